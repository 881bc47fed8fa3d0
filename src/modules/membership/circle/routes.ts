// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import { found } from '#kernel/errors.ts'
import { download, Elsewhere, page } from '#kernel/http/route.ts'
import { BYTE_ORDER_MARK, csvLine } from '#kernel/list/csv.ts'
import * as paths from '../paths.ts'
import { tellCircle } from './load.ts'
import { rowsOf, tableCalled } from './tables.ts'
import { CirclePage } from './views/circle-page.tsx'

const circlePage = page({
  path: paths.circle(),
  access: everyone,
  load: async ({ db, query, services }) =>
    (await tellCircle(db, query.progetto || null, services)) ?? new Elsewhere(paths.circle()),
  view: (ctx, circle) => CirclePage({ ctx, circle }),
})

const circleTable = download({
  path: paths.circleTable(':file'),
  access: everyone,
  subject: async (_db, { file }) => tableCalled(file!),
  send: async ({ db, subject: table, query, params, services }, _request, reply, ctx) => {
    const circle = found(await tellCircle(db, query.progetto || null, services))
    const rows = rowsOf(ctx, circle, table)
    // Figures of the demonstration travel without their page: they say of themselves what they are.
    if (services.demo) rows.push([ctx.t('Dimostrazione: dati inventati, senza valore')])
    const lines = rows.map((row) => csvLine(row, ctx.locale))
    const name = `la-rete-${params.file!.replace('.csv', '')}-${circle.day}.csv`
    return reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(BYTE_ORDER_MARK + lines.join(''))
  },
})

export const circleRoutes = [circlePage, circleTable]
