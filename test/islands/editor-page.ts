// SPDX-License-Identifier: AGPL-3.0-or-later
/** A page with the rich editor and nothing else, under the strict policy of our pages; it answers a post with what arrived. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { editorWords } from '#kernel/content/editor-words.ts'
import { translator } from '#kernel/i18n/translate.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const pageWith = (markdown: string, attributes: Record<string, string>): string => {
  const given = { 'data-words': JSON.stringify(editorWords(translator('it', {}))), ...attributes }
  const list = Object.entries(given).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  return `<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Prova</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><script type="module" src="/editor.js"></script></head>
<body><main><h1>Prova</h1><form method="post" action="/"><p><button id="before">Prima</button></p>
<label for="body">Testo</label><x-editor${list.join('')}><textarea id="body" name="body" rows="8" cols="40">
${escaped(markdown)}</textarea></x-editor><p><button id="save">Salva</button></p></form></main></body></html>`
}

export interface EditorPage {
  /** What the page holds from now on, and where: an address of its own, so that no browser takes it for a page that it has. */
  serve(markdown: string, attributes?: Record<string, string>): string
  /** Bytes of the bundle, minified and not compressed. */
  script: Uint8Array
  close(): void
}

export async function editorPage(): Promise<EditorPage> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(import.meta.dirname, '../../src/islands/editor.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115'],
    write: false,
  })
  const script = outputFiles[0]!.contents
  let page = ''
  let served = 0
  const server = createServer(async (request, response) => {
    if (request.url === '/editor.js') return response.setHeader('content-type', 'text/javascript').end(script)
    if (!/^\/(\?|$)/.test(request.url ?? '')) return response.writeHead(204).end()
    response.setHeader('content-security-policy', POLICY)
    if (request.method === 'POST')
      return response.setHeader('content-type', 'application/json').end(await received(request))
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    serve: (markdown, attributes = {}) => {
      page = pageWith(markdown, attributes)
      served += 1
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/?${served}`
    },
    script,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function received(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request) body += String(part)
  return JSON.stringify(Object.fromEntries(new URLSearchParams(body)))
}
