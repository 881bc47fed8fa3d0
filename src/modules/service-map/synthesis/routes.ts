// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import { download, type LoadSubject, page } from '#kernel/http/route.ts'
import { BYTE_ORDER_MARK, csvLine } from '#kernel/list/csv.ts'
import { findOrganizationBySlug, type Organization } from '../../network/index.ts'
import * as paths from '../paths.ts'
import { renderReport } from './document.ts'
import { followedThemes, listReporting, tellAsked, tellReport } from './load.ts'
import { queryOf, rowsOf, tableCalled } from './tables.ts'
import { ReportPage } from './views/report-page.tsx'
import { SynthesisPage } from './views/synthesis-page.tsx'

const synthesisPage = page({
  path: paths.synthesis(),
  access: everyone,
  load: async ({ db, query, services }) => ({
    synthesis: await tellAsked(db, query, services),
    bodies: await listReporting(db, services),
  }),
  view: (ctx, data) => SynthesisPage({ ctx, ...data }),
})

const synthesisTable = download({
  path: paths.synthesisTable(':file'),
  access: everyone,
  subject: async (_db, { file = '' }) => tableCalled(file),
  send: async ({ db, subject: table, query, params, services }, _request, reply, ctx) => {
    const synthesis = await tellAsked(db, query, services)
    const rows = rowsOf(ctx, synthesis, table)
    // Figures of the demonstration travel without their page: they say of themselves what they are.
    if (services.demo) rows.push([ctx.t('Dimostrazione: dati inventati, senza valore')])
    const narrowed = [...new URLSearchParams(queryOf(synthesis).slice(1)).values()].map((one) => `-${one}`)
    const name = `sintesi-${params.file!.replace('.csv', '')}${narrowed.join('')}-${synthesis.day}.csv`
    return reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(BYTE_ORDER_MARK + rows.map((row) => csvLine(row, ctx.locale)).join(''))
  },
})

/** A body that follows a theme today. */
const reporting: LoadSubject<Organization> = async (db, { slug = '' }, _actor, services) => {
  const body = await findOrganizationBySlug(db, slug)
  return body && (await followedThemes(db, body, services)).length > 0 ? body : null
}

const reportPage = page({
  path: paths.report(':slug'),
  access: everyone,
  subject: reporting,
  load: async ({ db, subject: body, services }) => ({ report: await tellReport(db, body, services) }),
  view: (ctx, data) => ReportPage({ ctx, ...data }),
})

const reportPdf = download({
  path: paths.reportPdf(':slug'),
  access: everyone,
  subject: reporting,
  send: async ({ db, subject: body, services }, _request, reply, ctx) => {
    const pdf = await renderReport(ctx, await tellReport(db, body, services), services.clock.now())
    return reply
      .headers({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="relazione-${body.slug}.pdf"`,
        'cache-control': 'private, no-store',
      })
      .send(pdf)
  },
})

export const synthesisRoutes = [synthesisPage, synthesisTable, reportPage, reportPdf]
