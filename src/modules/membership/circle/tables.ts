// SPDX-License-Identifier: AGPL-3.0-or-later
/** The tables of the page as they are taken along. */
import type { Cell } from '#kernel/list/list.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Circle } from './load.ts'
import type { Said } from './rules.ts'
import { kindInWords, periodInWords, provinceInWords, saidInWords } from './words.ts'

/** Last parts of their addresses. */
export const TABLES = { kinds: 'tipi.csv', provinces: 'province.csv', overTime: 'nel-tempo.csv' } as const

type TableName = keyof typeof TABLES

export const tableCalled = (file: string): TableName | null =>
  (Object.keys(TABLES) as TableName[]).find((name) => TABLES[name] === file) ?? null

/** A number stays one: a spreadsheet adds it up. */
const cellOf = (ctx: ViewContext, said: Said): Cell =>
  typeof said === 'number' ? said : saidInWords(ctx, said)

/** The headings, then a line each. */
export function rowsOf(ctx: ViewContext, circle: Circle, name: TableName): Cell[][] {
  const counts = [ctx.t('Enti'), ctx.t('Persone con un ruolo')]
  switch (name) {
    case 'kinds':
      return [
        [ctx.t('Tipo di ente'), ...counts],
        ...circle.kinds.map(({ key, bodies, people }) => [
          kindInWords(ctx, key!),
          bodies,
          cellOf(ctx, people),
        ]),
      ]
    case 'provinces':
      return [
        [ctx.t('Provincia'), ...counts],
        ...circle.provinces.map((group) => [
          provinceInWords(ctx, circle, group),
          group.bodies,
          cellOf(ctx, group.people),
        ]),
      ]
    case 'overTime':
      return [
        [ctx.t('Periodo'), ctx.t('Fino al'), ...counts],
        ...circle.overTime.map(({ period, bodies, people }) => [
          periodInWords(ctx, period),
          period.last,
          bodies,
          cellOf(ctx, people),
        ]),
      ]
  }
}
