// SPDX-License-Identifier: AGPL-3.0-or-later
import { Invalid } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { findMunicipalityCode } from '../locations/queries.ts'
import type { OfficeHand } from '../phrases.ts'
import type { PatronInput } from './forms.ts'
import { deletePatron, putPatron } from './queries.ts'

export async function recordPatron(hand: OfficeHand, input: PatronInput): Promise<void> {
  const code = await findMunicipalityCode(hand.tx, input.municipality)
  if (code === null)
    throw new Invalid({
      municipality: {
        source: msg('Nessun comune si chiama così. Scrivi il nome intero, per esempio Cento.'),
      },
    })
  await putPatron(hand.tx, code, { month: Number(input.month), day: Number(input.day), name: input.name })
  await hand.note('patron_day.recorded', undefined, { code })
}

export async function removePatron(hand: OfficeHand, code: string): Promise<void> {
  await deletePatron(hand.tx, code)
  await hand.note('patron_day.removed', undefined, { code })
}
