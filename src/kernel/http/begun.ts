// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * A form that makes something new, sent a second time with another text: after the browser's Back. What the first sending has begun
 * goes on in a form of its own, and both texts are met there; a second thing is not what the writer meant.
 */
import { NotFound } from '../errors.ts'
import type { Body } from '../forms/form.ts'
import type { State } from './exchange-state.ts'
import { findBegun, type Sending } from './once.ts'
import type { FormPage, Params } from './route.ts'
import { admit, showConflict } from './show.ts'

/** Path of what was begun with the key of a form that begins something. Null: nothing, or the form begins nothing. */
export const begunBy = async (
  state: State,
  route: FormPage,
  sending: Sending | null,
): Promise<string | null> =>
  route.goesOn && sending ? await findBegun(state.host.database.db, sending) : null

/** Answers with the page in which what was begun goes on, and both texts (409). False, and nothing is answered: it has been removed since. */
export async function hasGoneOn(
  state: State,
  route: FormPage,
  begun: string | null,
  body: Body,
): Promise<boolean> {
  if (!route.goesOn || !begun) return false
  const form = route.goesOn()
  const there: State = { ...state, params: paramsOf(form.path, begun) }
  try {
    await showConflict(there, form, await admit(there, form), body, begun)
    return true
  } catch (error) {
    if (error instanceof NotFound) return false
    throw error
  }
}

/** The params of a path that was made from a route's own. */
export function paramsOf(pattern: string, path: string): Params {
  const parts = path.split('/')
  return Object.fromEntries(
    pattern
      .split('/')
      .flatMap((name, index) =>
        name.startsWith(':') ? [[name.slice(1), decodeURIComponent(parts[index] ?? '')] as const] : [],
      ),
  )
}
