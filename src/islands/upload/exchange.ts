// SPDX-License-Identifier: AGPL-3.0-or-later
/** One request to the upload server. XMLHttpRequest, because `fetch` does not say how much of a body has been sent. */

export interface Answer {
  /** 0 when the server was not reached. */
  status: number
  header(name: string): string | null
  text: string
}

export interface AskedOfServer {
  address: string
  headers: Record<string, string>
  body?: Blob
  signal: AbortSignal
  onSent?: (bytes: number) => void
}

const NOTHING: Answer = { status: 0, header: () => null, text: '' }

/** Without an answer after this long the line is taken for dead. Pieces restart the clock as they move. */
const SILENCE_MS = 90_000

/** Never rejects: a broken line is an answer with status 0. All methods travel in a POST, which every proxy lets through. */
export function ask({ address, headers, body, signal, onSent }: AskedOfServer): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let clock = 0
    const wind = () => {
      clearTimeout(clock)
      clock = window.setTimeout(() => request.abort(), SILENCE_MS)
    }
    const abort = () => request.abort()
    const end = (answer: Answer) => {
      clearTimeout(clock)
      signal.removeEventListener('abort', abort)
      resolve(answer)
    }
    if (signal.aborted) return end(NOTHING)
    signal.addEventListener('abort', abort)
    request.upload.onprogress = (event) => {
      wind()
      onSent?.(event.loaded)
    }
    request.onload = () =>
      end({
        status: request.status,
        header: (name) => request.getResponseHeader(name),
        text: request.responseText,
      })
    request.onerror = request.onabort = () => end(NOTHING)
    request.open('POST', address)
    for (const [name, value] of Object.entries({ 'Tus-Resumable': '1.0.0', ...headers }))
      request.setRequestHeader(name, value)
    wind()
    request.send(body ?? null)
  })
}

/** The sentence that the server put its refusal in; '' when it said none. */
export function messageIn({ text }: Answer): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown }
    return typeof message === 'string' ? message : ''
  } catch {
    return ''
  }
}
