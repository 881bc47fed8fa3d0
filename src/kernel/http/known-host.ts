// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whether a request is meant for this site: a page asked for under another name must not carry our cookies and forms. */
import { isIP } from 'node:net'

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')

/** This machine itself (RFC 6890: 127.0.0.0/8, ::1), where one name is as good as another and a port may be forwarded. */
const isLocal = (hostname: string): boolean =>
  hostname === 'localhost' || /^127(\.\d{1,3}){3}$/.test(hostname) || bare(hostname) === '::1'

/** The address of every network of a machine says no name: nobody has said yet under which one people come. */
const isUnspecified = (hostname: string): boolean => ['0.0.0.0', '::'].includes(bare(hostname))

/**
 * `host` as the request says it, or as the proxy in front that is trusted. Without a public address in the settings people may come
 * by any number of the machine: a name that another site makes point here (DNS rebinding) is still refused.
 */
export function isKnownHost(host: string | undefined, baseUrl: string): boolean {
  if (!host) return false
  const site = new URL(baseUrl)
  // As the browser writes it in the address: lower case, and without the port that the scheme implies.
  const asked = URL.parse(`${site.protocol}//${host}`)
  if (!asked || asked.username || asked.pathname !== '/') return false
  if (asked.host === site.host) return true
  if (isLocal(site.hostname)) return isLocal(asked.hostname)
  return isUnspecified(site.hostname) && (isLocal(asked.hostname) || isIP(bare(asked.hostname)) > 0)
}
