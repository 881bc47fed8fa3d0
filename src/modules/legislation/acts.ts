// SPDX-License-Identifier: AGPL-3.0-or-later
/** Acts by the names that people give them: "D.Lgs. 286/1998", "decreto legislativo 25 luglio 1998, n. 286", "286 del 1998", "TUI". */

/** What is needed of an act to recognise it. */
export interface NamedAct {
  readonly urn: string
  readonly short_title: string
  /** Other names. */
  readonly aliases?: readonly string[]
}

/** Kinds of act and courts in full and as they are shortened; the longer names come first. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/corte cost(?:ituzionale\b|\.)/g, 'cortecost'],
  [/(?:corte di cassazione\b|\bcassazione\b|\bcass\.)/g, 'cass'],
  [/\bcons(?:iglio|\.) (?:di )?stato\b/g, 'consstato'],
  [/corte (?:di )?giustizia(?: (?:dell'unione europea|ue))?|\bcgue\b/g, 'cgue'],
  [/(?:sentenza|\bsent\.)/g, ''],
  [/(?:ordinanza|\bord\.)/g, 'ord'],
  [/decreto del presidente della repubblica/g, 'dpr'],
  [/decreto del presidente del consiglio dei ministri/g, 'dpcm'],
  [/(decreto legislativo|legislative decree)/g, 'dlgs'],
  [/(decreto[ -]legge|decree[ -]law)/g, 'dl'],
  [/decreto ministeriale/g, 'dm'],
  [/(legge regionale|regional law)/g, 'lr'],
  [/(\bdirective\b|\bdir\.)/g, 'direttiva'],
  [/(\bregulation\b|\breg\.)/g, 'regolamento'],
  [/\bcost\./g, 'costituzione'],
  [/\bcirc\./g, 'circolare'],
  [/\b(legge|law)\b/g, 'l'],
]

const RULINGS = ['cortecost', 'consstato', 'cgue', 'cass']
/** As they begin a key; the longer come first, so that 'lr' is not taken for 'l'. */
const KIND_WORDS = [
  ...RULINGS,
  ...['costituzione', 'regolamento', 'direttiva', 'circolare', 'accordo', 'decreto'],
  ...['dpcm', 'dlgs', 'dpr', 'dm', 'dl', 'lr', 'l'],
]

const MONTHS = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'
const BEFORE_YEAR = `\\d{1,2}(?:°? +(?:${MONTHS}) +|[./-]\\d{1,2}[./-])`
const NUMBER = '(?:n\\.?|num\\.?|numero|no\\.?)?'
/** "25 luglio 1998, n. 286" and "25.7.1998 n. 286"; "n. 286 del 25 luglio 1998" and "286 del 1998". */
const DATE_THEN_NUMBER = new RegExp(`${BEFORE_YEAR}(\\d{4}),? *${NUMBER} *(\\d{1,4})\\b`, 'g')
const NUMBER_THEN_DATE = new RegExp(`\\b(\\d{1,4}),? +(?:del|of) +(?:${BEFORE_YEAR})?(\\d{4})\\b`, 'g')

const fullYear = (number: string, year: string): string =>
  `${number}/${Number(year) >= 30 ? '19' : '20'}${year}`

/** A name without its accidents, so that two ways of writing the same act compare equal: 'dlgs286/1998'. */
export function actKey(name: string): string {
  let key = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
  key = key.replace(DATE_THEN_NUMBER, '$2/$1').replace(NUMBER_THEN_DATE, '$1/$2')
  for (const [long, short] of KINDS) key = key.replace(long, short)
  return key
    .replace(/\b(?:n|num|numero|no)\.? *(?=\d)/g, '')
    .replace(/\b(\d{1,4})\/(\d{2})(?![\d/])/g, (_all, number: string, year: string) => fullYear(number, year))
    .replace(/[^a-z0-9/]/g, '')
}

/** Whether a name is that of a judgment: such are cited too, and seldom in the register. */
export const isRuling = (name: string): boolean => RULINGS.some((court) => actKey(name).startsWith(court))

const namesOf = (act: NamedAct): readonly string[] => [act.short_title, ...(act.aliases ?? [])]

/** The act that a name or a URN says, among those known: by its whole name, or by number and year where one act only has them. */
export function findAct<A extends NamedAct>(typed: string, acts: readonly A[]): A | null {
  const name = typed.trim()
  const key = actKey(name)
  const called = acts.find(
    (act) => sameUrn(act.urn, name) || namesOf(act).some((known) => actKey(known) === key),
  )
  if (called) return called
  const numbered = withNumber(key, acts)
  return numbered.length === 1 ? numbered[0]! : null
}

/** Links may name the day of an act or its year alone. */
const sameUrn = (urn: string, typed: string): boolean =>
  urn === typed ||
  urn.toLowerCase() === typed.toLowerCase() ||
  (typed.startsWith('urn:') && yearOnly(urn) === yearOnly(typed.toLowerCase()))

const yearOnly = (urn: string): string => urn.replace(/:(\d{4})-\d{2}-\d{2}(?=;|$)/, ':$1')

interface Numbered {
  readonly kind: string
  /** Whose act it is: 'emiliaromagna'. */
  readonly whose: string
  /** As written: year first for acts of the Union. */
  readonly pair: string
  readonly tail: string
}

function numberedName(key: string): Numbered | null {
  const found = /^([a-z]*)(\d{1,4}\/\d{1,4})\/?([a-z]*)$/.exec(key)
  if (!found) return null
  const kind = KIND_WORDS.find((word) => found[1]!.startsWith(word)) ?? ''
  return { kind, whose: found[1]!.slice(kind.length), pair: found[2]!, tail: found[3]! }
}

/** The acts that a number and a year can mean. What is said beyond them (kind, Region, "CE") must be true of the act. */
function withNumber<A extends NamedAct>(key: string, acts: readonly A[]): A[] {
  const typed = numberedName(key)
  if (!typed) return []
  const fits = (name: Numbered | null): boolean =>
    name !== null &&
    name.pair === typed.pair &&
    (typed.kind === '' ? typed.whose === '' : typed.kind === name.kind) &&
    name.whose.startsWith(typed.whose) &&
    name.tail.startsWith(typed.tail)
  return acts.filter((act) => namesOf(act).some((name) => fits(numberedName(actKey(name)))))
}

const pairsOf = (key: string): string[] =>
  Array.from({ length: Math.max(key.length - 1, 0) }, (_, i) => key.slice(i, i + 2))

/** How much two keys share: 0 nothing, 1 the same (Dice's coefficient on pairs of letters). */
function likeness(a: string, b: string): number {
  const pairs = pairsOf(a)
  const others = pairsOf(b)
  if (pairs.length === 0 || others.length === 0) return 0
  const total = pairs.length + others.length
  let shared = 0
  for (const pair of pairs) {
    const at = others.indexOf(pair)
    if (at < 0) continue
    others.splice(at, 1)
    shared++
  }
  return (2 * shared) / total
}

/** Below this the likeness of two names is chance. */
const LIKE_ENOUGH = 0.45
const NEAR_MATCHES = 3

const sorted = (text: string): string => [...text].sort().join('')

/**
 * How likely a name was meant by another. An act with another number is another act, however alike the names: only digits
 * that changed places, or a kind that was mistaken, are taken for a slip.
 */
function meant(typed: string, known: string): number {
  const [a, b] = [numberedName(typed), numberedName(known)]
  if (!a || !b) return a || b ? 0 : likeness(typed, known)
  if (a.pair === b.pair) return 1
  const [left, right] = [a.pair.split('/'), b.pair.split('/')]
  const oneIsSame = left.some((part, place) => part === right[place])
  return a.kind === b.kind && oneIsSame && sorted(a.pair) === sorted(b.pair) ? 0.9 : 0
}

/** Acts that the typed name may mean, the likest first, at most three. */
export function nearActs<A extends NamedAct>(typed: string, acts: readonly A[]): A[] {
  const key = actKey(typed)
  return acts
    .map((act) => ({ act, score: Math.max(...namesOf(act).map((name) => meant(key, actKey(name)))) }))
    .filter(({ score }) => score >= LIKE_ENOUGH)
    .sort((a, b) => b.score - a.score)
    .slice(0, NEAR_MATCHES)
    .map(({ act }) => act)
}
