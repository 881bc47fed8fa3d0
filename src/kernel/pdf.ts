// SPDX-License-Identifier: AGPL-3.0-or-later
/** PDF by Typst: a template of ours and data. The data goes in through `inputs` only: Typst markup is code, and code could read files. */
import { mkdtempSync, rmdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** PDF/UA-1 for people to read, PDF/A-2a for archives: the compiler writes one of them, not both in one file. */
export type PdfStandard = 'ua-1' | 'a-2a'

const require = createRequire(import.meta.url)
let compiler: NodeCompiler | null = null

/** One compiler a process: it costs 80 MB and half a second, so it is made at the first document. */
async function theCompiler(): Promise<NodeCompiler> {
  if (compiler) return compiler
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`))
  const titillium = join(folderOf('bootstrap-italia'), 'dist/fonts/Titillium_Web')
  // What Titillium cannot write: Arabic, Urdu and Bengali by these, Cyrillic by the face that Typst brings.
  const noto = ['arabic', 'bengali'].flatMap((script) =>
    ['400Regular', '700Bold'].map((weight) =>
      join(folderOf(`@expo-google-fonts/noto-sans-${script}`), weight),
    ),
  )
  // An empty folder as the workspace: there is nothing to read.
  const workspace = mkdtempSync(join(tmpdir(), 'referpa-typst-'))
  compiler = Compiler.create({ workspace, fontArgs: [{ fontPaths: [titillium, ...noto] }] })
  // Nothing is read from it, so that nothing is left of it.
  rmdirSync(workspace)
  return compiler
}

export class PdfError extends Error {
  override name = 'PdfError'
}

/**
 * Compiles `template` (Typst source of ours) with `data` (reachable in it as `json(bytes(sys.inputs.data))`).
 * A picture without alternative text does not compile under PDF/UA-1: a free check.
 */
export async function renderPdf(
  template: string,
  data: unknown,
  standard: PdfStandard,
  at: Date,
): Promise<Buffer> {
  const typst = await theCompiler()
  const compiled = typst.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } })
  const document = compiled.result
  if (!document) {
    const diagnostics = compiled.takeDiagnostics()
    throw new PdfError(
      diagnostics ? JSON.stringify(diagnostics.shortDiagnostics) : 'the document does not compile',
    )
  }
  const write = (pdfStandard: string) =>
    typst.pdf(document, {
      pdfStandard: pdfStandard as never,
      creationTimestamp: Math.floor(at.getTime() / 1000),
    })
  try {
    return write(standard)
  } catch (error) {
    // Both standards refuse a letter that no font of ours can draw (a name in Chinese): such a file is written as a tagged
    // PDF 1.7, with its text right and that letter as a box, rather than refused to the person it is for.
    if (!/could not be displayed with font/.test(String((error as { message?: string }).message))) throw error
    return write('1.7')
  } finally {
    typst.evictCache(10)
  }
}
