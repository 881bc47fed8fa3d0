// SPDX-License-Identifier: AGPL-3.0-or-later
/** Codes of bodies, and the shape of the tree that bodies and units stand in. */
import type { OrganizationKind } from '../body-words.ts'

/**
 * Whether the last of eleven digits checks the others (D.M. 23 December 1976): digits in odd places as they are, those in even
 * places doubled and less nine above nine; the sum and the check digit make a multiple of ten.
 */
export function isFiscalCode(code: string): boolean {
  if (!/^\d{11}$/.test(code)) return false
  const sum = [...code].reduce((total, digit, place) => {
    const value = place % 2 === 0 ? Number(digit) : Number(digit) * 2
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Municipalities are in IPA under the code of the land registry of their territory: c_d548. */
export const fitsKind = (ipaCode: string, kind: OrganizationKind): boolean =>
  kind !== 'municipality' || /^c_[a-z]\d{3}$/.test(ipaCode)

/** Whether a thing would be a part of itself with this parent: `parents` says of each what it is a part of. */
export function makesCircle(
  id: string,
  parentId: string | null,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  const met = new Set<string>()
  for (let at = parentId; at !== null && !met.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true
    met.add(at)
  }
  return false
}

export interface Branch<T> {
  readonly node: T
  readonly parts: readonly Branch<T>[]
}

/** Rows as a tree, in the order that they came in; one whose parent is not among them stands at the top. */
export function treeOf<T extends { readonly id: string; readonly parent_id: string | null }>(
  rows: readonly T[],
): Branch<T>[] {
  const known = new Set(rows.map(({ id }) => id))
  const below = Map.groupBy(rows, ({ parent_id }) => (parent_id && known.has(parent_id) ? parent_id : null))
  const branches = (parentId: string | null): Branch<T>[] =>
    (below.get(parentId) ?? []).map((node) => ({ node, parts: branches(node.id) }))
  return branches(null)
}
