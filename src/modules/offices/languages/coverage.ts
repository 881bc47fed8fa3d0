// SPDX-License-Identifier: AGPL-3.0-or-later
/** From counts to what is missing: which languages nobody speaks, and on which days. */
import type { DayCount, OnRequest } from './coverage-queries.ts'

export interface DayCover {
  readonly offices: number
  /** Null where no office says its hours. */
  readonly minutes: number | null
}

export interface LanguageCover {
  readonly language: string
  /** Monday to Sunday. */
  readonly days: readonly DayCover[]
  /** Offices that do not say on which days. */
  readonly unsaid: number
  readonly onRequest: number
  /** Days of notice of the quickest office that calls somebody. */
  readonly notice: number | null
}

const NOBODY: DayCover = { offices: 0, minutes: null }
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

/** A row for each language that the network meets, those that nobody speaks here too, in the order of `met`. */
export function coverOf(
  met: readonly string[],
  days: readonly DayCount[],
  requests: readonly OnRequest[],
): LanguageCover[] {
  const byDay = new Map(days.map((count) => [`${count.language} ${count.day}`, count]))
  const byLanguage = new Map(requests.map((request) => [request.language, request]))
  return met.map((language) => ({
    language,
    days: WEEK.map((day) => {
      const count = byDay.get(`${language} ${day}`)
      return count ? { offices: count.offices, minutes: count.minutes } : NOBODY
    }),
    unsaid: byDay.get(`${language} 0`)?.offices ?? 0,
    onRequest: byLanguage.get(language)?.offices ?? 0,
    notice: byLanguage.get(language)?.notice ?? null,
  }))
}

export type Gap =
  /** Nobody, in no way. */
  | { readonly kind: 'nobody'; readonly language: string }
  /** Nobody is there: somebody has to be called. */
  | { readonly kind: 'on_request'; readonly language: string; readonly notice: number | null }
  /** Of the working days, those on which nobody is there. */
  | { readonly kind: 'days'; readonly language: string; readonly days: readonly number[] }

const WORKING_DAYS = WEEK.slice(0, 5)

/** What is missing, the languages that nobody speaks first. Where an office does not say its days no day is called empty. */
export function gapsIn(covers: readonly LanguageCover[]): Gap[] {
  const gaps = covers.flatMap((cover) => gapOf(cover) ?? [])
  const order: Gap['kind'][] = ['nobody', 'on_request', 'days']
  return gaps.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function gapOf({ language, days, unsaid, onRequest, notice }: LanguageCover): Gap | null {
  const isThere = (day: number): boolean => days[day - 1]!.offices > 0
  if (unsaid > 0) return null
  if (!WEEK.some(isThere))
    return onRequest > 0 ? { kind: 'on_request', language, notice } : { kind: 'nobody', language }
  const empty = WORKING_DAYS.filter((day) => !isThere(day))
  return empty.length > 0 ? { kind: 'days', language, days: empty } : null
}

/** How many of the languages one may speak there without asking before. */
export const spokenIn = (covers: readonly LanguageCover[]): number =>
  covers.filter(({ days, unsaid }) => unsaid > 0 || days.some(({ offices }) => offices > 0)).length
