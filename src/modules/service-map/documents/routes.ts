// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, may, WHOLE_NETWORK } from '#kernel/access.ts'
import { page } from '#kernel/http/route.ts'
import { listPage } from '#kernel/list/route.ts'
import { rowPages, standingOf } from '#kernel/list/row-pages.ts'
import { historyOf } from '../../people/index.ts'
import * as paths from '../paths.ts'
import { documents } from './list.ts'
import { documentsSource, findDocumentType, listAsking } from './queries.ts'
import { documentRow } from './row.ts'
import { DocumentPage } from './views/document.tsx'
import { DocumentsPage } from './views/documents.tsx'

const documentsRoutes = listPage({
  path: paths.documents.list,
  access: everyone,
  list: documents,
  source: documentsSource,
  more: ({ actor }) => ({ mayWrite: may(actor, 'service.write', WHOLE_NETWORK) }),
  view: (ctx, shown, more) => DocumentsPage({ ctx, shown, ...more }),
})

const documentPage = page({
  path: paths.documents.row(':slug'),
  access: everyone,
  subject: (db, { slug = '' }) => findDocumentType(db, slug),
  load: async ({ db, subject: document, actor, services }) => {
    const standing = await standingOf(documentRow, { db, actor }, document)
    return {
      document,
      ...standing,
      asking: await listAsking(db, document.id),
      // Names of colleagues are for those who keep the register.
      deeds: standing.mayWrite ? await historyOf(db, document.id) : [],
      phrases: services.house.phrases,
    }
  },
  view: (ctx, data) => DocumentPage({ ctx, ...data }),
})

export const documentRoutes = [...documentsRoutes, ...rowPages(documentRow, () => documentPage), documentPage]
