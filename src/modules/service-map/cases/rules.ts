// SPDX-License-Identifier: AGPL-3.0-or-later
/** Several services of one person: which papers they need in all, what they cost in all. Pure. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { type DocumentForm, FORMS, TRANSLATIONS, type Translation } from '../service-words.ts'
import type { Cost, Needed } from '../sheet-parts/queries.ts'

/** More than these are no case that one sheet of paper helps with. */
const MOST_SERVICES = 8

/** Addresses of services, each once, in the order in which they were added: 'uno,due'. */
export const slugsIn = (...lists: readonly (string | undefined)[]): string[] =>
  [...new Set(lists.flatMap((list) => (list ?? '').split(/[\s,]+/)))]
    .filter((slug) => /^[a-z0-9-]{1,120}$/.test(slug))
    .slice(0, MOST_SERVICES)

/** The same with one of them a place earlier. */
export function earlier(slugs: readonly string[], slug: string): string[] {
  const at = slugs.indexOf(slug)
  if (at < 1) return [...slugs]
  return slugs.with(at - 1, slug).with(at, slugs[at - 1]!)
}

export interface Paper {
  readonly slug: string
  readonly name: LocalText
  /** What serves for all of them: an original where one asks for it, the translation that asks for most. */
  readonly form: DocumentForm
  readonly translation: Translation
  readonly mandatory: boolean
  /** Titles of the services, with the condition under which each asks. */
  readonly asked: readonly { readonly title: LocalText; readonly condition: LocalText }[]
}

export interface Told {
  readonly title: LocalText
  readonly documents: readonly Needed[]
  readonly costs: readonly Cost[]
}

const before = <V extends string>(choices: readonly { readonly value: V }[], a: V, b: V): V => {
  const rank = (value: V) => choices.findIndex((choice) => choice.value === value)
  return rank(a) <= rank(b) ? a : b
}

/** Of two translations the one that asks for more: the list begins with none. */
const dearer = (a: Translation, b: Translation): Translation => (before(TRANSLATIONS, a, b) === a ? b : a)

/** Each paper once, in the order in which it is first asked for; what is required of it is what satisfies everybody. */
export function papersOf(services: readonly Told[]): Paper[] {
  const papers = new Map<string, Paper>()
  for (const { title, documents } of services)
    for (const { slug, name, form, translation, mandatory, condition } of documents) {
      const known = papers.get(slug)
      const asked = [...(known?.asked ?? []), { title, condition }]
      papers.set(slug, {
        slug,
        name,
        asked,
        form: known ? before(FORMS, known.form, form) : form,
        translation: known ? dearer(known.translation, translation) : translation,
        mandatory: mandatory || (known?.mandatory ?? false),
      })
    }
  return [...papers.values()]
}

/** What the written sums make together, by currency: '116.00'. Free ones and those that nobody has written add nothing. */
export function sumsOf(services: readonly Told[]): { currency: string; amount: string }[] {
  const cents = new Map<string, number>()
  for (const { amount, currency } of services.flatMap(({ costs }) => costs))
    if (amount !== null && Number(amount) > 0)
      cents.set(currency, (cents.get(currency) ?? 0) + Math.round(Number(amount) * 100))
  return [...cents].map(([currency, sum]) => ({ currency, amount: (sum / 100).toFixed(2) }))
}
