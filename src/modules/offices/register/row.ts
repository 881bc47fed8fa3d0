// SPDX-License-Identifier: AGPL-3.0-or-later
/** An office as a row that its body, or whoever maps the territory, keeps. */
import type { Db, Tx } from '#kernel/db/db.ts'
import { lockName } from '#kernel/db/lock.ts'
import { found, Invalid } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type RowDefinition, reindexRows } from '#kernel/list/row-pages.ts'
import { rowViews } from '#ui/row-pages.tsx'
import { refuseEnded } from '../../network/index.ts'
import { bodyChoices } from '../bodies.ts'
import { listKinds } from '../kinds/queries.ts'
import { listLocationChoices } from '../locations/queries.ts'
import { slugFor } from '../names.ts'
import * as paths from '../paths.ts'
import { listScheduleChoices } from '../schedules/queries.ts'
import { scheduleChoice } from '../schedules/rules.ts'
import { placeOf } from '../within.ts'
import { officeForm } from './forms.ts'
import {
  findCodeHolder,
  findOffice,
  findUnknown,
  insertOffice,
  listOfficeSlugs,
  type Office,
  type OfficeRecord,
  updateOffice,
} from './queries.ts'
import { recordFrom, searchEntries, valuesOf } from './record.ts'
import { findSuccessor } from './succession-queries.ts'

export const officeRow: RowDefinition<Office, typeof officeForm.fields> = {
  kind: 'office',
  paths: paths.offices,
  permission: 'office.write',
  placeOf,
  words: {
    register: msg('Uffici'),
    add: msg('Nuovo ufficio'),
    submit: msg('Salva'),
    archiving: msg(
      'L’ufficio esce dal registro e dalla ricerca, come se non ci fosse mai stato. Se invece ha chiuso, scrivi che ha chiuso: chi lo cerca lo deve sapere.',
    ),
  },
  nameOf: (office) => office.name,
  // One that gave its place to another is written no more.
  find: findStanding,
  form: officeForm,
  stored: (_db, office) => valuesOf(office),
  choices: async ({ db, actor, subject }) => {
    const [bodies, kinds, locations, schedules] = await Promise.all([
      bodyChoices(db, actor),
      listKinds(db),
      listLocationChoices(db, actor),
      listScheduleChoices(db, actor, (subject as Office | undefined)?.schedule_id),
    ])
    return {
      organization_id: bodies,
      kind_id: kinds.map(({ id, name }) => ({ value: id, label: name.it, literal: true })),
      location_id: locations.map(({ id, name, municipality }) => ({
        value: id,
        label: `${municipality}: ${name}`,
        literal: true,
      })),
      schedule_id: schedules.map(scheduleChoice),
    }
  },
  insert: async (tx, id, input, at) => {
    const record = recordFrom(input)
    await refuseEnded(tx, record.organization_id)
    await refuseWrong(tx, record, null)
    const slug = await slugFor(tx, 'office', record.name)
    await insertOffice(tx, { id, slug, at, ...record })
    return found(await findOffice(tx, slug))
  },
  update: async (tx, office, version, input) => {
    const record = recordFrom(input, office)
    if (record.organization_id !== office.organization_id) await refuseEnded(tx, record.organization_id)
    await refuseWrong(tx, record, office.id)
    return (await updateOffice(tx, office.id, version, record)) ? findOffice(tx, office.slug) : null
  },
  search: searchEntries,
  views: rowViews,
}

async function findStanding(db: Db, slug: string): Promise<Office | null> {
  const office = await findOffice(db, slug)
  return office && (await findSuccessor(db, office.id)) === null ? office : null
}

const TAKEN = {
  ipa_uo_code: msg('È già il codice di un altro ufficio: {name}.'),
  external_id: msg('Nell’ente questo codice è già di un altro ufficio: {name}.'),
} as const

/** Throws `Invalid` on what is not there, and on the code that another office has. No other office takes a code until the end of the transaction. */
async function refuseWrong(tx: Tx, record: OfficeRecord, own: string | null): Promise<void> {
  const unknown = await findUnknown(tx, record)
  if (unknown) throw new Invalid({ [unknown]: { source: msg('Scegli una delle voci.') } })
  await lockName(tx, 'office.codes')
  const holder = await findCodeHolder(tx, record, own)
  if (holder)
    throw new Invalid({ [holder.field]: { source: TAKEN[holder.field], values: { name: holder.name } } })
}

export const reindexOffices = async (hand: Pick<Hand, 'tx' | 'index'>): Promise<number> =>
  reindexRows(hand, officeRow, await listOfficeSlugs(hand.tx))
