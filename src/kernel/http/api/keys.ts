// SPDX-License-Identifier: AGPL-3.0-or-later
/** Keys of the API as the kernel knows them: some room keeps them (`apiKeys` of its door), and says what one is good for. */

/** What everybody may read without a key; with one that has it, more often. */
export const PUBLIC_READ = 'public.read'

export interface ApiKey {
  readonly id: string
  readonly scopes: readonly string[]
}

/** A key that is good now; null: unknown, expired or revoked. */
export type ReadApiKey = (token: string) => Promise<ApiKey | null>

/** A key was brought that opens nothing, or one is needed and none was brought: 401. */
export class KeyRefused extends Error {
  override name = 'KeyRefused'
  readonly missing: boolean
  constructor(missing = false) {
    super('key refused')
    this.missing = missing
  }
}

/** The key of `Authorization: Bearer ...` (RFC 6750); null where there is no such header. Throws on any other way to sign in. */
export function bearerIn(header: string | undefined): string | null {
  if (header === undefined) return null
  const token = /^Bearer ([\w.~+/-]{20,200}=*)$/i.exec(header.trim())?.[1]
  if (!token) throw new KeyRefused()
  return token
}
