// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who may give which role. Pure: what somebody holds and what they would give come in, and why not comes out. */
import type { Actor, Grant, Permissions } from '#kernel/access.ts'
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { ROLES, type Role } from '../rules.ts'

export const GRANT = 'role.grant'

/** Of a role, on its page: more are found in the register. */
export const HOLDERS_SHOWN = 500

/** A role with the time in which it counts, in milliseconds; null: open. */
export interface Dated extends Grant {
  readonly beginsAt: number | null
  readonly endsAt: number | null
}

/** A role that somebody would give, or one that somebody holds and another would take away. */
export interface Gift extends Dated {
  readonly personId: string
  /** The places that the body lies in. */
  readonly seat?: readonly string[]
}

export interface Giver {
  readonly id: string
  /** What they hold now. */
  readonly grants: readonly Dated[]
  readonly permissions: Permissions
  /** Of territories that limit their roles, what lies within each. */
  readonly below?: ReadonlyMap<string, ReadonlySet<string>>
}

/** What each role may give, as far as its permission reaches. */
const GIVES: Readonly<Partial<Record<string, readonly Role[]>>> = {
  office_manager: ['operator', 'office_manager'],
  coordinator: ROLES.filter((role) => role !== 'administrator'),
  administrator: ROLES,
}

export const countsAt = ({ beginsAt, endsAt }: Dated, at: number): boolean =>
  (beginsAt === null || beginsAt <= at) && (endsAt === null || at < endsAt)

/**
 * Every list that narrows the one narrows the other: to the same entities, to fewer, or to places within them. `seat`: places that the
 * other lies in as it is, such as a province of which one is the coordinator.
 */
const isNoWider = (
  gift: Grant,
  held: Grant,
  { below, seat }: Pick<Giver, 'below'> & { seat: readonly string[] },
): boolean => {
  const within = (ids: readonly string[], id: string) =>
    ids.some((own) => own === id || below?.get(own)?.has(id))
  return held.limits.every(
    (ids) =>
      gift.limits.some((own) => own.length > 0 && own.every((id) => within(ids, id))) ||
      seat.some((id) => within(ids, id)),
  )
}

/** Whether a role is one that the manager of a body gives there: whoever coordinates the territory of the body may give it too. */
const isOfBody = (role: string): boolean => GIVES.office_manager!.some((own) => own === role)

const endsNoLater = (gift: Dated, held: Dated): boolean =>
  held.endsAt === null || (gift.endsAt !== null && gift.endsAt <= held.endsAt)

/** The roles of the giver by which this one could be given, whatever its time. */
const rolesFor = (
  { grants, permissions, below }: Giver,
  gift: Grant & { readonly seat?: readonly string[] },
): Dated[] => {
  const seat = isOfBody(gift.role) ? (gift.seat ?? []) : []
  return grants.filter((held) => {
    const scope = permissions.get(held.role)?.get(GRANT)
    if (!scope || !GIVES[held.role]?.some((role) => role === gift.role)) return false
    return (
      (scope === 'network' || held.organizationId === gift.organizationId) &&
      isNoWider(gift, held, { below, seat })
    )
  })
}

/** Whether somebody's roles reach over a role: to take it away, or to look after whoever holds it. */
export const reaches = (giver: Giver, held: Grant): boolean => rolesFor(giver, held).length > 0

/** Why this role is not theirs to give; null: it is. */
export function whyNotGive(giver: Giver, gift: Gift): FieldError | null {
  if (giver.id === gift.personId)
    return { source: msg('Nessuno può dare un ruolo a se stesso: chiedilo a chi dà i ruoli nel tuo ente.') }
  const by = rolesFor(giver, gift)
  if (by.length === 0)
    return {
      source: msg('Con i tuoi ruoli di adesso non puoi dare questo ruolo: va oltre quello che puoi fare tu.'),
    }
  if (!by.some((held) => endsNoLater(gift, held)))
    return { source: msg('Il tuo ruolo ha una fine: puoi dare un ruolo al massimo fino a quel giorno.') }
  return null
}

/** Why this role is not theirs to take away; null: it is. */
export const whyNotWithdraw = (giver: Giver, held: Grant): FieldError | null =>
  reaches(giver, held) ? null : { source: msg('Con i tuoi ruoli di adesso non puoi togliere questo ruolo.') }

/**
 * Whether somebody may close a person's account or hand them a password, with which one could come in as that person: for nobody who
 * holds a role that one could not give. `everywhere`: their permission reaches the whole network.
 */
export const mayLookAfter = (
  giver: Giver,
  person: { readonly id: string; readonly grants: readonly Grant[] },
  everywhere: boolean,
): boolean =>
  giver.id !== person.id &&
  (person.grants.length === 0 ? everywhere : person.grants.every((held) => reaches(giver, held)))

/** Bodies in which somebody may give some role; null: in all of them. */
export function bodiesToGiveIn({ grants, permissions }: Giver): readonly string[] | null {
  const giving = grants.filter(({ role }) => permissions.get(role)?.get(GRANT) && GIVES[role])
  if (giving.some(({ role }) => permissions.get(role)?.get(GRANT) === 'network')) return null
  return [...new Set(giving.map(({ organizationId }) => organizationId))]
}

/** Coordinators and administrators: whoever gives roles in the whole network, if only for a theme. */
export const givesInNetwork = ({ grants, permissions }: Pick<Actor, 'grants' | 'permissions'>): boolean =>
  grants.some(({ role }) => permissions.get(role)?.get(GRANT) === 'network')

/** Roles that somebody may give somewhere. */
export const rolesToGive = ({ grants, permissions }: Giver): readonly Role[] =>
  ROLES.filter((role) =>
    grants.some((held) => permissions.get(held.role)?.get(GRANT) && GIVES[held.role]?.includes(role)),
  )

/** Why a deputy cannot stand in for somebody in this period; null: they can. A deputy has no deputy of their own. */
export function whyNoDeputy(
  base: Dated & { readonly personId: string; readonly deputyOf: string | null },
  deputy: { readonly personId: string; readonly beginsAt: number; readonly endsAt: number },
  at: number,
): Readonly<Partial<Record<'personId' | 'from' | 'until', FieldError>>> | null {
  if (base.deputyOf !== null)
    return {
      personId: { source: msg('Chi sostituisce una persona non può farsi sostituire in quel ruolo.') },
    }
  if (deputy.personId === base.personId) return { personId: { source: msg('Scegli un’altra persona.') } }
  if (deputy.endsAt <= at) return { until: { source: msg('Questo giorno è già passato.') } }
  if (base.beginsAt !== null && deputy.beginsAt < base.beginsAt)
    return { from: { source: msg('In quel giorno il ruolo non è ancora cominciato.') } }
  if (base.endsAt !== null && deputy.endsAt > base.endsAt)
    return { until: { source: msg('Il ruolo finisce prima: scegli al massimo il suo ultimo giorno.') } }
  return null
}

/** Two periods that have an instant in common. */
export const overlaps = (
  a: Pick<Dated, 'beginsAt' | 'endsAt'>,
  b: Pick<Dated, 'beginsAt' | 'endsAt'>,
): boolean =>
  (a.endsAt === null || b.beginsAt === null || b.beginsAt < a.endsAt) &&
  (b.endsAt === null || a.beginsAt === null || a.beginsAt < b.endsAt)
