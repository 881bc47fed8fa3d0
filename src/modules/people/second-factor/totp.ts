// SPDX-License-Identifier: AGPL-3.0-or-later
/** Codes of an app that change with the time: TOTP (RFC 6238) over HOTP (RFC 4226), as every authenticator app makes them. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const STEP_SECONDS = 30
const DIGITS = 6
/** A telephone's clock may be one step off, or the person slow (RFC 6238 section 5.2). */
const DRIFT_STEPS = 1
/** RFC 4226 section 4, R6: 160 bits are recommended. */
const SECRET_BYTES = 20

/** RFC 4648 section 6. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function toBase32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

export function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** A new secret, in base32. */
export const newSecret = (): string => toBase32(randomBytes(SECRET_BYTES))

export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / STEP_SECONDS)

/** The code of one step (RFC 4226 section 5.3). `digits`: six in every app; the vectors of the RFC have eight. */
export function codeAt(secret: string, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const number = mac.readUInt32BE(mac.at(-1)! & 0x0f) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The step whose code was typed, among those that are good now and come after the last one taken; null: none. */
export function stepOf(secret: string, typed: string, at: Date, lastStep: number): number | null {
  const now = stepAt(at)
  const steps = Array.from({ length: 2 * DRIFT_STEPS + 1 }, (_, index) => now - DRIFT_STEPS + index)
  return steps.find((step) => step > lastStep && isSame(codeAt(secret, step), typed)) ?? null
}

const isSame = (code: string, typed: string): boolean =>
  code.length === typed.length && timingSafeEqual(Buffer.from(code), Buffer.from(typed))

/** What the QR code says to the app (Key Uri Format of Google Authenticator, which all of them read). */
export function appAddress(secret: string, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`
}
