// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices of the demonstration, through the verbs of the module. */
import type { Demonstration } from '#contracts/module.ts'
import { found } from '#kernel/errors.ts'
import { type Body, type Fields, type Form, parseForm, type ValuesOf } from '#kernel/forms/form.ts'
import { type Hand, handOf } from '#kernel/hand.ts'
import { addRow } from '#kernel/list/row-pages.ts'
import { findOrganizationBySlug, openOrganization } from '../network/index.ts'
import { kinds } from './demonstration/content/kinds.ts'
import { LENDER, languages, mediationDesk } from './demonstration/content/languages.ts'
import { ACCESSIBLE, MANY, STATE, TOWNS } from './demonstration/content/many.ts'
import { type DemoLocation, type DemoOffice, locations, offices } from './demonstration/content/offices.ts'
import { type DemoSchedule, schedules } from './demonstration/content/schedules.ts'
import { type KindInput, kindName } from './kinds/forms.ts'
import { kindRow } from './kinds/row.ts'
import { addLanguage } from './languages/actions.ts'
import { type LanguageInput, note } from './languages/forms.ts'
import { type LocationInput, locationAddress, transport } from './locations/forms.ts'
import { locationRow } from './locations/row.ts'
import type { OfficeInput } from './register/forms.ts'
import { valuesOf } from './register/record.ts'
import { officeRow } from './register/row.ts'
import { writeException, writeSlots } from './schedules/actions.ts'
import { exceptionForm, scheduleForm, slotForm } from './schedules/forms.ts'
import { scheduleRow } from './schedules/row.ts'
import { exceptionOfInput, slotsOfInput } from './schedules/rules.ts'

export const demonstration: Demonstration = async (tx, services) => {
  const hand = handOf({ tx, by: null, at: services.clock.now(), baseUrl: services.baseUrl })
  const kindIds = new Map<string, string>()
  for (const [position, { key, name, usual_reach }] of kinds.entries()) {
    const input = { ...kindName.stored(name), usual_reach, position: position + 1, name_en_fits: false }
    kindIds.set(key, (await addRow(hand, kindRow, input as KindInput)).id)
  }
  const scheduleIds = new Map<string, string>()
  for (const schedule of schedules) scheduleIds.set(schedule.key, await putSchedule(hand, schedule))
  const locationIds = new Map<string, string>()
  for (const location of locations)
    locationIds.set(location.key, await putLocation(hand, location, scheduleIds))
  const officeIds = new Map<string, string>()
  for (const office of [...offices, mediationDesk])
    officeIds.set(office.key, await putOffice(hand, office, { kindIds, locationIds, scheduleIds }))
  await putMany(hand, kindIds)
  await putLanguages(hand, officeIds)
}

const bodyId = async ({ tx }: Hand, slug: string): Promise<string> =>
  found(await findOrganizationBySlug(tx, slug)).id

/** What a form with these fields would have sent. */
function typed<F extends Fields>(form: Form<F>, body: Body): ValuesOf<F> {
  const parsed = parseForm(form, body)
  if (!parsed.ok)
    throw new Error(`the demonstration writes what its form refuses: ${Object.keys(parsed.errors)}`)
  return parsed.input
}

async function putSchedule(hand: Hand, schedule: DemoSchedule): Promise<string> {
  const { name, week, openOnFeasts, slots = [], exceptions = [] } = schedule
  const feasts: Body = openOnFeasts ? { open_on_holidays: '1', open_on_patron: '1' } : {}
  const body = { name, organization_id: await bodyId(hand, schedule.body), ...week, ...feasts }
  const made = await addRow(hand, scheduleRow, typed(scheduleForm, body))
  for (const slot of slots) await writeSlots(hand, made, slotsOfInput(typed(slotForm, slot)))
  for (const { from, to, everyYear, reason, walkIn } of exceptions) {
    const what: Body = walkIn ? { what: 'hours', walk_in: walkIn } : { what: 'closed' }
    const sent = { from_day: from, to_day: to, every_year: everyYear ? '1' : '', reason, ...what }
    await writeException(hand, made, exceptionOfInput(typed(exceptionForm, sent)))
  }
  return made.id
}

async function putLocation(
  hand: Hand,
  location: DemoLocation,
  scheduleIds: ReadonlyMap<string, string>,
): Promise<string> {
  const { lines, cap, municipality, istat, point } = location
  const input = {
    name: location.name,
    organization_id: await bodyId(hand, location.body),
    confidential: location.confidential ?? false,
    accessibility: location.accessibility,
    ...transport.stored(location.transport ?? null),
    transport_en_fits: false,
    ...locationAddress.stored({ lines, cap, municipality, istat, point: { ...point, accuracy: 'street' } }),
    address_latitude: point.latitude,
    address_longitude: point.longitude,
    schedule_id: scheduleIds.get(location.schedule ?? '') ?? null,
  }
  return (await addRow(hand, locationRow, input as LocationInput)).id
}

interface Made {
  readonly kindIds: ReadonlyMap<string, string>
  readonly locationIds: ReadonlyMap<string, string>
  readonly scheduleIds: ReadonlyMap<string, string>
}

async function putOffice(hand: Hand, office: DemoOffice, made: Made): Promise<string> {
  const { key, body, kind, location, schedule = '', ...facts } = office
  const values = valuesOf({
    ...facts,
    organization_id: await bodyId(hand, body),
    kind_id: made.kindIds.get(kind)!,
    location_id: made.locationIds.get(location)!,
    schedule_id: made.scheduleIds.get(schedule) ?? null,
    email: `${key}@demo.referpa.example`,
    pec: null,
    website: null,
    ipa_uo_code: null,
    ipa_aoo_code: null,
    external_id: null,
  })
  return (await addRow(hand, officeRow, { ...values, purpose_en_fits: false } as OfficeInput)).id
}

async function putLanguages(hand: Hand, officeIds: ReadonlyMap<string, string>): Promise<void> {
  const lender = await bodyId(hand, LENDER)
  for (const line of languages) {
    const input = {
      language: line.language,
      level: line.level,
      channel: line.channel ?? null,
      weekdays: (line.weekdays ?? []).map(String),
      times: line.times ?? null,
      notice_days: line.notice_days ?? null,
      provider_id: line.lent ? lender : null,
      ...note.stored(line.note ?? null),
      note_en_fits: false,
    }
    await addLanguage(hand, { office: { id: officeIds.get(line.office)! }, input: input as LanguageInput })
  }
}

/** Offices of the table, each at the one place that its body has in the town. */
async function putMany(hand: Hand, kindIds: ReadonlyMap<string, string>): Promise<void> {
  await openOrganization(hand, STATE)
  const locationIds = new Map<string, string>()
  let number = 0
  for (const { kind, called, by, towns, purpose, access, reach } of MANY)
    for (const town of towns) {
      const [istat, cap, latitude, longitude, townBody, street] = TOWNS[town]!
      const body = by === 'state' ? STATE.slug : by === 'town' ? townBody! : by
      const location = `${town} ${body}`
      if (!locationIds.has(location))
        locationIds.set(
          location,
          await putLocation(
            hand,
            {
              key: location,
              body,
              name: `${called} (sede inventata)`,
              lines: [street],
              cap,
              municipality: town,
              istat,
              point: { latitude, longitude },
              accessibility: number % 3 === 0 ? [] : [...ACCESSIBLE],
            },
            new Map(),
          ),
        )
      number += 1
      const office = { body, kind, reach, location, purpose, access: [...access] }
      const facts = {
        name: `${called} di ${town} (inventato)`,
        phone: `000 46${String(number).padStart(2, '0')}`,
      }
      const more = { key: `ufficio-${number}`, booking_url: null, operators_note: '' }
      await putOffice(
        hand,
        { ...office, ...facts, ...more },
        { kindIds, locationIds, scheduleIds: new Map() },
      )
    }
}
