// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a person is asked to confirm: the whole list, page by page of things. */
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Query, Services } from '#kernel/http/route.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { isId } from '#kernel/ids.ts'
import { findThing, listKept, mayConfirm, type Thing } from '../things.ts'
import { type Age, isAsked } from './rules.ts'
import { standingsOf, type ThingStanding, type ThingToConfirm, withSayings } from './standing.ts'

/** Things on one page; each has a handful of groups. */
const PER_PAGE = 20

export interface ListAsked {
  readonly actor: Actor
  readonly query: Query
  readonly locale: Locale
  readonly services: Services
}

export interface ConfirmList {
  readonly things: readonly ThingToConfirm[]
  /** The one thing that the page is narrowed to. */
  readonly only: Thing | null
  /** Whether groups are shown that nobody has to look at yet. */
  readonly all: boolean
  /** Of everything that is kept, how many groups wait and how many there are. */
  readonly asked: number
  readonly groups: number
  readonly page: number
  readonly pages: number
}

const ORDER: Readonly<Record<Age, number>> = { due: 0, never: 1, near: 2, fresh: 3 }
const worst = ({ groups }: ThingStanding): number => Math.min(...groups.map(({ age }) => ORDER[age]))

/** What is over comes first, then what nobody ever looked at; of things that stand alike, by name. */
const inOrder = (standings: readonly ThingStanding[], locale: Locale): ThingStanding[] => {
  const { compare } = new Intl.Collator(locale)
  const name = ({ thing }: ThingStanding) => inLocale(thing.title, locale).text
  return standings.toSorted((a, b) => worst(a) - worst(b) || compare(name(a), name(b)))
}

const askedIn = (standing: ThingStanding): ThingStanding => ({
  ...standing,
  groups: standing.groups.filter(({ age }) => isAsked(age)),
})

const count = (standings: readonly ThingStanding[]): number =>
  standings.reduce((sum, { groups }) => sum + groups.length, 0)

export async function loadConfirmList(
  db: Db,
  { actor, query, locale, services }: ListAsked,
): Promise<ConfirmList> {
  const { cosa = '', tutto = '', pagina = '' } = query
  const one = isId(cosa) ? await findThing(db, cosa, services) : null
  const only = one && mayConfirm(actor, one) ? one : null
  const all = tutto === '1' || only !== null
  const kept = await standingsOf(db, only ? [only] : await listKept(db, actor, services), services)
  const asked = kept.map(askedIn).filter(({ groups }) => groups.length > 0)
  const shown = inOrder(all ? kept : asked, locale)
  const pages = Math.max(1, Math.ceil(shown.length / PER_PAGE))
  const page = Math.min(pages, Math.max(1, Number.parseInt(pagina, 10) || 1))
  const slice = shown.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return {
    things: await withSayings(db, slice, { locale, services }),
    only,
    all,
    asked: count(asked),
    groups: count(kept),
    page,
    pages,
  }
}
