// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'

// Browsers drop tabs and line breaks inside an address and read `\` as `/` (WHATWG URL, 4.4): none may pass.
const UNSAFE = /[\p{Cc} \\]/u
const ELSEWHERE = /^(?:https?:\/\/|mailto:|tel:)/i

/**
 * The address of a link: an Italian path of ours gets the prefix of the page's language; other sites, mail and
 * telephone pass as they are. Anything else (`javascript:`, `data:`, `//host`) gives undefined, and the link has
 * no address: escaping alone does not stop those.
 */
export function linkTo(ctx: Pick<ViewContext, 'href'>, to: string): string | undefined {
  if (UNSAFE.test(to)) return undefined
  if (to.startsWith('/')) return to.startsWith('//') ? undefined : ctx.href(to)
  if (to.startsWith('#') || to.startsWith('?')) return to
  return ELSEWHERE.test(to) ? to : undefined
}

/** The same for files, pictures and films of ours, whose addresses have no language. */
export function sourceOf(address: string): string | undefined {
  if (UNSAFE.test(address)) return undefined
  if (address.startsWith('/')) return address.startsWith('//') ? undefined : address
  return /^https?:\/\//i.test(address) ? address : undefined
}
