// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import { download, page } from '#kernel/http/route.ts'
import { BYTE_ORDER_MARK, csvLine } from '#kernel/list/csv.ts'
import { findTerritoryByCode } from '../../network/index.ts'
import * as paths from '../paths.ts'
import { tellFigures, tellMap, tellPoints, tellProvince } from './load.ts'
import { rowsOf, tableCalled } from './tables.ts'
import { FiguresPage } from './views/figures.tsx'
import { OfficeMapPage } from './views/map.tsx'
import { ProvinceOfficesPage } from './views/province.tsx'

const mapPage = page({
  path: paths.map(),
  access: everyone,
  load: ({ db, query, services }) => tellMap(db, query, services),
  view: (ctx, data) => OfficeMapPage({ ctx, ...data }),
})

/** Read by the map that one moves about in. */
const mapPoints = download({
  path: paths.mapPoints(),
  access: everyone,
  send: async ({ db, query, locale, services }, _request, reply, ctx) => {
    const points = await tellPoints(db, query, locale, services)
    const said = services.demo ? { note: ctx.t('Dimostrazione: dati inventati, senza valore') } : {}
    return reply.type('application/json; charset=utf-8').send(JSON.stringify({ ...said, ...points }))
  },
})

const provincePage = page({
  path: paths.provinceMap(':code'),
  access: everyone,
  subject: async (db, { code = '' }) => {
    const territory = await findTerritoryByCode(db, code)
    return territory?.level === 'province' ? territory : null
  },
  load: ({ db, subject, query, services }) => tellProvince(db, subject.code, query, services),
  view: (ctx, data) => ProvinceOfficesPage({ ctx, ...data }),
})

const figuresPage = page({
  path: paths.figures(),
  access: everyone,
  load: ({ db, services }) => tellFigures(db, services),
  view: (ctx, figures) => FiguresPage({ ctx, figures }),
})

const figuresTable = download({
  path: paths.figuresTable(':file'),
  access: everyone,
  subject: async (_db, { file = '' }) => tableCalled(file),
  send: async ({ db, subject: table, params, services }, _request, reply, ctx) => {
    const figures = await tellFigures(db, services)
    const rows = rowsOf(ctx, figures, table)
    // Figures of the demonstration travel without their page: they say of themselves what they are.
    if (services.demo) rows.push([ctx.t('Dimostrazione: dati inventati, senza valore')])
    const name = `uffici-${params.file!.replace('.csv', '')}-${figures.day}.csv`
    return reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(BYTE_ORDER_MARK + rows.map((row) => csvLine(row, ctx.locale)).join(''))
  },
})

export const numbersRoutes = [mapPage, mapPoints, provincePage, figuresPage, figuresTable]
