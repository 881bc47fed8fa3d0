// SPDX-License-Identifier: AGPL-3.0-or-later
/** An office begins to offer a service, says what is other there, and ceases to. */
import { found, Invalid, Refused, StaleEdit } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newId } from '#kernel/ids.ts'
import type { ServiceHand } from '../phrases.ts'
import { note, type OfferingInput } from './forms.ts'
import {
  deleteOffering,
  insertOfferings,
  type Offering,
  type OfferingRecord,
  updateOffering,
} from './queries.ts'

const recordFrom = (input: OfferingInput, before?: Offering): OfferingRecord => ({
  note: note.read(input, before?.note),
  access: input.access.length > 0 ? input.access : null,
  booking_url: input.booking_url || null,
})

/** Throws `Invalid` when the office offers it already. */
export async function offerService(
  hand: ServiceHand,
  { serviceId, officeId, input }: { serviceId: string; officeId: string; input: OfferingInput },
): Promise<void> {
  const { tx, at } = hand
  const row = { id: newId(at.getTime()), work_id: serviceId, office_id: officeId, at, ...recordFrom(input) }
  if ((await insertOfferings(tx, [row])) === 0)
    throw new Invalid({
      office_id: { source: msg('Questo ufficio lo offre già: torna all’elenco e modificalo lì.') },
    })
  await hand.note('service.offered', serviceId, { officeId })
}

/** Many offices at once, for the demonstration: one statement and one trace. */
export async function offerEverywhere(
  hand: ServiceHand,
  serviceId: string,
  offered: readonly { officeId: string; input: OfferingInput }[],
): Promise<void> {
  const { tx, at } = hand
  const rows = offered.map(({ officeId, input }) => ({
    id: newId(at.getTime()),
    work_id: serviceId,
    office_id: officeId,
    at,
    ...recordFrom(input),
  }))
  const offices = await insertOfferings(tx, rows)
  if (offices > 0) await hand.note('service.offered', serviceId, { offices })
}

/** Throws `StaleEdit` when it is no longer at `version`. */
export async function amendOffering(
  hand: ServiceHand,
  {
    serviceId,
    offering,
    version,
    input,
  }: { serviceId: string; offering: Offering; version: number; input: OfferingInput },
): Promise<void> {
  if (!(await updateOffering(hand.tx, found(offering).id, version, recordFrom(input, offering))))
    throw new StaleEdit()
  await hand.note('service.offering_amended', serviceId, { officeId: offering.office_id })
}

export async function endOffering(
  hand: ServiceHand,
  { serviceId, offering }: { serviceId: string; offering: Offering },
): Promise<void> {
  if (!(await deleteOffering(hand.tx, offering.id)))
    throw new Refused(msg('Era già stato tolto: torna all’elenco.'))
  await hand.note('service.offering_ended', serviceId, { officeId: offering.office_id })
}
