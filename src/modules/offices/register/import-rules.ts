// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which office a row of a table means, where it would lie, and why it is refused. Nothing here asks the database. */
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { RowErrors } from '#kernel/import/typed.ts'
import { codeProblem } from '../locations/rules.ts'
import type { Lying } from '../within.ts'
import type { OfficeImportInput } from './import-form.ts'
import type { KnownOffice, KnownTerritory, Wanted } from './import-queries.ts'
import type { Office } from './queries.ts'

/** The ways of `keyBefore` and `key`, by their number. */
const BY_CODE = '0'
const BY_PLACE = '1'

const partsOf = (key: string) => {
  const [way = '', organization_id = '', said = '', municipality = ''] = key.split('\n')
  return { way, organization_id, said, municipality }
}

export function wantedBy(key: string): Wanted {
  const { way, organization_id, said } = partsOf(key)
  return {
    key,
    organization_id,
    external_id: way === BY_CODE ? said : null,
    name: way === BY_CODE ? null : said,
  }
}

/** Of the offices that have this code or this name, the one that is meant; none when it cannot be told. */
export function meant(key: string, offices: readonly Office[]): Office | null {
  const { way, municipality } = partsOf(key)
  if (way !== BY_PLACE) return offices.length === 1 ? offices[0]! : null
  const there = offices.find(({ where }) => municipalityOf(where) === municipality)
  // A sheet that did not say yet where the office stands gets its address from the table.
  return there ?? offices.find(({ where }) => where === null) ?? null
}

const municipalityOf = (where: Office['where']): string | null =>
  where && !where.confidential ? where.address.municipality.toLowerCase() : null

export interface Places {
  /** Municipalities, and those provinces of which no municipality is known. */
  readonly byCode: ReadonlyMap<string, KnownTerritory>
  /** Municipalities; null: several have this name. */
  readonly byName: ReadonlyMap<string, KnownTerritory | null>
}

const PROVINCE_DIGITS = 3

export function placesOf(territories: readonly KnownTerritory[]): Places {
  const municipalities = territories.filter(({ level }) => level === 'municipality')
  const named = Map.groupBy(municipalities, ({ name }) => name.toLowerCase())
  const inside = new Set(municipalities.map(({ code }) => code.slice(0, PROVINCE_DIGITS)))
  const unmapped = territories.filter(({ level, code }) => level === 'province' && !inside.has(code))
  return {
    byCode: new Map([...municipalities, ...unmapped].map((one) => [one.code, one])),
    byName: new Map([...named].map(([name, those]) => [name, those.length === 1 ? those[0]! : null])),
  }
}

const placeOf = (code: string, { byCode }: Places): KnownTerritory | undefined =>
  byCode.get(code) ?? byCode.get(code.slice(0, PROVINCE_DIGITS))

const NOWHERE = { municipality_id: null, province_id: null, region_id: null }

/** Where the office would lie: a row that says no address leaves it where it is. */
export function lyingOf(input: OfficeImportInput, office: Lying | null, places: Places): Lying {
  const { organization_id, address_istat: code, address_municipality: name } = input
  const body = { organization_id: organization_id! }
  if (name === '') return { ...NOWHERE, ...office, ...body }
  const { municipality_id, province_id, region_id } =
    (code === '' ? places.byName.get(name.toLowerCase()) : placeOf(code, places)) ?? NOWHERE
  return { ...body, municipality_id, province_id, region_id }
}

/** Whether the code is that of the municipality, as far as the municipalities of its province are known. */
function codeWrong({ address_istat: code, address_municipality: name }: OfficeImportInput, places: Places) {
  if (code === '' || places.byCode.size === 0) return null
  const place = placeOf(code, places)
  return codeProblem(place?.level === 'province' ? undefined : (place?.name ?? null), name)
}

const HIDDEN = msg('L’indirizzo di questo ufficio è riservato: togli l’indirizzo dalla riga.')
const SEVERAL = msg('Nell’ente più uffici hanno questo nome: scrivi anche il comune.')
const WITHOUT_CODE = msg(
  'C’è già un ufficio con questo nome, senza codice: scrivi il codice nella sua scheda, o toglilo dalla riga.',
)
const TAKEN = msg('È già il codice di un altro ufficio.')

/** What is refused beyond the form: called in the order of the table, since a row may take what a later one wants. */
export function whyNot(offices: readonly KnownOffice[], places: Places) {
  const codes = new Map(offices.flatMap(({ id, ipa_uo_code: code }) => (code ? [[code, id] as const] : [])))
  const named = Map.groupBy(offices, ({ organization_id, name }) => `${organization_id}\n${name}`)
  const alike = (input: OfficeImportInput): readonly KnownOffice[] =>
    named.get(`${input.organization_id}\n${input.name.toLowerCase()}`) ?? []
  return (input: OfficeImportInput, office: Office | null): RowErrors => {
    const errors: Record<string, FieldError | null> = {
      ...(office ? whyNotAmended(input, office) : whyNotAdded(input, alike(input))),
      address_istat: codeWrong(input, places),
    }
    const code = input.ipa_uo_code
    const own = office?.id ?? `${input.organization_id} ${input.name} ${input.address_municipality}`
    if (code !== '' && (codes.get(code) ?? own) !== own) errors.ipa_uo_code = { source: TAKEN }
    const told = Object.entries(errors).filter((entry): entry is [string, FieldError] => entry[1] !== null)
    if (told.length === 0 && code !== '') codes.set(code, own)
    return Object.fromEntries(told)
  }
}

const whyNotAmended = (input: OfficeImportInput, { where }: Office): RowErrors =>
  where?.confidential && input.address_municipality !== '' ? { address_lines: { source: HIDDEN } } : {}

function whyNotAdded(input: OfficeImportInput, alike: readonly KnownOffice[]): RowErrors {
  const municipality = input.address_municipality.toLowerCase()
  if (municipality !== '' && alike.some(({ confidential }) => confidential))
    return { address_lines: { source: HIDDEN } }
  if (municipality === '' && alike.length > 1) return { name: { source: SEVERAL } }
  const there = alike.filter((one) => one.municipality === null || one.municipality === municipality)
  if (input.external_id !== '' && there.some(({ external_id }) => external_id === null))
    return { external_id: { source: WITHOUT_CODE } }
  return {}
}
