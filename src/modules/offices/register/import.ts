// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices brought into the register from a table: the list of a body, or the file of this register itself, changed and sent back. */
import type { Actor } from '#kernel/access.ts'
import { dropEntity } from '#kernel/entities.ts'
import type { Choice } from '#kernel/forms/field.ts'
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type Held, rowImport } from '#kernel/import/row-import.ts'
import type { RowDefinition } from '#kernel/list/row-pages.ts'
import { importViews } from '#ui/import-views.tsx'
import { bodyChoices } from '../bodies.ts'
import { listKinds } from '../kinds/queries.ts'
import { locationAddress } from '../locations/forms.ts'
import { type OfficeImportInput, officeImportForm } from './import-form.ts'
import {
  deleteOffice,
  listBodyCodes,
  listKnownOffices,
  listKnownTerritories,
  listWanted,
} from './import-queries.ts'
import { lyingOf, meant, placesOf, wantedBy, whyNot } from './import-rules.ts'
import type { Office } from './queries.ts'
import { valuesOf } from './record.ts'
import { officeRow } from './row.ts'
import { openLocations } from './settle.ts'

type Fields = typeof officeImportForm.fields

/** Of a confidential address a table shows as little as the page. */
function storedOf(office: Office) {
  const { location_id: _, operators_note: __, ...told } = valuesOf(office)
  const open = office.where?.confidential === false ? office.where.address : null
  const { address_accuracy: ___, ...placed } = locationAddress.stored(open)
  return { ...told, ...placed, address_lines: open?.lines.join(', ') ?? '' }
}

/** An office as a table says it, over the row of its page: same permission, same trace, same search. */
const importedRow: RowDefinition<Office, Fields> = {
  ...officeRow,
  form: officeImportForm,
  stored: (_db, office) => storedOf(office),
  insert: async () => {
    throw new Error('offices of a table are written in a batch')
  },
  update: async () => {
    throw new Error('offices of a table are written in a batch')
  },
}

/** Writes offices, each at its location. */
async function openOffices(hand: Hand): Promise<Pick<RowDefinition<Office, Fields>, 'insert' | 'update'>> {
  const settle = openLocations(hand)
  const usual = new Map((await listKinds(hand.tx)).map(({ id, usual_reach }) => [id, usual_reach]))
  const whole = async (input: OfficeImportInput, before: Office | null) => ({
    ...input,
    reach: input.reach || before?.reach || (usual.get(input.kind_id!) ?? 'peripheral'),
    // A row that says no address leaves the office where it is, which may be confidential.
    location_id: (await settle(input)) ?? before?.location_id ?? null,
    operators_note: before?.operators_note ?? '',
  })
  return {
    insert: async (tx, id, input, at) => officeRow.insert(tx, id, await whole(input, null), at),
    update: async (tx, office, version, input, at) =>
      officeRow.update(tx, office, version, await whole(input, office), at),
  }
}

/** Bodies by name, short address and code of the index of public administrations; kinds by their names. */
async function choicesFor(db: Hand['tx'] | Parameters<typeof bodyChoices>[0], actor: Actor) {
  const [bodies, codes, kinds] = await Promise.all([bodyChoices(db, actor), listBodyCodes(db), listKinds(db)])
  const byId = new Map(codes.map((body) => [body.id, body]))
  const named = ({ value, ...body }: Choice): Choice => {
    const { slug, ipa_code } = byId.get(value)!
    return { ...body, value, also: ipa_code ? [slug, ipa_code] : [slug] }
  }
  return {
    organization_id: bodies.map(named),
    kind_id: kinds.map(({ id, slug, name }) => ({
      value: id,
      label: name.it,
      literal: true,
      also: name.en ? [name.en, slug] : [slug],
    })),
  }
}

export const officeImport = rowImport(importedRow, {
  words: {
    register: msg('Uffici'),
    title: msg('Importa uffici'),
    things: msg('{count, plural, one {# ufficio} other {# uffici}}'),
  },
  columns: {
    name: { headings: ['Ufficio', 'Nome', 'Denominazione', 'Office', 'Name', 'Descrizione_uo'] },
    organization_id: { headings: ['Ente', 'Body', 'Codice IPA ente', 'Codice_IPA', 'Comune ente'] },
    kind_id: { headings: ['Tipo', 'Kind', 'Tipologia'] },
    reach: {
      headings: ['Per chi', 'Destinatari', 'Reach'],
      choices: { dedicated: ['dedicato'], mixed: ['misto', 'in parte'], peripheral: ['tutti', 'generale'] },
    },
    purpose_it: { headings: ['Che cosa fa', 'Descrizione', 'Attività'] },
    purpose_en: { headings: ['Description', 'What it does', 'Descrizione inglese'] },
    address_lines: { headings: ['Via', 'Address', 'Sede', 'Indirizzo della sede'] },
    address_cap: { headings: ['CAP', 'Postcode'] },
    address_municipality: { headings: ['Comune', 'Città', 'Municipality'] },
    address_istat: { headings: ['ISTAT', 'Codice ISTAT', 'Codice_comune_ISTAT'] },
    address_latitude: { headings: ['Lat', 'Latitude', 'Y'] },
    address_longitude: { headings: ['Lon', 'Lng', 'Long', 'Longitude', 'X'] },
    access: {
      headings: ['Accesso', 'Come ci si va', 'Access'],
      choices: {
        walk_in: ['libero', 'accesso libero', 'senza appuntamento'],
        appointment: ['appuntamento'],
        phone: ['telefono'],
        referral_only: ['invio'],
      },
    },
    booking_url: { headings: ['Prenotazione', 'Prenota', 'Booking'] },
    phone: { headings: ['Tel', 'Phone'] },
    email: { headings: ['Email', 'Mail', 'Posta elettronica'] },
    pec: { headings: ['PEC', 'Posta certificata'] },
    website: { headings: ['Sito', 'Sito web', 'Website', 'URL'] },
    ipa_uo_code: { headings: ['Codice IPA', 'Codice UO', 'Codice_uni_uo', 'UO'] },
    ipa_aoo_code: { headings: ['AOO', 'Codice AOO', 'Codice_uni_aoo'] },
    external_id: { headings: ['Codice', 'ID', 'Codice interno', 'External id'] },
  },
  keyBefore: [
    ['organization_id', 'external_id'],
    ['organization_id', 'name', 'address_municipality'],
  ],
  key: ['organization_id', 'name'],
  nameOf: ({ name }) => name?.[0] ?? '',
  choices: ({ db, actor }) => choicesFor(db, actor),
  listByKeys: async (db, keys) => {
    const found = await listWanted(db, keys.map(wantedBy))
    const held = new Map<string, Held<Office>>()
    for (const key of keys) {
      const office = meant(key, found.get(key) ?? [])
      if (office) held.set(key, { row: office, stored: storedOf(office) })
    }
    return held
  },
  refuses: async (db) => {
    const [offices, territories] = await Promise.all([listKnownOffices(db), listKnownTerritories(db)])
    return whyNot(offices, placesOf(territories))
  },
  wouldBe: async (db) => {
    const places = placesOf(await listKnownTerritories(db))
    // Only where it lies is asked of a row that is not there yet.
    return (input, office) => ({ ...office, ...lyingOf(input, office, places) }) as Office
  },
  open: openOffices,
  remove: async (tx, office) => {
    const location = await deleteOffice(tx, office)
    if (location === false) return false
    if (location) await dropEntity(tx, location)
    return true
  },
  views: importViews,
})
