// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Flash } from './flash.ts'

/** Over HTTPS the prefix makes the browser refuse the cookie from a sister host (RFC 6265bis section 4.1.3). */
export const sessionCookieName = (https: boolean): string => (https ? '__Host-session' : 'session')
export const flashCookieName = (https: boolean): string => (https ? '__Host-flash' : 'flash')

export const cookieOptions = (https: boolean) => ({
  path: '/',
  httpOnly: true,
  secure: https,
  sameSite: 'lax' as const,
})

const seal = (secret: string, text: string) =>
  createHmac('sha256', secret).update(`flash:${text}`).digest('base64url')

/** A message for the next page, signed so that nobody else can put words in our mouth. */
export function writeFlash(secret: string, flash: Flash): string {
  const text = Buffer.from(JSON.stringify(flash)).toString('base64url')
  return `${text}.${seal(secret, text)}`
}

export function readFlash(secret: string, cookie: string | undefined): Flash | null {
  const [text, signature] = cookie?.split('.') ?? []
  if (!text || !signature) return null
  const expected = Buffer.from(seal(secret, text))
  const given = Buffer.from(signature)
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Flash
}
