// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a post comes from a page of ours. A browser says where a request comes from in `Origin` or `Sec-Fetch-Site`
 * (Fetch standard, section 3.2; Fetch Metadata, section 2.4); a request that says neither is refused.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, baseUrl: string): boolean {
  const origin = headers.origin
  if (origin && origin !== 'null')
    return hostOf(origin) === headers.host || origin === new URL(baseUrl).origin
  return headers['sec-fetch-site'] === 'same-origin'
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
