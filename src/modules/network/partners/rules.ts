// SPDX-License-Identifier: AGPL-3.0-or-later
/** The bodies of the network in the order in which a page tells of them. */
import { GROUPS } from '../body-words.ts'
import type { PartnerBody } from './queries.ts'

export interface PartnerGroup {
  /** Source text. */
  readonly label: string
  readonly bodies: readonly PartnerBody[]
}

/** Bodies that stand, by what they are; groups without any are left out. */
export const inGroups = (bodies: readonly PartnerBody[]): PartnerGroup[] =>
  GROUPS.map(({ label, kinds }) => ({
    label,
    bodies: bodies.filter(({ kind, ended }) => !ended && kinds.includes(kind)),
  })).filter((group) => group.bodies.length > 0)
