// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, may, WHOLE_NETWORK } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { listPage } from '#kernel/list/route.ts'
import { rowPages, standingOf } from '#kernel/list/row-pages.ts'
import { historyOf } from '../../people/index.ts'
import * as paths from '../paths.ts'
import { terms } from './list.ts'
import { findTerm, listTermLinks, termsSource } from './queries.ts'
import { termRow } from './row.ts'
import { TermPage } from './views/term.tsx'
import { TermsPage } from './views/terms.tsx'

const termsRoutes = listPage({
  path: paths.terms.list,
  access: everyone,
  list: terms,
  source: termsSource,
  more: ({ actor }) => ({ mayWrite: may(actor, 'service.write', WHOLE_NETWORK) }),
  view: (ctx, shown, more) => TermsPage({ ctx, shown, ...more }),
})

const termPage = page({
  path: paths.terms.row(':slug'),
  access: everyone,
  subject: (db, { slug = '' }) => findTerm(db, slug),
  load: async ({ db, subject: term, actor, services }) => {
    const standing = await standingOf(termRow, { db, actor }, term)
    return {
      term,
      ...standing,
      leadsTo: await listTermLinks(db, term.id),
      // Names of colleagues are for those who keep the register.
      deeds: standing.mayWrite ? await historyOf(db, term.id) : [],
      phrases: services.house.phrases,
    }
  },
  view: (ctx, data) => TermPage({ ctx, ...data }),
})

export const termRoutes = [...termsRoutes, ...rowPages(termRow, () => termPage), termPage]
