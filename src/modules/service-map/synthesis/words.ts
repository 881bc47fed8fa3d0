// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the synthesis says, for the page, the tables and the paper. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { languageName } from '../../offices/index.ts'
import type { OnTheme, Synthesis } from './load.ts'
import { AGES, type Age } from './queries.ts'
import {
  type Gap,
  gapsIn,
  officesIn,
  servicesOf,
  spokenOf,
  unspokenOf,
  withoutOffice,
  withoutSheets,
} from './rules.ts'

export const AGE_WORDS: Readonly<Record<Age, string>> = {
  quarter: msg('Negli ultimi tre mesi'),
  half: msg('Da tre a sei mesi fa'),
  year: msg('Da sei mesi a un anno fa'),
  older: msg('Più di un anno fa'),
  never: msg('Mai'),
}

type Words = Pick<ViewContext, 't' | 'local' | 'locale'>

export const namesOf = ({ local }: Words, names: readonly LocalText[]): string =>
  names.map((name) => local(name).text).join('; ')

export const ageRows = ({ t }: Words, { ages }: Synthesis) =>
  AGES.map((age) => {
    const counted = ages.find((one) => one.age === age)
    return { name: t(AGE_WORDS[age]), offices: counted?.offices ?? 0, services: counted?.services ?? 0 }
  })

export function officesSentence({ t }: Words, { offices }: Synthesis): string {
  const dedicated = officesIn(offices.filter(({ reach }) => reach === 'dedicated'))
  return t(
    '{total, plural, =0 {Nessun ufficio} one {Un ufficio} other {# uffici}}; {dedicated, plural, =0 {nessuno è dedicato} one {uno è dedicato} other {# sono dedicati}} ai cittadini stranieri.',
    { total: officesIn(offices), dedicated },
  )
}

export function servicesSentence({ t }: Words, { services, provinces, rows }: Synthesis): string {
  const lacking = gapsIn(provinces, rows).length
  return t(
    '{services, plural, =0 {Nessun servizio si offre} one {Un servizio si offre} other {# servizi si offrono}} in almeno un ufficio. {lacking, plural, =0 {Ogni provincia ha tutto} one {In una provincia manca qualcosa} other {In # province manca qualcosa}}.',
    { services: servicesOf(services), lacking },
  )
}

export function languagesSentence(words: Words, { languages }: Synthesis): string {
  const { t, locale } = words
  const missing = unspokenOf(languages).map((code) => languageName(code, locale))
  const spoken = t(
    '{count, plural, =0 {Nessuna lingua si parla} one {Una lingua si parla} other {# lingue si parlano}} in questi uffici senza chiederlo prima.',
    { count: spokenOf(languages).length },
  )
  return missing.length === 0
    ? spoken
    : `${spoken} ${t('Nessuno parla: {names}.', { names: missing.join(', ') })}`
}

export function agesSentence({ t }: Words, { ages }: Synthesis): string {
  const never = ages.find(({ age }) => age === 'never')
  return t(
    '{offices, plural, =0 {Ogni ufficio è stato verificato almeno una volta} one {Un ufficio non è mai stato verificato} other {# uffici non sono mai stati verificati}}; {services, plural, =0 {ogni scheda di servizio è stata verificata} one {una scheda di servizio non lo è mai stata} other {# schede di servizi non lo sono mai state}}.',
    { offices: never?.offices ?? 0, services: never?.services ?? 0 },
  )
}

/** 'In provincia di Piacenza nessun ufficio offre: …' */
function gapInWords(words: Words, { theme }: Synthesis, gap: Gap<{ name: string }>): string {
  const { t } = words
  const province = gap.province.name
  if (gap.whole) return t('In provincia di {province} nessun ufficio offre un servizio così.', { province })
  const names = namesOf(words, gap.lacks)
  return theme
    ? t('In provincia di {province} nessun ufficio offre: {names}.', { province, names })
    : t('In provincia di {province} nessun ufficio offre servizi su: {names}.', { province, names })
}

/** What is missing, a sentence each. */
export function gapSentences(words: Words, synthesis: Synthesis): string[] {
  const { t } = words
  const { provinces, rows, theme, province, idle } = synthesis
  const alone = withoutOffice(rows)
  const empty = withoutSheets(synthesis.themes, synthesis.services)
  return [
    ...gapsIn(provinces, rows).map((gap) => gapInWords(words, synthesis, gap)),
    ...(alone.length > 0 && province === null
      ? [
          t('Servizi con una scheda che nessun ufficio dice di offrire: {names}.', {
            names: namesOf(
              words,
              alone.map(({ name }) => name),
            ),
          }),
        ]
      : []),
    ...(theme === null && empty.length > 0
      ? [
          t('Tematiche senza nessuna scheda di servizio: {names}.', {
            names: namesOf(
              words,
              empty.map(({ name }) => name),
            ),
          }),
        ]
      : []),
    ...(theme === null && idle > 0
      ? [
          t(
            '{idle, plural, one {Un ufficio non ha ancora scritto quali servizi offre.} other {# uffici non hanno ancora scritto quali servizi offrono.}}',
            { idle },
          ),
        ]
      : []),
  ]
}

/** How the numbers came about, with their day; under every page and paper of them. */
export const methodOf = ({ t, date }: Words & Pick<ViewContext, 'date'>, day: string): string =>
  t(
    'Numeri del {day}. Vengono dalle schede pubblicate e dal registro degli uffici. Un ufficio conta in una provincia se il suo indirizzo è pubblico: gli altri contano solo nel totale. Una lingua conta se la parla chi lavora lì, o un mediatore a ore fisse.',
    { day: date(day) },
  )

/** The numbers of a theme in short, and what of them is the body's. */
export function figuresOf(
  { t, number }: Words & Pick<ViewContext, 'number'>,
  { synthesis, sheets }: OnTheme,
): [term: string, value: string][] {
  const { services, offices, provinces, languages, rows } = synthesis
  const covered = provinces.filter(({ code }) => services.some((one) => one.province === code)).length
  return [
    [t('Schede di servizi che ha scritto'), number(sheets)],
    [t('Schede di tutta la rete'), number(rows.length)],
    [t('Uffici che offrono un servizio'), number(officesIn(offices))],
    [
      t('Province con almeno un servizio'),
      t('{covered, number} su {all, number}', { covered, all: provinces.length }),
    ],
    [t('Lingue che si parlano'), number(spokenOf(languages).length)],
  ]
}
