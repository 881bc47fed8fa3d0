// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Check } from '#contracts/editions.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type EnglishState, isStaleText } from '#kernel/i18n/stale-text.ts'

/** Hours, and the rules of the test. */
export interface CourseTerms {
  /** That the certificate states. */
  readonly hours: number
  /** Questions drawn for a test; null: all of them. */
  readonly drawCount: number | null
  /** Share of the marks that passes, 1 to 100. */
  readonly passPercent: number
  /** Attempts allowed; null: as many as one likes. */
  readonly attemptLimit: number | null
  /** Minutes for the test; null: no limit. */
  readonly minutesLimit: number | null
}

/** What a course says of itself and the rules of its test. */
export interface CourseSettings extends CourseTerms {
  readonly title: LocalText
  readonly summary: LocalText
  /** Day ('YYYY-MM-DD') the content was last checked against the law. */
  readonly updatedOn: string | null
}

/** A clerk is interrupted every four minutes: a unit longer than this is not read in one sitting. */
export const LONGEST_UNIT_MINUTES = 6

/** The order of a list with one of its members a place further up or down; the same order at the ends. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const target = index + by
  if (index < 0 || target < 0 || target >= list.length) return [...list]
  const next = [...list]
  const [taken] = next.splice(index, 1)
  next.splice(target, 0, taken!)
  return next
}

/** What the checks read of a draft. */
export interface CourseFacts {
  readonly settings: CourseSettings
  readonly units: readonly UnitFacts[]
  readonly questions: readonly QuestionFacts[]
  readonly materials: readonly {
    readonly title: LocalText
    readonly materialEditionId: string
    /** The version on offer; null when it was withdrawn. */
    readonly offeredEditionId: string | null
  }[]
}

export interface UnitFacts {
  readonly unitId: string
  readonly minutes: number
  readonly isEmpty: boolean
  /** Languages whose text shows a picture without words for whoever does not see it. */
  readonly wordless: readonly Locale[]
  readonly citations: number
  readonly english: EnglishState
}

export interface QuestionFacts {
  readonly questionId: string
  readonly unitId: string | null
  readonly problem: QuestionProblem | null
  readonly hasFeedback: boolean
  readonly citations: number
  readonly english: EnglishState
}

export type QuestionProblem = 'few_options' | 'no_right_answer' | 'several_right_answers'

/** Pages where what is missing is put right. */
export interface CoursePlaces {
  readonly settings: string
  readonly units: string
  readonly questions: string
  readonly materials: string
  unit(unitId: string): string
  unitEnglish(unitId: string): string
  question(questionId: string): string
}

/** What a course lacks before review, in the order of its pages. */
export function courseChecks(facts: CourseFacts, places: CoursePlaces): Check[] {
  return [
    ...settingChecks(facts, places),
    ...(facts.units.length === 0
      ? [blocking(msg('Mancano le unità: scrivi almeno la prima.'), places.units)]
      : facts.units.flatMap((unit, index) => unitChecks(unit, index + 1, places))),
    ...(facts.questions.length === 0
      ? [blocking(msg('Manca la prova: scrivi almeno una domanda.'), places.questions)]
      : facts.questions.flatMap((question, index) => questionChecks(question, index + 1, places))),
    ...materialChecks(facts, places),
  ]
}

const blocking = (source: string, path: string, values?: Check['values']): Check => ({
  blocking: true,
  source,
  path,
  values,
})
const advice = (source: string, path: string, values?: Check['values']): Check => ({
  blocking: false,
  source,
  path,
  values,
})

function settingChecks({ settings, questions }: CourseFacts, places: CoursePlaces): Check[] {
  const { drawCount, title, summary, updatedOn } = settings
  const checks: Check[] = []
  if (summary.it === '')
    checks.push(
      blocking(
        msg('Manca il riassunto: scrivi per chi è e che cosa si impara.'),
        `${places.settings}#campo-summaryIt`,
      ),
    )
  if (!updatedOn)
    checks.push(
      blocking(
        msg('Manca il giorno in cui hai controllato il contenuto con le norme.'),
        `${places.settings}#campo-updatedOn`,
      ),
    )
  if (drawCount !== null && questions.length > 0 && drawCount > questions.length)
    checks.push(
      blocking(
        msg('La prova chiede {drawn, number} domande, ma ce ne sono {count, number}.'),
        `${places.settings}#campo-drawCount`,
        { drawn: drawCount, count: questions.length },
      ),
    )
  if (!title.en || !summary.en)
    checks.push(
      advice(msg('Il titolo e il riassunto non hanno l’inglese.'), `${places.settings}#campo-titleEn`),
    )
  if (isStaleText(title))
    checks.push(advice(msg('L’inglese del titolo è rimasto indietro.'), `${places.settings}#campo-titleEn`))
  if (isStaleText(summary))
    checks.push(
      advice(msg('L’inglese del riassunto è rimasto indietro.'), `${places.settings}#campo-summaryEn`),
    )
  return checks
}

function unitChecks(unit: UnitFacts, n: number, places: CoursePlaces): Check[] {
  const path = places.unit(unit.unitId)
  const checks: Check[] = []
  if (unit.isEmpty)
    checks.push(blocking(msg('L’unità {n, number} non ha testo.'), `${path}#campo-body`, { n }))
  if (unit.wordless.includes('it'))
    checks.push(
      blocking(
        msg('Un’immagine dell’unità {n, number} non ha la descrizione per chi non la vede.'),
        `${path}#campo-body`,
        { n },
      ),
    )
  if (unit.wordless.includes('en'))
    checks.push(
      blocking(
        msg(
          'Un’immagine del testo inglese dell’unità {n, number} non ha la descrizione per chi non la vede.',
        ),
        `${places.unitEnglish(unit.unitId)}#campo-body`,
        { n },
      ),
    )
  if (unit.minutes > LONGEST_UNIT_MINUTES)
    checks.push(
      advice(
        msg(
          'L’unità {n, number} dura {minutes, number} minuti: dividila, chi sta allo sportello viene interrotto.',
        ),
        path,
        {
          n,
          minutes: unit.minutes,
        },
      ),
    )
  if (unit.citations === 0)
    checks.push(advice(msg('L’unità {n, number} non cita nessuna norma.'), `${path}#campo-citations`, { n }))
  if (unit.english === 'missing')
    checks.push(advice(msg('L’unità {n, number} non ha l’inglese.'), places.unitEnglish(unit.unitId), { n }))
  if (unit.english === 'stale')
    checks.push(
      advice(msg('L’inglese dell’unità {n, number} è rimasto indietro.'), places.unitEnglish(unit.unitId), {
        n,
      }),
    )
  return checks
}

const PROBLEMS: Record<QuestionProblem, string> = {
  few_options: msg('La domanda {n, number} ha meno di due risposte.'),
  no_right_answer: msg('Manca la risposta giusta alla domanda {n, number}.'),
  several_right_answers: msg('La domanda {n, number} ha più di una risposta giusta.'),
}

function questionChecks(question: QuestionFacts, n: number, places: CoursePlaces): Check[] {
  const path = places.question(question.questionId)
  const checks: Check[] = []
  if (question.problem) checks.push(blocking(PROBLEMS[question.problem], path, { n }))
  if (!question.unitId)
    checks.push(
      advice(msg('La domanda {n, number} non dice quale unità le risponde.'), `${path}#campo-unit`, { n }),
    )
  if (!question.hasFeedback)
    checks.push(
      advice(msg('La domanda {n, number} non ha la spiegazione.'), `${path}#campo-feedbackIt`, { n }),
    )
  if (question.english === 'missing')
    checks.push(advice(msg('La domanda {n, number} non è tutta in inglese.'), path, { n }))
  if (question.english === 'stale')
    checks.push(advice(msg('L’inglese della domanda {n, number} è rimasto indietro.'), path, { n }))
  return checks
}

function materialChecks({ materials }: CourseFacts, places: CoursePlaces): Check[] {
  return materials.flatMap(({ title, materialEditionId, offeredEditionId }) => {
    if (offeredEditionId === null)
      return [
        blocking(msg('Il materiale «{title}» è stato ritirato: toglilo dal corso.'), places.materials, {
          title: title.it,
        }),
      ]
    return offeredEditionId === materialEditionId
      ? []
      : [
          advice(msg('Il materiale «{title}» ha una versione più nuova.'), places.materials, {
            title: title.it,
          }),
        ]
  })
}
