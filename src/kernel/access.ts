// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who may do what. Roles are held in an organization; what a role allows is a table, read into `Permissions`. */

/** One role that a person holds. */
export interface Grant {
  readonly role: string
  readonly organizationId: string
  /** Entities (themes, territories) the role is limited to; null when it is not limited. */
  readonly limitedTo: readonly string[] | null
}

export type Scope = 'own' | 'network'

/** What each role allows and how far: role -> permission -> scope. */
export type Permissions = ReadonlyMap<string, ReadonlyMap<string, Scope>>

/** The signed-in person of a request. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly grants: readonly Grant[]
  readonly permissions: Permissions
  /** Signed in at a shared desk: ends after ten minutes and leaves nothing on the device. */
  readonly sharedDesk: boolean
}

/** Where a permission is asked for: the body that owns the thing and the theme it belongs to. */
export interface Place {
  readonly organizationId?: string | null
  readonly themeId?: string | null
}

/** Whether the actor holds the permission, anywhere or at a place. */
export function may(actor: Actor | null, permission: string, place?: Place): boolean {
  if (!actor) return false
  return actor.grants.some((grant) => {
    const scope = actor.permissions.get(grant.role)?.get(permission)
    if (!scope) return false
    if (!place) return true
    if (scope === 'own' && place.organizationId !== grant.organizationId) return false
    if (!grant.limitedTo || place.themeId === undefined) return true
    return place.themeId !== null && grant.limitedTo.includes(place.themeId)
  })
}

/** Organizations in which the actor holds the permission; null when it reaches the whole network. */
export function organizationsWith(actor: Actor, permission: string): string[] | null {
  const found = new Set<string>()
  for (const grant of actor.grants) {
    const scope = actor.permissions.get(grant.role)?.get(permission)
    if (scope === 'network') return null
    if (scope === 'own') found.add(grant.organizationId)
  }
  return [...found]
}

/**
 * Who a route is for. `policy` sees the loaded subject and says who may; without one the permission is asked for anywhere.
 * The type requires it, so that a route without an answer does not compile.
 */
export type Access = Everyone | SignedIn | WithPermission
export interface Everyone {
  readonly kind: 'everyone'
}
export interface SignedIn {
  readonly kind: 'signed-in'
}
export interface WithPermission {
  readonly kind: 'permission'
  readonly permission: string
}

export const everyone: Everyone = { kind: 'everyone' }
export const signedIn: SignedIn = { kind: 'signed-in' }
export const withPermission = (permission: string): WithPermission => ({ kind: 'permission', permission })
