// SPDX-License-Identifier: AGPL-3.0-or-later
/** Who may do what. Roles are held in an organization; what a role allows is a table, read into `Permissions`. */

/** One role that a person holds. */
export interface Grant {
  readonly role: string
  readonly organizationId: string
  /**
   * What the role is limited to, one list for each kind of limit (themes, territories): a thing must lie in one entity
   * of every list. Empty: not limited.
   */
  readonly limits: readonly (readonly string[])[]
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
  /** Id of the session, which opens nothing: for the page that lists a person's sessions. */
  readonly sessionId?: string
}

/**
 * Where a thing belongs: the keys of the bodies, themes and territories that it lies in, larger ones too. What is not
 * said here is not reached by a role limited to it: a right that is in doubt is not there.
 */
export interface Place {
  readonly within: readonly string[]
}

/** What belongs to the network and to no body, theme or territory: only roles of the whole network reach it. */
export const WHOLE_NETWORK: Place = { within: [] }

/**
 * Where a permission reaches, one entry for each role that gives it. Each entry is a list of lists: a thing is reached
 * when it lies in one entity of every list, so that an empty entry reaches everything.
 */
export type Reach = readonly (readonly (readonly string[])[])[]

/** The one answer from which `may` and the SQL of `allowed` are both read. */
export function reachOf(actor: Actor | null, permission: string): Reach {
  return (actor?.grants ?? []).flatMap(({ role, organizationId, limits }) => {
    const scope = actor?.permissions.get(role)?.get(permission)
    if (!scope) return []
    return [scope === 'own' ? [[organizationId], ...limits] : limits]
  })
}

/** Whether the actor holds the permission for a thing at a place. */
export const may = (actor: Actor | null, permission: string, { within }: Place): boolean =>
  reachOf(actor, permission).some((entry) => entry.every((ids) => ids.some((id) => within.includes(id))))

/**
 * The roles that give an actor a permission, those of a body before those of the whole network: the first that fits is the nearest to
 * the thing.
 */
export const grantsGiving = (actor: Actor, permission: string): Grant[] => {
  const scopeOf = ({ role }: Grant) => actor.permissions.get(role)?.get(permission)
  return [
    ...actor.grants.filter((grant) => scopeOf(grant) === 'own'),
    ...actor.grants.filter((grant) => scopeOf(grant) === 'network'),
  ]
}

/** The role by which an actor holds the permission for a thing at a place; null: they do not. */
export const grantFor = (actor: Actor, permission: string, place: Place): Grant | null =>
  grantsGiving(actor, permission).find((grant) => may({ ...actor, grants: [grant] }, permission, place)) ??
  null

/**
 * Whether there is any place for which the actor holds the permission: enough for a menu or a door behind which each
 * thing is asked about, never for the thing itself.
 */
export const maySomewhere = (actor: Actor | null, permission: string): boolean =>
  reachOf(actor, permission).length > 0

/**
 * Who a route is for. `policy` sees the loaded subject and says who may.
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
  /** Null: any place will do, and each thing is asked about behind the door. */
  readonly place: Place | null
}

export const everyone: Everyone = { kind: 'everyone' }
export const signedIn: SignedIn = { kind: 'signed-in' }

/** For whoever holds the permission in the whole network: nothing more is asked. */
export const withPermission = (permission: string): WithPermission => ({
  kind: 'permission',
  permission,
  place: WHOLE_NETWORK,
})

/** For whoever holds the permission somewhere: the policy, or the list's `allowed`, says of each thing whether it is there. */
export const withPermissionSomewhere = (permission: string): WithPermission => ({
  kind: 'permission',
  permission,
  place: null,
})

/** The first door of a route, before its subject is known. */
export function opensTo(access: Access, actor: Actor | null): boolean {
  if (access.kind === 'everyone') return true
  if (!actor || access.kind === 'signed-in') return actor !== null
  return access.place ? may(actor, access.permission, access.place) : maySomewhere(actor, access.permission)
}
