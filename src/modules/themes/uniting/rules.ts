// SPDX-License-Identifier: AGPL-3.0-or-later
/** A theme that gives its place to others: what may be asked, and where each of its parts goes. */
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'

export interface Uniting {
  readonly themeId: string
  /** Where its address leads, and where goes what can only be in one theme. */
  readonly into: string
  /** When it is divided: the other theme that takes a part of it. */
  readonly also: string | null
  /** Ids of the sub-themes that go to `also`; the others go to `into`. */
  readonly toOther: readonly string[]
}

/** What is wrong with what was asked, by field. `inUse`: ids of the themes that there are. */
export function unitingErrors(
  { themeId, into, also, toOther }: Uniting,
  inUse: ReadonlySet<string>,
): Record<string, FieldError> {
  const there = (id: string) => inUse.has(id) && id !== themeId
  return {
    ...(there(into) ? {} : { into: { source: msg('Scegli una delle altre tematiche.') } }),
    ...(also !== null && !there(also) ? { also: { source: msg('Scegli una delle altre tematiche.') } } : {}),
    ...(also !== null && also === into
      ? { also: { source: msg('È la stessa tematica: scegline un’altra, o lascia vuoto.') } }
      : {}),
    ...(also === null && toOther.length > 0
      ? { also: { source: msg('Hai scelto dei sottotemi: scegli anche la tematica in cui vanno.') } }
      : {}),
  }
}
