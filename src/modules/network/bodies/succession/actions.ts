// SPDX-License-Identifier: AGPL-3.0-or-later
/** A body goes into another, into several, or changes its name: each a dated row that stays. */
import { findArchived } from '#kernel/archive.ts'
import { found, Invalid, Refused, StaleEdit } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId } from '#kernel/ids.ts'
import { slugOf } from '#kernel/slugs.ts'
import { dropFrame, followBody } from '../../following.ts'
import type { NetworkHand } from '../../phrases.ts'
import { type Body, findBodyById } from '../queries.ts'
import { searchEntries } from '../record.ts'
import { slugFor } from '../row.ts'
import { holdBodies, insertStep, listSteps, passLeadOn, updateName } from './queries.ts'
import { type Plan, refusalOf } from './rules.ts'

interface Told {
  happened_on: string
  reason: string
  /** The day of the instance. */
  today: string
}

async function refuse(hand: NetworkHand, plan: Plan, today: string): Promise<void> {
  const refusal = refusalOf(plan, await listSteps(hand.tx), today)
  if (refusal?.field) throw new Invalid({ [refusal.field]: refusal.error })
  if (refusal) throw new Refused(refusal.error.source)
}

/** Writes the steps of a body that ends. */
async function end(hand: NetworkHand, plan: Plan, { reason, today }: Told): Promise<void> {
  const { tx, at, by } = hand
  const ids = [plan.fromId, ...plan.toIds]
  const held = await holdBodies(tx, ids, 'to end')
  if (plan.toIds.some((id) => !held.includes(id)))
    throw new Invalid({ to: { source: msg('Scegli fra le voci della pagina.') } })
  await refuse(hand, plan, today)
  for (const toId of plan.toIds) {
    const { kind, on, fromId } = plan
    const step = { id: newId(at.getTime()), from_id: fromId, to_id: toId, kind, happened_on: on }
    await insertStep(tx, { ...step, reason, formerName: null, by: by?.id ?? null, at })
    await hand.note('organization.succeeded', toId, { fromId, kind })
  }
  await dropFrame(tx)
}

/** It goes into another body, which answers for the network if this one did. */
export async function mergeBody(
  hand: NetworkHand,
  { body, to, ...told }: Told & { body: Pick<Body, 'id'>; to: string },
): Promise<void> {
  await end(hand, { kind: 'merged', fromId: body.id, toIds: [to], on: told.happened_on }, told)
  await hand.note('organization.merged', body.id, { toId: to })
  if (await passLeadOn(hand.tx, body.id, to))
    await hand.note('network.lead_passed_on', to, { fromId: body.id })
}

/** It is divided between several bodies. */
export async function splitBody(
  hand: NetworkHand,
  { body, to, ...told }: Told & { body: Pick<Body, 'id'>; to: readonly string[] },
): Promise<void> {
  await end(hand, { kind: 'split', fromId: body.id, toIds: to, on: told.happened_on }, told)
  await hand.note('organization.split', body.id, { toIds: to })
}

/** It stays itself under another name and address; the former address leads to the new one. */
export async function renameBody(
  hand: NetworkHand,
  {
    body,
    version,
    name,
    short_name,
    ...told
  }: Told & {
    body: Body
    version: number
    name: string
    short_name: string
  },
): Promise<string> {
  const { tx, at, by } = hand
  const { happened_on, reason, today } = told
  await holdBodies(tx, [body.id], 'to end')
  await refuse(hand, { kind: 'renamed', fromId: body.id, toIds: [body.id], on: happened_on }, today)
  if (name === body.name)
    throw new Invalid({ name: { source: msg('È il nome che ha già: scrivi quello nuovo.') } })
  const slug = slugOf(name) === body.slug ? body.slug : await slugFor(tx, name)
  if (!(await updateName(tx, body, version, { slug, name, shortName: short_name || name }, at)))
    throw new StaleEdit()
  const step = {
    id: newId(at.getTime()),
    from_id: body.id,
    to_id: body.id,
    kind: 'renamed' as const,
    happened_on,
  }
  await insertStep(tx, { ...step, reason, formerName: body.name, by: by?.id ?? null, at })
  const renamed = found(await findBodyById(tx, body.id))
  if (!(await findArchived(tx, body.id))) for (const entry of searchEntries(renamed)) await hand.index(entry)
  await followBody(hand, body.id)
  await hand.note('organization.renamed', body.id)
  return slug
}
