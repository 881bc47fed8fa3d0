// SPDX-License-Identifier: AGPL-3.0-or-later
/** Material as the review room sees it. */
import type { Check, EditionKind, Part, Work } from '#contracts/editions.ts'
import { plainText } from '#kernel/content/text.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { citationsOf, copyCitations, doubtChecks, writtenCitations } from '../legislation/index.ts'
import { bornFromLines, copyBornFrom } from '../research/index.ts'
import * as paths from './paths.ts'
import { copyParts, getTexts, listFiles, type MaterialText, worksWithFile } from './queries.ts'
import { materialChecks } from './rules.ts'

export const materialKind: EditionKind = {
  name: 'material',
  words: { one: msg('Materiale'), begin: msg('Nuovo materiale') },
  write: 'material.write',
  publish: 'work.publish',
  fourEyes: true,
  hasTheme: true,
  slugStem: 'materiale',
  paths: {
    begin: paths.newMaterial,
    desk: paths.editMaterial,
    review: paths.previewMaterial,
    public: paths.material,
  },
  complete: async (_db, work) => work,
  check: checkMaterial,
  parts: materialParts,
  columns: {
    material_text: {
      seen: ['body', 'research_question', 'research_method', 'research_sources', 'research_findings'],
      apart: ['edition_id', 'language', 'revision', 'source_revision'],
    },
    material_file: { seen: ['file_id', 'role', 'language', 'position'], apart: ['edition_id'] },
  },
  copy: async (tx, from, to) => {
    await copyParts(tx, from, to)
    await copyCitations(tx, from, to)
    await copyBornFrom(tx, from, to)
  },
  searchBody: async (db, { editionId }) => {
    const { it, en } = await getTexts(db, editionId)
    return { it: bodyOf(it), ...(en && { en: bodyOf(en) }) }
  },
  listFiles: async (db, editionId) => (await listFiles(db, editionId)).map((file) => file.file_id),
  worksWithFile,
}

const bodyOf = (text: MaterialText): string => [plainText(text.body), ...researchOf(text)].join('\n')

async function checkMaterial(db: Db, { id, editionId, summary, updatedOn }: Work): Promise<Check[]> {
  const [texts, files, citations] = await Promise.all([
    getTexts(db, editionId),
    listFiles(db, editionId),
    citationsOf(db, [editionId]),
  ])
  const { it, en } = texts
  const place = paths.editMaterial(id)
  const lacks = materialChecks(
    {
      summary: summary.it,
      updatedOn,
      body: it.body,
      research: researchOf(it),
      files,
      citations: citations.get(editionId)!.length,
      revision: it.revision,
      english: en,
    },
    { text: place, english: paths.englishMaterial(id) },
  )
  return [...lacks, ...(await doubtChecks(db, new Map([[editionId, place]])))]
}

const researchOf = (text: MaterialText): string[] => [
  text.research_question,
  text.research_method,
  text.research_sources,
  text.research_findings,
]

const RESEARCH = [
  ['research_question', msg('Domanda di ricerca')],
  ['research_method', msg('Metodo')],
  ['research_sources', msg('Fonti')],
  ['research_findings', msg('Risultati')],
] as const

const ROLES = {
  attachment: msg('Documenti da scaricare'),
  image: msg('Immagini per il testo'),
  video: msg('Video'),
  captions: msg('Sottotitoli'),
} as const

async function materialParts(db: Db, editionId: string): Promise<Part[]> {
  const [{ it, en }, files, lines, born] = await Promise.all([
    getTexts(db, editionId),
    listFiles(db, editionId),
    writtenCitations(db, editionId),
    bornFromLines(db, editionId),
  ])
  const named = (role: keyof typeof ROLES) =>
    files
      .filter((file) => file.role === role)
      // The id tells two files of one name apart: what was put in the place of the other is a change.
      .map((file) => [file.name, file.language, `(${file.file_id.slice(-6)})`].filter(Boolean).join(' '))
  return [
    ...textParts(it, 'it'),
    ...(en ? textParts(en, 'en') : []),
    ...(Object.keys(ROLES) as (keyof typeof ROLES)[]).map(
      (role): Part => ({ key: `file:${role}`, name: ROLES[role], shape: 'list', items: named(role) }),
    ),
    {
      key: 'citations',
      name: msg('Norme citate'),
      shape: 'list',
      items: lines === '' ? [] : lines.split('\n'),
    },
    { key: 'bornFrom', name: msg('Risultati da cui nasce'), shape: 'list', items: born },
  ]
}

const textParts = (text: MaterialText, language: Locale): Part[] => [
  { key: `body:${language}`, name: msg('Testo'), language, shape: 'text', doc: text.body },
  ...RESEARCH.map(
    ([column, name]): Part => ({
      key: `${column}:${language}`,
      name,
      language,
      shape: 'words',
      words: text[column],
    }),
  ),
]
