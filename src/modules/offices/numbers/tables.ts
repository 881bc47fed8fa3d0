// SPDX-License-Identifier: AGPL-3.0-or-later
/** The tables of the page of figures, as they are shown and as they are taken along. */
import type { Cell } from '#kernel/list/list.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { REACHES } from '../office-words.ts'
import type { Figures } from './load.ts'
import { dedicatedOf, sumOf } from './rules.ts'

/** Last parts of their addresses. */
export const TABLES = {
  kinds: 'tipi.csv',
  reaches: 'per-chi.csv',
  provinces: 'province.csv',
  lacks: 'che-cosa-manca.csv',
} as const

export type TableName = keyof typeof TABLES

export const tableCalled = (file: string): TableName | null =>
  (Object.keys(TABLES) as TableName[]).find((name) => TABLES[name] === file) ?? null

/** Kinds in their order, also those that no office has. */
export const kindRows = ({ local }: ViewContext, { kinds, counted }: Figures) =>
  kinds.map(({ slug, name }) => {
    const those = counted.filter(({ kind }) => kind === slug)
    return { name: local(name).text, count: sumOf(those), dedicated: dedicatedOf(those) }
  })

export const reachRows = ({ t }: ViewContext, { counted }: Figures) =>
  REACHES.map(({ value, label }) => ({
    name: t(label),
    count: sumOf(counted.filter(({ reach }) => reach === value)),
  }))

export const lackRows = ({ local }: ViewContext, { kinds, provinces }: Figures) =>
  provinces.map(({ province, dedicated, lacks }) => ({
    name: province.name,
    dedicated,
    lacks: kinds.filter(({ slug }) => lacks.includes(slug)).map(({ name }) => local(name).text),
  }))

/** The headings, then a line each. */
export function rowsOf(ctx: ViewContext, figures: Figures, name: TableName): Cell[][] {
  const { t } = ctx
  switch (name) {
    case 'kinds':
      return [
        [t('Tipo di ufficio'), t('Uffici'), t('Dedicati')],
        ...kindRows(ctx, figures).map((row) => [row.name, row.count, row.dedicated]),
      ]
    case 'reaches':
      return [[t('Per chi è'), t('Uffici')], ...reachRows(ctx, figures).map((row) => [row.name, row.count])]
    case 'provinces':
      return [
        [t('Provincia'), t('Uffici'), t('Dedicati')],
        ...figures.provinces.map(({ province, count, dedicated }) => [province.name, count, dedicated]),
      ]
    case 'lacks':
      return [
        [t('Provincia'), t('Dedicati'), t('Tipi che mancano')],
        ...lackRows(ctx, figures).map((row) => [row.name, row.dedicated, row.lacks.join('; ')]),
      ]
  }
}
