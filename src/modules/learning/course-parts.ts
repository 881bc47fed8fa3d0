// SPDX-License-Identifier: AGPL-3.0-or-later
/** An edition of a course as named parts: what a reviewer is told has changed. */
import type { Part, PartColumns } from '#contracts/editions.ts'
import type { Db } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { citationLines, citationsOf, doubtedOf } from '../legislation/index.ts'
import { inLanguages } from '../review/index.ts'
import { findTerms } from './course-queries.ts'
import type { CourseTerms } from './course-rules.ts'
import { listMaterials } from './materials/queries.ts'
import type { QuestionBody } from './question.ts'
import { listQuestions, type PinnedQuestion } from './questions/queries.ts'
import { listFilesOfUnit, listUnits, type PinnedUnit, type UnitTexts, unitTexts } from './units/queries.ts'

export const PART_COLUMNS: PartColumns = {
  course_edition: {
    seen: ['hours', 'draw_count', 'pass_percent', 'attempt_limit', 'minutes_limit'],
    apart: ['edition_id'],
  },
  course_unit: { seen: ['unit_id', 'unit_version_id', 'position'], apart: ['edition_id'] },
  unit_version: {
    seen: ['title', 'minutes', 'completion'],
    apart: ['id', 'unit_id', 'edited_by', 'edited_at', 'version'],
  },
  unit_version_text: {
    seen: ['body'],
    apart: ['unit_version_id', 'language', 'revision', 'source_revision'],
  },
  unit_version_file: { seen: ['file_id'], apart: ['unit_version_id'] },
  course_question: {
    seen: ['question_id', 'question_version_id', 'unit_id', 'position'],
    apart: ['edition_id'],
  },
  question_version: {
    seen: ['kind', 'body'],
    apart: ['id', 'question_id', 'edited_by', 'edited_at', 'version'],
  },
  course_material: { seen: ['material_edition_id', 'position'], apart: ['edition_id'] },
}

export async function courseParts(db: Db, editionId: string): Promise<Part[]> {
  const [terms, units, questions, materials] = await Promise.all([
    findTerms(db, editionId),
    listUnits(db, editionId),
    listQuestions(db, editionId),
    listMaterials(db, editionId),
  ])
  const unitIds = units.map((unit) => unit.unitVersionId)
  const texts = await unitTexts(db, unitIds)
  const questionIds = questions.map((question) => question.questionVersionId)
  const cited = await citedLines(db, [...unitIds, ...questionIds])
  const pictures = new Map(
    await Promise.all(unitIds.map(async (id) => [id, await listFilesOfUnit(db, id)] as const)),
  )
  const titles = new Map(units.map((unit) => [unit.unitId, unit.title.it]))
  return [
    ...termParts(found(terms)),
    { key: 'units', name: msg('Unità, in ordine'), shape: 'list', items: units.map(({ title }) => title.it) },
    ...units.flatMap((unit) =>
      unitParts(unit, texts.get(unit.unitVersionId)!, {
        citations: cited.get(unit.unitVersionId)!,
        pictures: pictures.get(unit.unitVersionId)!.map(({ name, id }) => `${name} (${id.slice(-6)})`),
      }),
    ),
    {
      key: 'questions',
      name: msg('Domande, in ordine'),
      shape: 'list',
      items: questions.map(({ body }) => body.prompt.it),
    },
    ...questions.flatMap((question) =>
      questionParts(question, titles, cited.get(question.questionVersionId)!),
    ),
    {
      key: 'materials',
      name: msg('Materiali, in ordine'),
      shape: 'list',
      items: materials.map(({ title, number }) => `${title.it} (${number})`),
    },
  ]
}

const words = (key: string, name: string, value: string | number | null, under?: string): Part => ({
  key,
  name,
  under,
  shape: 'words',
  words: value === null ? '' : String(value),
})

const termParts = (terms: CourseTerms): Part[] => [
  words('hours', msg('Ore'), terms.hours),
  words('drawCount', msg('Domande per prova'), terms.drawCount),
  words('passPercent', msg('Soglia per superarla (%)'), terms.passPercent),
  words('attemptLimit', msg('Tentativi'), terms.attemptLimit),
  words('minutesLimit', msg('Minuti per la prova'), terms.minutesLimit),
]

const list = (key: string, name: string, items: readonly string[], under: string): Part => ({
  key,
  name,
  under,
  shape: 'list',
  items,
})

/** What each version cites, a line each, and then the lines that nobody could place. */
async function citedLines(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const [placed, doubted] = await Promise.all([citationsOf(db, ids), doubtedOf(db, ids)])
  return new Map(
    ids.map((id) => [
      id,
      citationLines([...placed.get(id)!, ...(doubted.get(id) ?? [])])
        .split('\n')
        .filter(Boolean),
    ]),
  )
}

const citedIn = (key: string, citations: readonly string[], under: string): Part =>
  list(`${key}:citations`, msg('Norme citate'), citations, under)

function unitParts(
  unit: PinnedUnit,
  texts: UnitTexts,
  { citations, pictures }: { citations: readonly string[]; pictures: readonly string[] },
): Part[] {
  const key = `unit:${unit.unitId}`
  const under = unit.title.it
  return [
    ...inLanguages(`${key}:title`, msg('Titolo'), unit.title, under),
    words(`${key}:minutes`, msg('Minuti di lettura'), unit.minutes, under),
    words(`${key}:completion`, msg('Quando è fatta'), unit.completion, under),
    ...LOCALES.flatMap((language): Part[] => {
      const text = texts[language]
      return text
        ? [
            {
              key: `${key}:text:${language}`,
              name: msg('Testo'),
              under,
              language,
              shape: 'text',
              doc: text.body,
            },
          ]
        : []
    }),
    list(`${key}:pictures`, msg('Immagini'), pictures, under),
    citedIn(key, citations, under),
  ]
}

function questionParts(
  { questionId, unitId, body }: PinnedQuestion,
  unitTitles: ReadonlyMap<string, string>,
  citations: readonly string[],
): Part[] {
  const key = `question:${questionId}`
  const under = body.prompt.it
  return [
    words(`${key}:kind`, msg('Tipo di domanda'), body.kind, under),
    ...inLanguages(`${key}:prompt`, msg('Domanda'), body.prompt, under),
    ...answerParts(key, body, under),
    ...inLanguages(`${key}:feedback`, msg('Spiegazione'), body.feedback, under),
    words(`${key}:unit`, msg('Unità che le risponde'), unitId && (unitTitles.get(unitId) ?? ''), under),
    citedIn(key, citations, under),
  ]
}

/** What counts as right stands before each option: a right answer that moved is seen. */
function answerParts(key: string, body: QuestionBody, under: string): Part[] {
  switch (body.kind) {
    case 'single':
    case 'multiple':
      return body.options.flatMap((option) => [
        words(
          `${key}:${option.id}:right`,
          msg('Risposta'),
          `${option.correct ? '✓' : '✗'} ${option.text.it}`,
          under,
        ),
        ...inLanguages(`${key}:${option.id}:en`, msg('Risposta'), { it: '', en: option.text.en }, under),
        ...inLanguages(
          `${key}:${option.id}:comment`,
          msg('Commento alla risposta'),
          option.feedback ?? { it: '' },
          under,
        ),
      ])
    case 'true_false':
      return [words(`${key}:answer`, msg('Risposta giusta'), body.answer ? '✓' : '✗', under)]
    case 'numeric':
      return [
        words(`${key}:answer`, msg('Risposta giusta'), body.answer, under),
        words(`${key}:tolerance`, msg('Scarto ammesso'), body.tolerance, under),
        ...inLanguages(`${key}:measure`, msg('Unità di misura'), body.measure ?? { it: '' }, under),
      ]
  }
}
