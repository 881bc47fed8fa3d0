// SPDX-License-Identifier: AGPL-3.0-or-later
/** The tables of the synthesis, as they are taken along and as they stand on paper. */
import type { Cell } from '#kernel/list/list.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { languageName, REACHES } from '../../offices/index.ts'
import { keyOf, type Synthesis } from './load.ts'
import { kindRows, spokenOf } from './rules.ts'
import { ageRows } from './words.ts'

/** Last parts of their addresses. */
export const TABLES = {
  offices: 'uffici.csv',
  services: 'servizi.csv',
  languages: 'lingue.csv',
  ages: 'verifiche.csv',
} as const
export type TableName = keyof typeof TABLES

export const tableCalled = (file: string): TableName | null =>
  (Object.keys(TABLES) as TableName[]).find((name) => TABLES[name] === file) ?? null

/** What narrows a synthesis, as it travels in an address. */
export function queryOf({ theme, province }: Pick<Synthesis, 'theme' | 'province'>): string {
  const query = new URLSearchParams({
    ...(theme && { tematica: theme.slug }),
    ...(province && { provincia: keyOf(province) }),
  }).toString()
  return query === '' ? '' : `?${query}`
}

/** The headings, then a line each. */
export function rowsOf(ctx: ViewContext, synthesis: Synthesis, name: TableName): Cell[][] {
  const { t, local, locale } = ctx
  const { theme, provinces, rows } = synthesis
  switch (name) {
    case 'offices':
      return [
        [t('Tipo di ufficio'), t('Uffici'), ...REACHES.map(({ label }) => t(label))],
        ...kindRows(synthesis.offices).map((row) => [
          local(row.name).text,
          row.total,
          ...REACHES.map(({ value }) => row.byReach[value]),
        ]),
      ]
    case 'services':
      return [
        [
          theme ? t('Servizio') : t('Tematica'),
          ...provinces.map((one) => one.name),
          totalHeading(ctx, synthesis),
        ],
        ...rows.map((row) => [
          local(row.name).text,
          ...provinces.map(({ code }) => row.byProvince.get(code) ?? 0),
          row.total,
        ]),
      ]
    case 'languages':
      return [
        [t('Lingua'), t('Codice'), t('Uffici')],
        ...spokenOf(synthesis.languages).map(({ language, offices }) => [
          languageName(language, locale),
          language,
          offices,
        ]),
      ]
    case 'ages':
      return [
        [t('Ultima verifica'), t('Uffici'), t('Schede di servizi')],
        ...ageRows(ctx, synthesis).map((row) => [row.name, row.offices, row.services]),
      ]
  }
}

/** Of the whole network, unless a province is asked for. */
export const totalHeading = ({ t }: ViewContext, { province }: Synthesis): string =>
  province ? t('In tutto') : t('In tutta la rete')
