// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * A form that arrives when what it was about has gone, or is no longer this person's to change: what was written is given back,
 * in the form that can take it or in the page that says what happened.
 */
import { Gone, NotAllowed, NotFound } from '../errors.ts'
import { type Body, valuesIn } from '../forms/form.ts'
import { showable } from '../forms/text.ts'
import { isId } from '../ids.ts'
import { statusOf } from './answer.ts'
import { type State, viewContext } from './exchange-state.ts'
import type { WrittenField } from './host.ts'
import type { FormPage } from './route.ts'
import { admit, sendHtml, showFormAgain } from './show.ts'

export const isOutOfReach = (error: unknown): boolean =>
  error instanceof NotFound || error instanceof NotAllowed || error instanceof Gone

/** Throws the error again when nothing was written. */
export async function giveBack(state: State, route: FormPage, body: Body, error: unknown) {
  const written = writtenIn(route, body)
  if (written.length === 0) throw error
  if (route.instead && error instanceof NotFound) {
    const { form, problem } = route.instead()
    return showFormAgain(state, form, await admit(state, form), body, 409, { problem })
  }
  const status = statusOf(error)
  return sendHtml(state, status, state.host.errorPage({ ctx: await viewContext(state), status, written }))
}

const TYPED = new Set(['text', 'textarea', 'richtext'])

/** What a person typed, in the order of the form; without labels where the form itself depends on what has gone. */
function writtenIn(route: FormPage, body: Body): WrittenField[] {
  const { form } = route
  const fields = typeof form === 'function' ? null : form.fields
  const names = fields
    ? Object.keys(fields).filter((name) => TYPED.has(fields[name]!.widget))
    : Object.keys(body)
  return names
    .filter((name) => !name.startsWith('_'))
    .flatMap((name) =>
      valuesIn(body, name).map((text) => ({ label: fields?.[name]?.label, text: showable(text) })),
    )
    .filter(({ label, text }) => (label ? text.trim() !== '' : isProse(text)))
}

/** Of a form that is not known any more: its choices, counts and codes are not worth giving back. */
const isProse = (text: string): boolean => /\s/.test(text.trim()) && !isId(text)
