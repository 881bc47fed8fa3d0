// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Small secrets that the database keeps and that must be read again, so that no hash will do: AES-256-GCM under a key made of SECRET
 * (HKDF, RFC 5869). Whoever has the database alone reads none of them.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const NONCE_BYTES = 12
const TAG_BYTES = 16

export interface Sealing {
  /** `whose`: what it is and of whom. It opens for nothing else, wherever its row is copied to. */
  seal(text: string, whose: string): string
  /** Null: it was sealed under another SECRET, for somebody else, or has been touched. */
  open(sealed: string, whose: string): string | null
}

export function openSealing(secret: string): Sealing {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'referpa sealing 1', 32))
  return {
    seal: (text, whose) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
      cipher.setAAD(Buffer.from(whose))
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')
    },
    open: (sealed, whose) => {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
      const tagEnd = NONCE_BYTES + TAG_BYTES
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(Buffer.from(whose))
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, tagEnd))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString()
      } catch {
        return null
      }
    },
  }
}
