// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a page about somebody else leaves behind for them to read: that it was looked at, by which role, and not by whom (decision 0053). */
import { type Actor, grantFor, type Place } from './access.ts'

/** Somebody who was looked at, and the role by which. There is no field for whoever looked. */
export interface Look {
  readonly personId: string
  /** Null: from the shell of the machine. */
  readonly by: { readonly role: string; readonly organizationId: string } | null
}

/** Keeps what was shown of whom. Never throws: a page is not refused because this cannot be kept. */
export type LeaveLooks = (what: string, looks: readonly Look[]) => Promise<void>

/** A look at one person by whoever holds a permission at a place; none at oneself. */
export function lookAt(
  actor: Actor | null,
  permission: string,
  { personId, place }: { personId: string; place: Place },
): Look[] {
  if (!actor || actor.id === personId) return []
  const grant = grantFor(actor, permission, place)
  return grant ? [{ personId, by: { role: grant.role, organizationId: grant.organizationId } }] : []
}
