// SPDX-License-Identifier: AGPL-3.0-or-later
/** What can be said of a body that asks to join, without a database. */
import { domainOf, liesUnder } from '#kernel/email-address.ts'
import type { Limit } from '#kernel/http/rate-limit.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { mailProviderOf } from '#kernel/mail-providers.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** A letter of Friday evening is opened on Monday at the latest in most offices; who asks again gets another. */
export const CONFIRM_MS = 48 * HOUR_MS
/** As long as a procedure without a term of its own may take (law 241/1990, art. 2). */
export const ANSWER_DAYS = 30
/** A request that nobody answers is let go of then. */
export const UNANSWERED_MS = 180 * DAY_MS
/** The person who asked is forgotten that long after the answer. */
export const KEPT_MS = 90 * DAY_MS

/** Letters that one address makes us write in an hour. */
export const LETTERS_PER_ADDRESS: Limit = { max: 5, windowSeconds: 3600 }
/** From one network, such as the one that all bodies of a region share. */
export const LETTERS_PER_NETWORK: Limit = { max: 40, windowSeconds: 3600 }

export const OUTCOMES = ['admitted', 'refused', 'withdrawn', 'expired'] as const
export type Outcome = (typeof OUTCOMES)[number]
export type State = 'unconfirmed' | 'waiting' | Outcome

export const stateOf = ({
  confirmed_at,
  outcome,
}: {
  confirmed_at: Date | null
  outcome: Outcome | null
}): State => outcome ?? (confirmed_at ? 'waiting' : 'unconfirmed')

export const STATE_WORDS: Readonly<Record<State, string>> = {
  unconfirmed: msg('da confermare'),
  waiting: msg('in attesa'),
  admitted: msg('accolta'),
  refused: msg('respinta'),
  withdrawn: msg('ritirata'),
  expired: msg('senza risposta'),
}

/** The last day for an answer ('YYYY-MM-DD'), counted from the day of the confirmation. */
export const answerBy = (confirmedOn: string): string =>
  new Date(Date.parse(`${confirmedOn}T00:00:00Z`) + ANSWER_DAYS * DAY_MS).toISOString().slice(0, 10)

/** 'comune.example' of 'https://www.comune.example/uffici'; null where there is no site. */
export function siteDomain(website: string | null): string | null {
  if (!website || !URL.canParse(website)) return null
  const host = new URL(website).hostname.replace(/^www\./, '')
  return host.includes('.') ? host : null
}

export type AddressKind = 'of the body' | 'free mail' | 'elsewhere' | 'not known'

/** Whether an address is one of the body: it lies under its site, or under one of the domains that are known to be its own. */
export function addressKind(
  email: string,
  { website, domains }: { website: string | null; domains: readonly string[] },
): AddressKind {
  const domain = domainOf(email)
  if (mailProviderOf(domain) !== null) return 'free mail'
  const site = siteDomain(website)
  const own = site && mailProviderOf(site) === null ? [...domains, site] : domains
  if (own.length === 0) return 'not known'
  return own.some((one) => liesUnder(domain, one)) ? 'of the body' : 'elsewhere'
}

/** Words that names of bodies share and that tell none of them apart. */
const COMMON = new Set(
  'di del della dello dei degli delle dell d da a e per il la lo l i le ente spa srl onlus'.split(' '),
)

/** Words of a name in small letters, without accents and punctuation. */
export const nameWords = (name: string): string[] =>
  (
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !COMMON.has(word))

/** Two names of which at least two thirds of all words are in both. */
export function isLikeName(one: string, other: string): boolean {
  const [a, b] = [new Set(nameWords(one)), new Set(nameWords(other))]
  const all = new Set([...a, ...b]).size
  const both = [...a].filter((word) => b.has(word)).length
  return all > 0 && both / all >= 2 / 3
}

export interface Known {
  readonly name: string
  readonly kind: string
  readonly place: string | null
  readonly province: string | null
  readonly website: string | null
  readonly ipa_code: string | null
  readonly fiscal_code: string | null
}

export type Likeness = 'ipa' | 'fiscal' | 'site' | 'name' | 'place'

export const LIKENESS_WORDS: Readonly<Record<Likeness, string>> = {
  ipa: msg('stesso codice IPA'),
  fiscal: msg('stesso codice fiscale'),
  site: msg('stesso sito o stesso dominio'),
  name: msg('nome simile'),
  place: msg('stesso tipo di ente nello stesso comune'),
}

const sameText = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase()

/** In what a body of the register is like one that asks; empty where it is not. `email`: of whoever asks, or null. */
export function likeness(asking: Known, email: string | null, body: Known): Likeness[] {
  const site = siteDomain(body.website)
  const domain = email && domainOf(email)
  const found: [Likeness, boolean][] = [
    ['ipa', sameText(asking.ipa_code, body.ipa_code)],
    ['fiscal', sameText(asking.fiscal_code, body.fiscal_code)],
    [
      'site',
      site !== null &&
        mailProviderOf(site) === null &&
        (site === siteDomain(asking.website) || (domain !== null && liesUnder(domain, site))),
    ],
    ['name', isLikeName(asking.name, body.name)],
    ['place', asking.kind === body.kind && sameText(asking.place, body.place)],
  ]
  return found.flatMap(([what, holds]) => (holds ? [what] : []))
}

/** Bodies that are like the one that asks, the likest first. */
export const likeOnes = <B extends Known>(
  asking: Known,
  email: string | null,
  bodies: readonly B[],
): { body: B; likeness: Likeness[] }[] =>
  bodies
    .map((body) => ({ body, likeness: likeness(asking, email, body) }))
    .filter((each) => each.likeness.length > 0)
    .toSorted((a, b) => weigh(b.likeness) - weigh(a.likeness) || a.body.name.localeCompare(b.body.name))
    .slice(0, 8)

/** A code is worth more than everything else together. */
const WEIGHTS: Readonly<Record<Likeness, number>> = { ipa: 8, fiscal: 8, site: 4, name: 2, place: 1 }
const weigh = (found: readonly Likeness[]): number => found.reduce((sum, what) => sum + WEIGHTS[what], 0)
