// SPDX-License-Identifier: AGPL-3.0-or-later
/** A page with a field of files and nothing else, under the strict policy of our pages; uploads go to a real server. */
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import type { FastifyInstance } from 'fastify'
import { uploadWords } from '#kernel/files/upload-words.ts'
import { translator } from '#kernel/i18n/translate.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const STYLE =
  '.visually-hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}'

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const FALLBACK = '<p data-fallback><a href="/modulo">Senza JavaScript</a></p>'

const pageWith = (attributes: Record<string, string>, inside = FALLBACK): string => {
  const given = {
    'data-name': 'attachments',
    'data-endpoint': '/caricamenti',
    'data-words': JSON.stringify(uploadWords(translator('it', {}))),
    ...attributes,
  }
  const list = Object.entries(given).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  return `<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Prova</title><link rel="stylesheet" href="/style.css">
<meta name="viewport" content="width=device-width, initial-scale=1"><script type="module" src="/upload.js"></script></head>
<body><main><h1>Prova</h1><form method="post" action="/inviato" enctype="application/x-www-form-urlencoded"><x-upload${list.join('')}><ul class="file-list"></ul>
${inside}</x-upload><p><button id="save">Salva</button></p></form></main></body></html>`
}

export interface UploadPage {
  /** What the page holds from now on. */
  serve(attributes?: Record<string, string>, inside?: string): void
  /** Bytes of the bundle, minified and not compressed. */
  readonly script: Uint8Array
}

/** Adds the page at `/` to a server that takes uploads; `/inviato` answers with the fields that arrived. */
export async function mountUploadPage(server: FastifyInstance): Promise<UploadPage> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(import.meta.dirname, '../../src/islands/upload.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115'],
    write: false,
  })
  const script = outputFiles[0]!.contents
  let page = pageWith({})
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, [...new URLSearchParams(String(body))]),
  )
  server.get('/upload.js', (_request, reply) => reply.type('text/javascript').send(Buffer.from(script)))
  server.get('/style.css', (_request, reply) => reply.type('text/css').send(STYLE))
  server.get('/', (_request, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(page),
  )
  server.post('/inviato', (request) => request.body)
  return {
    script,
    serve: (attributes = {}, inside) => {
      page = pageWith(attributes, inside)
    },
  }
}
