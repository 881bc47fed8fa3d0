// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where offices stand, as rows that their bodies keep. */
import type { Tx } from '#kernel/db/db.ts'
import { found, Invalid } from '#kernel/errors.ts'
import type { Address } from '#kernel/forms/address.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { RowDefinition } from '#kernel/list/row-pages.ts'
import { rowViews } from '#ui/row-pages.tsx'
import { refuseEnded } from '../../network/index.ts'
import { bodyChoices } from '../bodies.ts'
import { slugFor } from '../names.ts'
import * as paths from '../paths.ts'
import { isSchedule, listScheduleChoices } from '../schedules/queries.ts'
import { scheduleChoice } from '../schedules/rules.ts'
import { placeOf } from '../within.ts'
import { type LocationInput, locationAddress, locationForm, transport } from './forms.ts'
import {
  findLocation,
  findMunicipality,
  findMunicipalityCode,
  insertLocation,
  type Location,
  type LocationRecord,
  updateLocation,
} from './queries.ts'
import { codeProblem, mayKnow } from './rules.ts'

export const locationRow: RowDefinition<Location, typeof locationForm.fields> = {
  kind: 'location',
  paths: paths.locations,
  permission: 'office.write',
  placeOf,
  asks: mayKnow,
  words: {
    register: msg('Sedi'),
    add: msg('Nuova sede'),
    submit: msg('Salva'),
    archiving: msg(
      'La sede non si può più scegliere. Gli uffici che ci stanno la tengono. Puoi rimetterla in uso quando vuoi.',
    ),
  },
  nameOf: (location) => location.name,
  find: findLocation,
  form: locationForm,
  stored: (_db, location) => ({
    name: location.name,
    organization_id: location.organization_id,
    confidential: location.confidential,
    accessibility: location.accessibility,
    ...locationAddress.stored(location.address),
    ...transport.stored(location.transport),
    schedule_id: location.schedule_id,
  }),
  choices: async ({ db, actor, subject }) => {
    const chosen = (subject as Location | undefined)?.schedule_id
    const [bodies, schedules] = await Promise.all([
      bodyChoices(db, actor),
      listScheduleChoices(db, actor, chosen),
    ])
    return { organization_id: bodies, schedule_id: schedules.map(scheduleChoice) }
  },
  insert: async (tx, id, input, at) => {
    const record = await recordFrom(tx, input)
    await refuseEnded(tx, record.organization_id)
    const slug = await slugFor(tx, 'location', `${record.name} ${record.address.municipality}`)
    await insertLocation(tx, { id, slug, at, ...record })
    return found(await findLocation(tx, slug))
  },
  update: async (tx, location, version, input) => {
    const record = await recordFrom(tx, input, location)
    if (record.organization_id !== location.organization_id) await refuseEnded(tx, record.organization_id)
    return (await updateLocation(tx, location.id, version, record)) ? findLocation(tx, location.slug) : null
  },
  // People look for the office; where it stands is told on its page.
  search: () => [],
  views: rowViews,
}

async function recordFrom(tx: Tx, input: LocationInput, before?: Location): Promise<LocationRecord> {
  const address = locationAddress.read(input)!
  return {
    name: input.name,
    organization_id: input.organization_id!,
    confidential: input.confidential,
    accessibility: input.accessibility,
    transport: transport.read(input, before?.transport),
    schedule_id: await chosenSchedule(tx, input.schedule_id),
    address: { ...address, istat: await codeOf(tx, address) },
  }
}

/** Throws `Invalid` on one that is not there: somebody may have sent anything. */
async function chosenSchedule(tx: Tx, id: string | null): Promise<string | null> {
  if (id !== null && !(await isSchedule(tx, id)))
    throw new Invalid({ schedule_id: { source: msg('Scegli una delle voci.') } })
  return id
}

/** The code of the municipality: the one that was written, if there is such a municipality, or the one that its name has. */
async function codeOf(tx: Tx, { istat, municipality }: Address): Promise<string | null> {
  if (istat === null) return findMunicipalityCode(tx, municipality)
  const problem = codeProblem(await findMunicipality(tx, istat), municipality)
  if (problem) throw new Invalid({ address_istat: problem })
  return istat
}
