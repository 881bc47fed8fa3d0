// SPDX-License-Identifier: AGPL-3.0-or-later
/** Passwords as argon2id (RFC 9106) in PHC form, with the parameters of the OWASP password storage cheat sheet. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

interface Parameters {
  /** KiB. */
  memory: number
  passes: number
  parallelism: number
}

const CURRENT: Parameters = { memory: 19_456, passes: 2, parallelism: 1 }
const TAG_BYTES = 32

const derive = (
  password: string,
  salt: Buffer,
  { memory, passes, parallelism }: Parameters,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const input = { message: password, nonce: salt, parallelism, tagLength: TAG_BYTES, memory, passes }
    argon2('argon2id', input, (error, tag) => (error ? reject(error) : resolve(tag)))
  })

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** '$argon2id$v=19$m=19456,t=2,p=1$salt$tag'. Each hash says what it was made with, so that older ones still match. */
export async function hashPassword(password: string, made: Parameters = CURRENT): Promise<string> {
  const salt = randomBytes(16)
  const tag = await derive(password, salt, made)
  return `$argon2id$v=19$m=${made.memory},t=${made.passes},p=${made.parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(hash) ?? []
  if (!salt || !tag) throw new Error('stored password hash is not argon2id in PHC form')
  const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const derived = await derive(password, Buffer.from(salt, 'base64'), parameters)
  return timingSafeEqual(derived, Buffer.from(tag, 'base64'))
}

/** The time that a real check takes, for an address that nobody has: an answer must not tell which exist. */
export async function spendPasswordTime(password: string): Promise<void> {
  await derive(password, Buffer.alloc(16), CURRENT)
}
