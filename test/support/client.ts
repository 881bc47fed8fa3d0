// SPDX-License-Identifier: AGPL-3.0-or-later
/** A browser without JavaScript: keeps cookies, follows redirects, fills and sends the forms that a page shows. */
import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import { parseHTML } from 'linkedom'

export type Fields = Record<string, string | string[]>

export interface Answer {
  status: number
  /** Address that answered, after redirects. */
  path: string
  headers: Record<string, string | string[] | undefined>
  body: string
  bytes: Buffer
  document: Document
  /** Text of the page as read: spaces folded. */
  text: string
  /** Address of a redirect that was not followed. */
  location: string | undefined
}

/** Headers that a browser sends with a form of the same site. */
const SAME_ORIGIN = {
  origin: 'http://localhost:3000',
  host: 'localhost:3000',
  'sec-fetch-site': 'same-origin',
}

export class Client {
  readonly cookies = new Map<string, string>()
  readonly #server: FastifyInstance
  readonly #address: string
  /** `address`: the one that its requests come from. */
  constructor(server: FastifyInstance, address = '127.0.0.1') {
    this.#server = server
    this.#address = address
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#follow('GET', path, undefined, headers)
  }

  /** Sends fields as they are: hostile, empty or without a key. */
  post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#follow('POST', path, fields, { ...SAME_ORIGIN, ...headers })
  }

  /** One request, redirects not followed. */
  send(
    method: 'GET' | 'POST' | 'HEAD',
    path: string,
    fields?: Fields,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.#once(method, path, fields, method === 'POST' ? { ...SAME_ORIGIN, ...headers } : headers)
  }

  /** Presses a button of a page that was just shown: its form's hidden fields and filled values go along with `fields`. */
  press(page: Answer, button: string, fields: Fields = {}): Promise<Answer> {
    const { action, values } = formWithButton(page, button)
    return this.post(action, { ...values, ...fields })
  }

  /** Follows a link of a page by its words. */
  follow(page: Answer, words: string): Promise<Answer> {
    return this.get(linkCalled(page, words))
  }

  async #follow(
    method: 'GET' | 'POST',
    path: string,
    fields: Fields | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    let answer = await this.#once(method, path, fields, headers)
    for (let hops = 0; answer.location && hops < 5; hops++)
      answer = await this.#once('GET', answer.location, undefined, {})
    return answer
  }

  async #once(
    method: 'GET' | 'POST' | 'HEAD',
    path: string,
    fields: Fields | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const response = await this.#server.inject({
      method,
      url: path,
      remoteAddress: this.#address,
      headers: {
        host: 'localhost:3000',
        ...headers,
        ...(this.cookies.size > 0
          ? {
              cookie: [...this.cookies]
                .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
                .join('; '),
            }
          : {}),
        ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(fields ? { payload: encode(fields) } : {}),
    })
    for (const cookie of response.cookies) {
      if (cookie.value === '' || cookie.maxAge === 0) this.cookies.delete(cookie.name)
      else this.cookies.set(cookie.name, cookie.value)
    }
    const html = String(response.headers['content-type'] ?? '').startsWith('text/html')
      ? response.body
      : '<html></html>'
    const document = parseHTML(html).document as unknown as Document
    assert.ok(document.querySelectorAll('[autofocus]').length <= 1, `${method} ${path} starts in two places`)
    return {
      status: response.statusCode,
      path,
      headers: response.headers as Answer['headers'],
      body: response.body,
      bytes: response.rawPayload,
      document,
      text: (document.body?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      location:
        response.statusCode >= 300 && response.statusCode < 400
          ? String(response.headers.location)
          : undefined,
    }
  }
}

const encode = (fields: Fields): string => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return body.toString()
}

const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The form that holds a button of these words, with the values a browser would send. */
export function formWithButton(page: Answer, button: string): { action: string; values: Fields } {
  const found = [...page.document.querySelectorAll('button')].find((element) => words(element) === button)
  assert.ok(
    found,
    `no button "${button}" on ${page.path} (${page.status}); there are: ${[...page.document.querySelectorAll('button')].map(words).join(' | ')}`,
  )
  const form = found.closest('form') ?? page.document.getElementById(found.getAttribute('form') ?? '')
  assert.ok(form, `the button "${button}" is in no form`)
  const values: Record<string, string[]> = {}
  const add = (name: string | null, value: string) => {
    if (name) values[name] = [...(values[name] ?? []), value]
  }
  for (const input of form.querySelectorAll('input')) {
    const type = input.getAttribute('type') ?? 'text'
    if (type === 'file' || type === 'submit') continue
    if ((type === 'checkbox' || type === 'radio') && !input.hasAttribute('checked')) continue
    add(input.getAttribute('name'), input.getAttribute('value') ?? (type === 'checkbox' ? 'on' : ''))
  }
  for (const area of form.querySelectorAll('textarea'))
    add(area.getAttribute('name'), (area.textContent ?? '').replace(/^\n/, ''))
  for (const select of form.querySelectorAll('select')) {
    const chosen = select.querySelector('option[selected]') ?? select.querySelector('option')
    add(select.getAttribute('name'), chosen?.getAttribute('value') ?? '')
  }
  add(found.getAttribute('name'), found.getAttribute('value') ?? '')
  const action = found.getAttribute('formaction') ?? form.getAttribute('action') ?? page.path
  return { action, values }
}

/** Address of the first link with these words. */
export function linkCalled(page: Answer, called: string): string {
  const links = [...page.document.querySelectorAll('a[href]')]
  const found = links.find((element) => words(element) === called)
  assert.ok(found, `no link "${called}" on ${page.path}; there are: ${links.map(words).join(' | ')}`)
  return found.getAttribute('href') ?? ''
}

/** Texts of all headings of a page, in order. */
export const headings = (page: Answer): string[] =>
  [...page.document.querySelectorAll('h1, h2, h3')].map(words)

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/

/** The id in the address that answered: of what was just made. */
export function idIn(answer: Answer): string {
  const id = UUID.exec(answer.path)?.[0]
  if (!id) throw new Error(`no id in ${answer.path} (${answer.status}): ${answer.text.slice(0, 400)}`)
  return id
}
