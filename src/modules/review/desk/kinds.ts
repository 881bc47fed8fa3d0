// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EditionKind } from '#contracts/editions.ts'
import type { House } from '#contracts/house.ts'
import { type Actor, maySomewhere } from '#kernel/access.ts'

/** The kinds that somebody writes or publishes. */
export const kindsFor = ({ editions }: Pick<House, 'editions'>, actor: Actor | null): EditionKind[] =>
  [...editions.values()].filter(
    (kind) => maySomewhere(actor, kind.write) || maySomewhere(actor, kind.publish),
  )
