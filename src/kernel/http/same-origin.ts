// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a post comes from a page of ours. A browser says where a request comes from in `Origin` or `Sec-Fetch-Site`
 * (Fetch standard, section 3.2; Fetch Metadata, section 2.4); a request that says neither is refused. The same host over plain
 * HTTP is another origin for a site that is served over HTTPS: who holds the line could write that page.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, baseUrl: string): boolean {
  const { origin, host } = headers
  if (!origin || origin === 'null') return headers['sec-fetch-site'] === 'same-origin'
  const site = new URL(baseUrl)
  if (origin === site.origin) return true
  const from = URL.parse(origin)
  return from !== null && from.host === host && (from.protocol === 'https:' || site.protocol === 'http:')
}
