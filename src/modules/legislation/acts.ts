// SPDX-License-Identifier: AGPL-3.0-or-later
/** Acts by the names that people give them: "D.Lgs. 286/1998", "decreto legislativo 25 luglio 1998, n. 286". */

/** What is needed of an act to recognise it. */
export interface NamedAct {
  readonly urn: string
  readonly short_title: string
}

/** Kinds of act in full and as they are shortened; the longer names come first. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/decreto del presidente della repubblica/g, 'dpr'],
  [/decreto del presidente del consiglio dei ministri/g, 'dpcm'],
  [/(decreto legislativo|legislative decree)/g, 'dlgs'],
  [/(decreto[ -]legge|decree[ -]law)/g, 'dl'],
  [/decreto ministeriale/g, 'dm'],
  [/(legge regionale|regional law)/g, 'lr'],
  [/\bdir\./g, 'direttiva'],
  [/\breg\./g, 'regolamento'],
  [/\bcost\./g, 'costituzione'],
  [/\bcirc\./g, 'circolare'],
  [/\b(legge|law)\b/g, 'l'],
]

const MONTHS = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'
const DATE_THEN_NUMBER = new RegExp(
  `(?:\\d{1,2}°? +(?:${MONTHS}) +)(\\d{4}),? *(?:n\\.?|num\\.?|numero)? *(\\d{1,4})\\b`,
  'g',
)

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
  key = key.replace(DATE_THEN_NUMBER, '$2/$1')
  for (const [long, short] of KINDS) key = key.replace(long, short)
  return key
    .replace(/\b(?:n|num|numero|no)\.? *(?=\d)/g, '')
    .replace(/\b(\d{1,4})\/(\d{2})(?![\d/])/g, (_all, number: string, year: string) => fullYear(number, year))
    .replace(/[^a-z0-9/]/g, '')
}

/** The act that a name or a URN says, among those known. */
export function findAct<A extends NamedAct>(typed: string, acts: readonly A[]): A | null {
  const name = typed.trim()
  const key = actKey(name)
  return (
    acts.find(
      (act) => act.urn === name.toLowerCase() || act.urn === name || actKey(act.short_title) === key,
    ) ?? null
  )
}

const pairsOf = (key: string): string[] =>
  Array.from({ length: Math.max(key.length - 1, 0) }, (_, i) => key.slice(i, i + 2))

/** How much two keys share: 0 nothing, 1 the same (Dice's coefficient on pairs of letters). */
function likeness(a: string, b: string): number {
  const pairs = pairsOf(a)
  const others = pairsOf(b)
  if (pairs.length === 0 || others.length === 0) return 0
  let shared = 0
  for (const pair of pairs) {
    const at = others.indexOf(pair)
    if (at < 0) continue
    others.splice(at, 1)
    shared++
  }
  return (2 * shared) / (pairs.length + pairsOf(b).length)
}

/** Below this the likeness of two names is chance. */
const LIKE_ENOUGH = 0.45
const NEAR_MATCHES = 3

/** Acts whose names are like the typed one, the likest first, at most three. */
export function nearActs<A extends NamedAct>(typed: string, acts: readonly A[]): A[] {
  const key = actKey(typed)
  return acts
    .map((act) => ({ act, score: likeness(key, actKey(act.short_title)) }))
    .filter(({ score }) => score >= LIKE_ENOUGH)
    .sort((a, b) => b.score - a.score)
    .slice(0, NEAR_MATCHES)
    .map(({ act }) => act)
}
