// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a form that keeps its writing is shown with: which writing it is, and what its writer has left unsaved on this page. */
import { differs } from '../forms/conflict.ts'
import { type Body, type Fields, type Form, type Unsaved, valuesIn, type Writing } from '../forms/form.ts'
import { pageOf, routeName, type State } from './exchange-state.ts'
import { PENDING_PARAMETER } from './pending.ts'
import type { FormPage } from './route.ts'
import { beginWriting, listUnsaved, UNSAVED_DAYS, WRITING_FIELD, writingIn } from './unsaved.ts'

const DAY_MS = 24 * 3600 * 1000

type Asked = Pick<Form<Fields>, 'fields'>

/** A password is never written down: whoever wrote `keeps` on its form has written it in vain. */
export const keepsWriting = (route: FormPage, { fields }: Asked): boolean =>
  route.keeps === true && Object.values(fields).every(({ widget }) => widget !== 'password')

interface Shown {
  /** The form's values as they are saved. */
  readonly stored: Readonly<Record<string, readonly string[]>>
  /** What it is filled with instead, because it was asked for. */
  readonly given: Body | null
}

/** Of a form that is shown anew, or with what was sent too late: that goes on as the writing that it was. */
export async function newWriting(
  state: State,
  route: FormPage,
  form: Asked,
  { stored, given }: Shown,
): Promise<Writing | undefined> {
  const { host, actor, params, query } = state
  if (!actor || !keepsWriting(route, form)) return undefined
  const { token, same } = tokenFor(state, actor.id, given ?? {})
  const page = pageOf(route, params)
  const asked = query[PENDING_PARAMETER]
  const left = { personId: actor.id, route: routeName(route), returnPath: page }
  const offers = (await listUnsaved(host.database.db, left))
    .filter(({ id, body }) => id !== asked && id !== same && differs(form.fields, body, stored))
    .map((left) => offerOf(page, form, left))
  return given
    ? { token, offers, resumed: asked }
    : { token, offers, gone: asked !== undefined && offers.length === 0 }
}

/** The id of what was given back in a form: it says so itself, since it may be sent to another address than its page's. */
export const resumedIn = (body: Body, query: State['query']): string | undefined =>
  valuesIn(body, '_resumed')[0] ?? query[PENDING_PARAMETER]

/** The token that a form came with, and the id of the writing that it goes on with; another one when it is not this person's. */
function tokenFor({ host }: State, personId: string, body: Body): { token: string; same: string | null } {
  const same = writingIn(body, host.secret, personId)
  return { token: same ? valuesIn(body, WRITING_FIELD)[0]! : beginWriting(host.secret, personId), same }
}

const BEGINS_CHARACTERS = 100

function beginning({ fields }: Asked, body: Body): string {
  const name = Object.keys(fields).find((each) => fields[each]!.widget === 'text')
  const [line = ''] = name === undefined ? [] : valuesIn(body, name)
  const characters = [...line.trim()]
  const cut = characters.slice(0, BEGINS_CHARACTERS).join('')
  return characters.length > BEGINS_CHARACTERS ? `${cut.trimEnd()}…` : cut
}

type Left = Awaited<ReturnType<typeof listUnsaved>>[number]

const offerOf = (page: string, form: Asked, { id, body, created_at: keptAt }: Left): Unsaved => ({
  id,
  begins: beginning(form, body),
  keptAt,
  keptUntil: new Date(keptAt.getTime() + UNSAVED_DAYS * DAY_MS),
  page,
  resume: `${page}?${PENDING_PARAMETER}=${id}`,
})

/** Of a form that comes back: it goes on as the writing that it was. */
export function sameWriting(state: State, route: FormPage, form: Asked, body: Body): Writing | undefined {
  const { actor } = state
  if (!actor || !keepsWriting(route, form)) return undefined
  return { token: tokenFor(state, actor.id, body).token, offers: [], resumed: resumedIn(body, state.query) }
}
