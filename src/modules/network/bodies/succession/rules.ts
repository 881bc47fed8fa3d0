// SPDX-License-Identifier: AGPL-3.0-or-later
/** What takes the place of a body: when that is refused, and where the chain leads. Days are 'YYYY-MM-DD'. */
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'

export type SuccessionKind = 'merged' | 'split' | 'renamed'

/** A dated row of the register. A body that was renamed is its own successor. */
export interface Step {
  readonly from_id: string
  readonly to_id: string
  readonly kind: SuccessionKind
  readonly happened_on: string
}

export interface Plan {
  readonly kind: SuccessionKind
  readonly fromId: string
  readonly toIds: readonly string[]
  readonly on: string
}

/** On a field of the form, or (null) on all of it. */
export interface Refusal {
  readonly field: 'to' | 'happened_on' | null
  readonly error: FieldError
}

const no = (field: Refusal['field'], source: string): Refusal => ({ field, error: { source } })

/** Whether others have taken the place of a body. */
export const hasEnded = (id: string, steps: readonly Step[]): boolean =>
  steps.some(({ from_id, kind }) => from_id === id && kind !== 'renamed')

/** Why an act cannot be written down as things stand; null: it can. No chain closes, since nobody goes into a body that has ended. */
export function refusalOf(plan: Plan, steps: readonly Step[], today: string): Refusal | null {
  if (hasEnded(plan.fromId, steps))
    return no(null, msg('Un altro ente ha già preso il posto di questo: torna alla sua pagina.'))
  return refusedTo(plan, steps) ?? refusedDay(plan, steps, today)
}

function refusedTo({ kind, fromId, toIds }: Plan, steps: readonly Step[]): Refusal | null {
  if (kind === 'renamed') return null
  if (toIds.includes(fromId)) return no('to', msg('Un ente non può prendere il posto di sé stesso.'))
  const count = new Set(toIds).size
  if (kind === 'merged' && count !== 1) return no('to', msg('Scegli un ente.'))
  if (kind === 'split' && count < 2)
    return no('to', msg('Scegli almeno due enti. Se è uno solo, usa «Fusione».'))
  return toIds.some((id) => hasEnded(id, steps))
    ? no('to', msg('Hai scelto un ente che non c’è più: scegli quello che ha preso il suo posto.'))
    : null
}

function refusedDay({ fromId, on }: Plan, steps: readonly Step[], today: string): Refusal | null {
  if (on > today)
    return no('happened_on', msg('Questo giorno deve ancora venire: scrivilo quando è avvenuto.'))
  const later = steps.some(
    ({ from_id, to_id, happened_on }) => (from_id === fromId || to_id === fromId) && happened_on > on,
  )
  return later
    ? no(
        'happened_on',
        msg('Nella storia di questo ente c’è già un fatto dopo questo giorno: controlla la data.'),
      )
    : null
}

/** The bodies that stand today where this one stood: itself while it stands. */
export function currentOf(id: string, steps: readonly Step[]): string[] {
  const found = new Set<string>()
  const met = new Set<string>()
  const follow = (at: string): void => {
    if (met.has(at)) return
    met.add(at)
    const next = steps.filter(({ from_id, kind }) => from_id === at && kind !== 'renamed')
    if (next.length === 0) found.add(at)
    for (const { to_id } of next) follow(to_id)
  }
  follow(id)
  return [...found]
}
