// SPDX-License-Identifier: AGPL-3.0-or-later
/** Research as the review room sees it. */
import type { Check, EditionKind, Part, SearchPart, Work } from '#contracts/editions.ts'
import type { Db } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { citationsOf, copyCitations, doubtChecks, writtenCitations } from '../legislation/index.ts'
import { inLanguages } from '../review/index.ts'
import { findTheme } from '../themes/index.ts'
import { deleteUnsaid, type Finding, listFindings } from './findings/queries.ts'
import * as paths from './paths.ts'
import { copyContent, getDetails, listFiles, worksWithFile } from './queries.ts'
import { researchChecks } from './rules.ts'
import { copySources, listSources, type Source } from './sources/queries.ts'

export const researchKind: EditionKind = {
  name: 'research',
  words: { one: msg('Ricerca'), begin: msg('Nuova ricerca') },
  write: 'research.write',
  publish: 'work.publish',
  fourEyes: true,
  hasTheme: true,
  slugStem: 'ricerca',
  paths: {
    begin: paths.newResearch,
    desk: paths.editResearch,
    review: paths.previewResearch,
    public: paths.shortResearch,
  },
  complete: async (_db, work) => work,
  check: checkResearch,
  parts: researchParts,
  columns: {
    research_edition: { seen: ['question', 'method', 'territory_id', 'territory'], apart: ['edition_id'] },
    research_finding: {
      seen: ['finding_id', 'title', 'body', 'position'],
      apart: ['edition_id', 'version'],
    },
    research_source: {
      seen: ['title', 'link', 'dated_on', 'consulted_on', 'position'],
      apart: ['id', 'edition_id', 'version'],
    },
    research_file: { seen: ['file_id', 'position'], apart: ['edition_id'] },
  },
  copy: async (tx, from, to) => {
    await copyContent(tx, from, to)
    await copySources(tx, from, to)
    await copyCitations(tx, from, to)
  },
  discard: deleteUnsaid,
  searchBody: async (db, { editionId }) => {
    const { question, method, territory } = await getDetails(db, editionId)
    const sources = (await listSources(db, editionId)).map((source) => source.title)
    return Object.fromEntries(
      LOCALES.map((language) => [
        language,
        [question[language] ?? '', method[language] ?? '', territory, ...sources].join('\n'),
      ]),
    )
  },
  searchParts,
  listFiles: async (db, editionId) => (await listFiles(db, editionId)).map(({ id }) => id),
  worksWithFile,
}

/** Each finding is found on its own, at its anchor. */
async function searchParts(db: Db, { editionId, slug, place }: Work): Promise<SearchPart[]> {
  const [theme, findings] = [
    place.themeId && (await findTheme(db, place.themeId)),
    await listFindings(db, editionId),
  ]
  if (!theme) return []
  return findings.map(({ id, number, title, body }) => ({
    id,
    kind: 'finding',
    title,
    body: Object.fromEntries(
      LOCALES.flatMap((language) => (body[language] === undefined ? [] : [[language, body[language]]])),
    ),
    path: paths.finding(theme.slug, slug, number),
  }))
}

async function checkResearch(db: Db, work: Work): Promise<Check[]> {
  const { id, editionId, title, summary, updatedOn } = work
  const [details, findings, sources, files, citations] = await Promise.all([
    getDetails(db, editionId),
    listFindings(db, editionId),
    listSources(db, editionId),
    listFiles(db, editionId),
    citationsOf(db, [editionId]),
  ])
  const text = paths.editResearch(id)
  const lacks = researchChecks(
    {
      title,
      summary,
      updatedOn,
      question: details.question,
      method: details.method,
      placed: details.territory !== '' || details.territory_id !== null,
      findings,
      sources: sources.length,
      files,
      citations: citations.get(editionId)!.length,
    },
    { text, findings: paths.findings(id) },
  )
  return [...lacks, ...(await doubtChecks(db, new Map([[editionId, text]])))]
}

async function researchParts(db: Db, editionId: string): Promise<Part[]> {
  const [details, findings, sources, files, lines] = await Promise.all([
    getDetails(db, editionId),
    listFindings(db, editionId),
    listSources(db, editionId),
    listFiles(db, editionId),
    writtenCitations(db, editionId),
  ])
  const list = (key: string, name: string, items: readonly string[]): Part => ({
    key,
    name,
    shape: 'list',
    items,
  })
  const { territory, territory_id } = details
  return [
    ...inLanguages('question', msg('La domanda'), details.question),
    ...inLanguages('method', msg('Il metodo'), details.method),
    list(
      'territory',
      msg('Dove'),
      [territory, territory_id ? `(${territory_id.slice(-6)})` : ''].filter(Boolean),
    ),
    list(
      'findings',
      msg('Risultati, in ordine'),
      findings.map(({ title }) => title.it),
    ),
    ...findings.flatMap(findingParts),
    list('sources', msg('Fonti'), sources.map(sourceLine)),
    // The id tells two files of one name apart: what was put in the place of the other is a change.
    list(
      'files',
      msg('Documenti da scaricare'),
      files.map(({ name, id }) => `${name} (${id.slice(-6)})`),
    ),
    list('citations', msg('Norme citate'), lines.split('\n').filter(Boolean)),
  ]
}

const findingParts = ({ id, title, body }: Finding): Part[] => {
  const part = (key: string, name: string, text: LocalText) =>
    inLanguages(`finding:${id}:${key}`, name, text, title.it)
  return [...part('title', msg('Risultato'), title), ...part('body', msg('Spiegazione'), body)]
}

const sourceLine = ({ title, link, dated_on, consulted_on }: Source): string =>
  [title, dated_on, link, consulted_on && `(${consulted_on})`].filter(Boolean).join(' · ')
