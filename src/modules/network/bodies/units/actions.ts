// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sectors, services and offices of a body. */
import { archive, takeBack } from '#kernel/archive.ts'
import { changedFields } from '#kernel/audit.ts'
import type { Tx } from '#kernel/db/db.ts'
import { lockName } from '#kernel/db/lock.ts'
import { newEntity } from '#kernel/entities.ts'
import { Invalid, StaleEdit } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { NetworkHand } from '../../phrases.ts'
import { makesCircle } from '../rules.ts'
import { refuseEnded } from '../succession/standing.ts'
import {
  findUnitCodeHolder,
  insertUnit,
  listUnits,
  type Unit,
  type UnitRecord,
  updateUnit,
} from './queries.ts'

export async function addUnit(
  hand: NetworkHand,
  { organizationId, unit }: { organizationId: string; unit: UnitRecord },
): Promise<string> {
  const { tx, at } = hand
  await refuseEnded(tx, organizationId)
  await refuseUnit(tx, organizationId, unit, null)
  const id = await newEntity(tx, 'organization_unit', at)
  await insertUnit(tx, { id, organizationId, ...unit, at })
  await hand.note('organization.unit_added', organizationId, { unitId: id })
  return id
}

export async function amendUnit(
  hand: NetworkHand,
  { unit, version, to }: { unit: Unit; version: number; to: UnitRecord },
): Promise<void> {
  const { id, organization_id: organizationId, name, parent_id, ipa_uo_code } = unit
  await refuseUnit(hand.tx, organizationId, to, unit)
  if (!(await updateUnit(hand.tx, id, version, to))) throw new StaleEdit()
  const fields = changedFields({ name, parent_id, ipa_uo_code }, { ...to })
  await hand.note('organization.unit_amended', organizationId, { unitId: id, fields })
}

export async function archiveUnit(
  hand: NetworkHand,
  { unit, reason }: { unit: Unit; reason: string },
): Promise<void> {
  await archive(hand.tx, { entityId: unit.id, reason, by: doerOf(hand).id, at: hand.at })
  await hand.note('organization.unit_archived', unit.organization_id, { unitId: unit.id })
}

export async function takeBackUnit(hand: NetworkHand, unit: Unit): Promise<void> {
  await takeBack(hand.tx, unit.id)
  await hand.note('organization.unit_taken_back', unit.organization_id, { unitId: unit.id })
}

/** Throws `Invalid` on the code of another unit, and on a parent that is none. Units of a body are written one after the other. */
async function refuseUnit(
  tx: Tx,
  organizationId: string,
  { parent_id, ipa_uo_code }: UnitRecord,
  own: Unit | null,
): Promise<void> {
  await lockName(tx, 'organization_unit.codes')
  const holder = ipa_uo_code && (await findUnitCodeHolder(tx, ipa_uo_code, own?.id ?? null))
  if (holder)
    throw new Invalid({
      ipa_uo_code: { source: msg('È già di un’altra unità: {name}.'), values: { name: holder } },
    })
  if (parent_id === null || parent_id === own?.parent_id) return
  const units = await listUnits(tx, organizationId)
  if (own && makesCircle(own.id, parent_id, new Map(units.map((unit) => [unit.id, unit.parent_id]))))
    throw new Invalid({ parent_id: { source: msg('Un’unità non può fare parte di sé stessa.') } })
  if (!units.some(({ id, archived }) => id === parent_id && !archived))
    throw new Invalid({ parent_id: { source: msg('Scegli un’unità in uso di questo ente.') } })
}
