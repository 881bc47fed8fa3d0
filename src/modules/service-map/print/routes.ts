// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import { NotFound } from '#kernel/errors.ts'
import { download, page } from '#kernel/http/route.ts'
import * as paths from '../paths.ts'
import { offered } from '../reading/offered.ts'
import { renderSheet } from './document.ts'
import { loadPrinted } from './sheet.ts'
import { translationRoutes } from './translations.ts'
import { PrintPage } from './views/print-page.tsx'
import { hasPdf } from './words.ts'

const printPage = page({
  path: paths.print(':slug'),
  access: everyone,
  subject: offered,
  load: loadPrinted,
  view: (ctx, printed) => PrintPage({ ctx, ...printed }),
})

const printPdf = download({
  path: paths.printPdf(':slug'),
  access: everyone,
  subject: offered,
  send: async (ask, _request, reply, ctx) => {
    const printed = await loadPrinted(ask)
    if (!hasPdf(printed.language)) throw new NotFound()
    const pdf = await renderSheet(ctx, printed, printed.where.at)
    const name = [printed.service.slug, printed.language].filter(Boolean).join('-')
    return reply
      .headers({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${name}.pdf"`,
        'cache-control': 'private, no-store',
      })
      .send(pdf)
  },
})

export const printRoutes = [printPage, printPdf, ...translationRoutes]
