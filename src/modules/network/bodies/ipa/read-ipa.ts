// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The bodies of the index of public administrations (indicepa.gov.it, open data, CC BY 4.0): the file "Enti" (`Codice_IPA`,
 * `Denominazione_ente`, `Codice_Categoria`, ...), and `amministrazioni.txt` as it was before (`cod_amm`, `des_amm`, ...).
 */
import { bare } from '#kernel/import/headings.ts'
import type { TableRow } from '#kernel/import/table/table.ts'
import type { OrganizationKind } from '../../body-words.ts'

export interface IpaBody {
  readonly line: number
  readonly code: string
  readonly name: string
  /** Null: of a category that has no kind here. */
  readonly kind: OrganizationKind | null
  /** Six digits; null when there are none. */
  readonly istatCode: string | null
  /** As older files say it, in words; '' otherwise. */
  readonly place: string
  readonly province: string
  readonly region: string
  readonly fiscalCode: string
  readonly website: string
  readonly pec: string
  readonly email: string
  /** It is being wound up. */
  readonly isEnding: boolean
}

const COLUMNS = {
  code: ['Codice_IPA', 'cod_amm'],
  name: ['Denominazione_ente', 'des_amm'],
  category: ['Codice_Categoria'],
  categoryWords: ['tipologia_istat'],
  istatCode: ['Codice_comune_ISTAT'],
  place: ['Comune'],
  province: ['Provincia'],
  region: ['Regione'],
  fiscalCode: ['Codice_fiscale_ente', 'Cf'],
  website: ['Sito_istituzionale'],
  ending: ['Ente_in_liquidazione'],
} as const
type Column = keyof typeof COLUMNS

/** Each kind of the register by the word that the command takes, the code of the index, and how older files begin to spell its name. */
export const CATEGORIES: readonly {
  readonly word: string
  readonly code: string
  readonly begins: RegExp
  readonly kind: OrganizationKind
}[] = [
  { word: 'regione', code: 'L4', begins: /^Regioni/i, kind: 'region' },
  { word: 'provincia', code: 'L5', begins: /^Province/i, kind: 'province' },
  { word: 'comune', code: 'L6', begins: /^Comuni /i, kind: 'municipality' },
  { word: 'unione', code: 'L18', begins: /^Unioni/i, kind: 'union' },
  { word: 'metropolitana', code: 'L45', begins: /^Citt. Metropolitane/i, kind: 'metropolitan_city' },
  { word: 'asl', code: 'L7', begins: /^Aziende Sanitarie/i, kind: 'health_authority' },
  { word: 'ospedale', code: 'L8', begins: /^Aziende Ospedaliere/i, kind: 'health_authority' },
  { word: 'scuola', code: 'L33', begins: /^Istituti di Istruzione/i, kind: 'school' },
]

const MAILS = [1, 2, 3, 4, 5]

/** Null: the first line does not say code and name, so that it is no file of the index. */
export function readIpa([head, ...rows]: readonly TableRow[]): IpaBody[] | null {
  const headings = (head?.cells ?? []).map(bare)
  const at = (name: string) => headings.indexOf(bare(name))
  const places = new Map(
    (Object.keys(COLUMNS) as Column[]).map((column) => [
      column,
      COLUMNS[column].map(at).find((place) => place >= 0) ?? -1,
    ]),
  )
  if (places.get('code')! < 0 || places.get('name')! < 0) return null
  const mails = MAILS.map((nth) => ({ address: at(`Mail${nth}`), kind: at(`Tipo_Mail${nth}`) }))
  return rows.map(({ line, cells }) => {
    const cell = (column: Column) => said(cells[places.get(column)!])
    const addresses = mails.map(({ address, kind }) => ({
      address: said(cells[address]),
      isPec: /^pec$/i.test(said(cells[kind])),
    }))
    const name = cell('name').replace(/\s+/g, ' ')
    return {
      line,
      code: cell('code').toLowerCase(),
      name,
      kind: kindOf(name, { category: cell('category'), words: cell('categoryWords'), code: cell('code') }),
      istatCode: /^\d{4,6}$/.test(cell('istatCode')) ? cell('istatCode').padStart(6, '0') : null,
      place: cell('place'),
      province: cell('province').toUpperCase(),
      region: cell('region'),
      fiscalCode: cell('fiscalCode'),
      website: addressed(cell('website')),
      pec: addresses.find(({ address, isPec }) => isPec && address)?.address ?? '',
      email: addresses.find(({ address, isPec }) => !isPec && address)?.address ?? '',
      isEnding: /^s/i.test(cell('ending')),
    }
  })
}

/** The index writes 'null' where it has nothing. */
const said = (cell = ''): string => (/^null$/i.test(cell.trim()) ? '' : cell.trim())

/** The index has addresses of sites mostly without their beginning. */
const addressed = (site: string): string =>
  site === '' || /^https?:\/\//i.test(site) ? site : `https://${site}`

function kindOf(
  name: string,
  { category, words, code }: { category: string; words: string; code: string },
): OrganizationKind | null {
  const found = CATEGORIES.find((one) =>
    category ? one.code === category.toUpperCase() : one.begins.test(words),
  )
  // With municipalities stand their consortia and associations: only a municipality has the code of its land registry.
  if (found?.kind === 'municipality' && !/^c_[a-z]\d{3}$/i.test(code)) return null
  if (found?.kind === 'school' && /\bCPIA\b|istruzione (degli )?adulti/i.test(name)) return 'cpia'
  return found?.kind ?? null
}
