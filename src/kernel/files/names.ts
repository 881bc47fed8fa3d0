// SPDX-License-Identifier: AGPL-3.0-or-later
/** Names that files had on somebody's computer: shown to others and written into headers, so nothing in them may act. */

import { visibleName } from '../forms/invisible.ts'

/** Code points of a kept name, its ending included: what every file system takes as 255 bytes in most scripts. */
const LONGEST = 120

/** What Windows forbids in a name; a slash is gone before. */
const FORBIDDEN = /[<>:"|?*\\/]/g
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name that is safe to show, to offer at download and to write on any disk. Never empty. */
export function cleanName(raw: string): string {
  const last = raw.split(/[\\/]/).at(-1) ?? ''
  // What is far too long is cut before anything looks at it; the ending stays.
  const short = last.length > 1000 ? last.slice(0, 900) + last.slice(-100) : last
  const bare = visibleName(short.toWellFormed())
    .replace(FORBIDDEN, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const named = bare === '' ? 'file' : DEVICE.test(bare) ? `_${bare}` : bare
  return shortened(named)
}

function shortened(name: string): string {
  const points = [...name]
  if (points.length <= LONGEST) return name
  const extension = extensionOf(name)
  const ending = extension && extension.length <= 10 ? `.${extension}` : ''
  const stem = points.slice(0, LONGEST - ending.length).join('')
  return stem.replace(/[\s.\u200C\u200D]+$/u, '') + ending
}

/** The ending of a name in lower case, without its dot; '' when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 && dot < name.length - 1 ? name.slice(dot + 1).toLowerCase() : ''
}

/**
 * The value of `Content-Disposition` (RFC 6266): plain ASCII for old clients, and the full name percent-encoded (RFC 8187).
 * `name` has been through `cleanName`; should it not have been, nothing in it can end the header or the quotes.
 */
export function contentDisposition(type: 'inline' | 'attachment', name: string): string {
  const clean = cleanName(name)
  const ascii = clean
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(clean).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${type}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
