// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where a list goes on: the row at the edge, in a word that says nothing to whoever carries it. */
import { isId } from '../../ids.ts'

/** The order that a cursor was made for stands in it: with another it would lead astray. */
export const cursorOf = (order: string, id: string): string =>
  Buffer.from(`${order} ${id}`).toString('base64url')

/** The id at the edge; null: it is no cursor of this order. */
export function edgeIn(cursor: string, order: string): string | null {
  const [of, id = '', more] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  return of === order && more === undefined && isId(id) ? id : null
}
