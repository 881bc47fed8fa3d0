// SPDX-License-Identifier: AGPL-3.0-or-later
/** A body as a row that coordinators add, amend, archive and take back. */
import type { Db, Tx } from '#kernel/db/db.ts'
import { lockName } from '#kernel/db/lock.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Choice } from '#kernel/forms/field.ts'
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type RowDefinition, reindexRows } from '#kernel/list/row-pages.ts'
import { claimSlug, slugOf } from '#kernel/slugs.ts'
import { rowViews } from '#ui/row-pages.tsx'
import { followBody } from '../following.ts'
import * as paths from '../paths.ts'
import { codesTaken } from './codes.ts'
import { bodyForm } from './forms.ts'
import {
  type Body,
  type BodyRecord,
  findBody,
  findBodyById,
  findCodeHolders,
  insertBody,
  listBodySlugs,
  listParents,
  listStanding,
  updateBody,
} from './queries.ts'
import { bodyChoices, recordFrom, searchEntries, valuesOf } from './record.ts'
import { makesCircle } from './rules.ts'

export const bodyRow: RowDefinition<Body, typeof bodyForm.fields> = {
  kind: 'organization',
  paths: paths.bodies,
  permission: 'organization.write',
  words: {
    register: msg('Enti'),
    add: msg('Nuovo ente'),
    submit: msg('Salva'),
    archiving: msg(
      'L’ente esce dal registro e dalla ricerca. Quello che ha fatto resta suo. Puoi rimetterlo in uso quando vuoi. Se un altro ente ha preso il suo posto, usa invece «Fusione» o «Divisione».',
    ),
  },
  nameOf: (body) => body.name,
  find: findBody,
  form: bodyForm,
  stored: (_db, body) => ({ ...valuesOf(body) }),
  choices: async ({ db, subject }) => ({ parent_id: await parentChoices(db, subject as Body | undefined) }),
  insert: (tx, id, input, at) => enter(tx, { id, at, wanted: input.name }, recordFrom(input)),
  update: async (tx, body, version, input) => {
    const to = recordFrom(input)
    await refuseTaken(tx, to, body.id)
    await refuseParent(tx, body, to.parent_id)
    return (await updateBody(tx, body.id, version, to)) ? { ...body, ...to, version: version + 1 } : null
  },
  search: searchEntries,
  after: (hand, body) => followBody(hand, body.id),
  views: rowViews,
}

/** The same for a body whose address is chosen and not made of its name. */
export const bodyRowAt = (slug: string): typeof bodyRow => ({
  ...bodyRow,
  insert: (tx, id, input, at) => enter(tx, { id, at, wanted: slug }, recordFrom(input)),
})

async function enter(
  tx: Tx,
  { id, at, wanted }: { id: string; at: Date; wanted: string },
  record: BodyRecord,
): Promise<Body> {
  await refuseTaken(tx, record, null)
  await refuseParent(tx, null, record.parent_id)
  const body = { id, slug: await slugFor(tx, wanted), ...record }
  await insertBody(tx, { ...body, at })
  return { ...body, version: 1 }
}

/** Words that are pages of their own under /enti and /partner. */
const PAGES = new Set(['nuovo', 'importa', 'mappa', 'in-cifre'])

/** An address of its own. */
export const slugFor = (tx: Tx, wanted: string): Promise<string> =>
  claimSlug(tx, {
    kind: 'organization',
    table: 'organization',
    wanted: PAGES.has(slugOf(wanted)) ? `ente-${wanted}` : wanted,
    stem: 'ente',
  })

/** Throws `Invalid` on the code that another body has. No other body takes a code until the end of the transaction. */
async function refuseTaken(tx: Tx, record: BodyRecord, own: string | null): Promise<void> {
  await lockName(tx, 'organization.codes')
  const errors = codesTaken(record, await findCodeHolders(tx, record, own), own)
  if (Object.keys(errors).length > 0) throw new Invalid(errors)
}

/** A body may stay in one that has ended: only a new choice is asked about. */
async function refuseParent(tx: Tx, body: Body | null, parentId: string | null): Promise<void> {
  if (parentId === null || parentId === body?.parent_id) return
  await lockName(tx, 'organization.parents')
  if (body && makesCircle(body.id, parentId, await listParents(tx)))
    throw new Invalid({ parent_id: { source: msg('Un ente non può fare parte di sé stesso.') } })
  if (!(await listStanding(tx)).some(({ id }) => id === parentId))
    throw new Invalid({ parent_id: { source: msg('Questo ente non è più in uso: scegline un altro.') } })
}

/** Bodies that one may be a part of. The one that it is a part of stays among them, whatever became of it. */
async function parentChoices(db: Db, body: Body | undefined): Promise<Choice[]> {
  const [standing, parent] = await Promise.all([
    listStanding(db),
    body?.parent_id ? findBodyById(db, body.parent_id) : null,
  ])
  const kept = parent && !standing.some(({ id }) => id === parent.id) ? [parent] : []
  return bodyChoices([...kept, ...standing], body?.id)
}

export const reindexBodies = async (hand: Pick<Hand, 'tx' | 'index'>): Promise<number> =>
  reindexRows(hand, bodyRow, await listBodySlugs(hand.tx))
