// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sends one file by tus 1.0.0, piece by piece, and goes on after a cut until it is through, refused or paused. */
import { type Answer, ask, messageIn } from './exchange.ts'

export interface Sending {
  file: File
  /** Address that takes new uploads. */
  endpoint: string
  pieceBytes: number
  /** Where an earlier try has got to. */
  place: string | null
  signal: AbortSignal
  /** The address of the upload, or null when the server knows it no longer. */
  onPlace(place: string | null): void
  /** Left the browser, perhaps. */
  onSent(bytes: number): void
  /** Kept by the server. */
  onKept(bytes: number): void
  /** The line is broken; another try comes by itself. */
  onBroken(): void
  /** All bytes are there and the server looks into them. */
  onChecking(): void
}

export type Outcome =
  | { kind: 'done'; id: string; state: string }
  /** The server's own words; trying again changes nothing. */
  | { kind: 'refused'; message: string }
  /** The server's own words, such as that the session has ended; the upload can be taken up again. */
  | { kind: 'stopped'; message: string }
  | { kind: 'paused' }

const PIECE = 'application/offset+octet-stream'
const LONGEST_WAIT_MS = 30_000

/** Answers after which the same may be tried again: nothing reached, in use, overloaded, our own mistake. */
const isPassing = (status: number): boolean =>
  status === 0 || status === 423 || status === 429 || status >= 500
/** Storage full: no wait will help. */
const isFinal = (status: number): boolean => status === 507

export async function sendFile(sending: Sending): Promise<Outcome> {
  let place = sending.place
  for (let tries = 0; ; ) {
    const step = place ? await goOn(sending, place) : await begin(sending)
    if (sending.signal.aborted) return { kind: 'paused' }
    if ('outcome' in step) return step.outcome
    if ('place' in step) {
      place = step.place
      sending.onPlace(place)
      continue
    }
    tries = step.moved ? 0 : tries + 1
    sending.onBroken()
    await waitForLine(Math.min(LONGEST_WAIT_MS, 1000 * 2 ** tries), sending.signal)
  }
}

type Step = { outcome: Outcome } | { place: string | null } | { broken: true; moved: boolean }

async function begin({ file, endpoint, signal }: Sending): Promise<Step> {
  const answer = await ask({
    address: endpoint,
    headers: { 'Upload-Length': String(file.size), 'Upload-Metadata': `filename ${inBase64(file.name)}` },
    signal,
  })
  const place = answer.header('Location')
  if (answer.status === 201 && place) return { place }
  return failed(answer, false)
}

/** Asks where the upload stands and sends what is missing. */
async function goOn(sending: Sending, place: string): Promise<Step> {
  const { file, signal, pieceBytes } = sending
  const standing = await ask({ address: place, headers: { 'X-HTTP-Method-Override': 'HEAD' }, signal })
  if (standing.status === 404 || standing.status === 410) return { place: null }
  if (standing.status !== 200) return failed(standing, false)
  let offset = Number(standing.header('Upload-Offset'))
  // Somebody else's file of the same name and length cannot be: but a changed one can.
  if (Number(standing.header('Upload-Length')) !== file.size) return { place: null }
  for (let first = true; ; first = false) {
    sending.onKept(offset)
    if (offset + pieceBytes >= file.size) sending.onChecking()
    const answer = await sendPiece(sending, place, offset)
    if (answer.status !== 204) return answer.status === 409 && first ? { place } : failed(answer, !first)
    const state = answer.header('File-State')
    if (state) return { outcome: { kind: 'done', id: place.split('/').at(-1) ?? '', state } }
    offset = Number(answer.header('Upload-Offset'))
  }
}

/** At the end of the file an empty piece asks what has become of it. */
const sendPiece = (
  { file, pieceBytes, signal, onSent }: Sending,
  place: string,
  offset: number,
): Promise<Answer> =>
  ask({
    address: place,
    headers: { 'X-HTTP-Method-Override': 'PATCH', 'Upload-Offset': String(offset), 'Content-Type': PIECE },
    // A type of its own would replace the header.
    body: file.slice(offset, offset + pieceBytes, PIECE),
    signal,
    onSent: (bytes) => onSent(offset + bytes),
  })

function failed(answer: Answer, moved: boolean): Step {
  const message = messageIn(answer)
  if (answer.status === 401) return { outcome: { kind: 'stopped', message } }
  if (isFinal(answer.status) || !isPassing(answer.status)) return { outcome: { kind: 'refused', message } }
  return { broken: true, moved }
}

/** A while, or less when the browser hears that it is connected again or the person pauses. */
function waitForLine(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      window.removeEventListener('online', end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    window.addEventListener('online', end)
    signal.addEventListener('abort', end)
  })
}

/** Tells the server to forget an upload; whether it hears is not waited for. */
export function forgetUpload(place: string): void {
  const headers = { 'X-HTTP-Method-Override': 'DELETE' }
  void ask({ address: place, headers, signal: new AbortController().signal })
}

const inBase64 = (text: string): string => {
  const bytes = new TextEncoder().encode(text)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
