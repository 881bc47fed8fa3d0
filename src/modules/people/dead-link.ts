// SPDX-License-Identifier: AGPL-3.0-or-later
/** The link of a letter that is used, out of date or invented: which of these it is, is nobody's business. */
import { everyone } from '#kernel/access.ts'
import { Elsewhere, page } from '#kernel/http/route.ts'
import * as paths from './paths.ts'
import { DeadLinkPage } from './views/dead-link.tsx'

/** What a letter's link opens, or the way to the page that says that it opens nothing. */
export const opened = <T>(found: T | null): T | Elsewhere => found ?? new Elsewhere(paths.deadLink())

export const deadLinkPage = page({
  path: paths.deadLink(),
  access: everyone,
  load: async () => ({}),
  view: (ctx) => DeadLinkPage({ ctx }),
})
