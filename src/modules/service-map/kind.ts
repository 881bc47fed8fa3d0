// SPDX-License-Identifier: AGPL-3.0-or-later
/** A service sheet as the review room sees it. */
import type { Check, EditionKind, Part, Work } from '#contracts/editions.ts'
import type { Db } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { citationsOf, copyCitations, doubtChecks, writtenCitations } from '../legislation/index.ts'
import { inLanguages } from '../review/index.ts'
import * as paths from './paths.ts'
import { copyDetails, type Details, getDetails } from './queries.ts'
import { sheetChecks } from './rules.ts'
import { TEXTS } from './service-words.ts'
import { type Cost, copySheetParts, listSheetParts, type Needed, type Phase } from './sheet-parts/queries.ts'
import { listTermsOf } from './words/queries.ts'

export const serviceKind: EditionKind = {
  name: 'service',
  words: { one: msg('Servizio'), begin: msg('Nuovo servizio') },
  write: 'service.write',
  publish: 'work.publish',
  fourEyes: true,
  hasTheme: true,
  slugStem: 'servizio',
  pages: ['documenti', 'parole', 'casi', 'sintesi'],
  paths: {
    begin: paths.newService,
    desk: paths.editService,
    review: paths.previewService,
    public: paths.service,
  },
  complete: async (_db, work) => work,
  check: checkSheet,
  parts: partsOfSheet,
  columns: {
    service_edition: {
      seen: [...TEXTS, 'max_days', 'channels', 'life_events', 'operators_note'],
      apart: ['edition_id'],
    },
    service_phase: { seen: ['title', 'days', 'position'], apart: ['id', 'edition_id', 'version'] },
    service_document: {
      seen: ['document_type_id', 'form', 'translation', 'condition', 'mandatory', 'position'],
      apart: ['id', 'edition_id', 'version'],
    },
    service_cost: {
      seen: ['label', 'amount', 'currency', 'payer_condition', 'valid_from', 'valid_to', 'position'],
      apart: ['id', 'edition_id', 'version'],
    },
  },
  copy: async (tx, from, to) => {
    await copyDetails(tx, from, to)
    await copySheetParts(tx, from, to)
    await copyCitations(tx, from, to)
  },
  searchBody: async (db, { id, editionId }) => {
    const [details, { documents, costs }, said] = [
      await getDetails(db, editionId),
      await listSheetParts(db, editionId),
      await listTermsOf(db, id, editionId),
    ]
    // What operators tell one another is found by nobody.
    const texts = [
      ...TEXTS.map((name) => details[name]),
      ...documents.map(({ name }) => name),
      ...costs.map(({ label }) => label),
    ]
    return Object.fromEntries(
      LOCALES.map((language) => [
        language,
        // As people say it: in whatever language, and so in each.
        [...texts.map((text) => text[language] ?? ''), ...said].join('\n'),
      ]),
    )
  },
  listFiles: async () => [],
  worksWithFile: async () => [],
}

async function checkSheet(db: Db, { id, editionId, title, summary, updatedOn }: Work): Promise<Check[]> {
  const [details, { phases, documents, costs }, citations] = await Promise.all([
    getDetails(db, editionId),
    listSheetParts(db, editionId),
    citationsOf(db, [editionId]),
  ])
  const text = paths.editService(id)
  const lacks = sheetChecks(
    {
      summary,
      who: details.who,
      how: details.how,
      outputs: details.outputs,
      updatedOn,
      timed: details.max_days !== null || phases.length > 0,
      documents: documents.length,
      costs: costs.length,
      citations: citations.get(editionId)!.length,
      texts: [
        title,
        summary,
        ...TEXTS.map((name) => details[name]),
        ...phases.map((phase) => phase.title),
        ...documents.map(({ condition }) => condition),
        ...costs.flatMap(({ label, payer_condition }) => [label, payer_condition]),
      ],
    },
    { text, parts: paths.sheetParts(id) },
  )
  return [...lacks, ...(await doubtChecks(db, new Map([[editionId, text]])))]
}

const NAMES: Readonly<Record<(typeof TEXTS)[number], string>> = {
  who: msg('A chi è rivolto'),
  how: msg('Come fare'),
  outputs: msg('Che cosa ottieni'),
  special_cases: msg('Casi particolari'),
  constraints: msg('Scadenze e vincoli'),
}

const list = (key: string, name: string, items: readonly string[]): Part => ({
  key,
  name,
  shape: 'list',
  items,
})

async function partsOfSheet(db: Db, editionId: string): Promise<Part[]> {
  const [details, { phases, documents, costs }, lines] = await Promise.all([
    getDetails(db, editionId),
    listSheetParts(db, editionId),
    writtenCitations(db, editionId),
  ])
  return [
    ...TEXTS.flatMap((name) => inLanguages(name, NAMES[name], details[name])),
    ...codes(details),
    list('documents', msg('Documenti'), documents.map(documentLine)),
    list('costs', msg('Costi'), costs.map(costLine)),
    list('phases', msg('Fasi'), phases.map(phaseLine)),
    list('citations', msg('Norme citate'), lines.split('\n').filter(Boolean)),
  ]
}

const codes = ({ max_days, channels, life_events, operators_note }: Details): Part[] => [
  { key: 'max_days', name: msg('Entro quanti giorni'), shape: 'words', words: String(max_days ?? '') },
  list('channels', msg('Come si può chiedere'), channels),
  list('life_events', msg('Quando serve'), life_events),
  { key: 'note', name: msg('Nota per gli operatori'), shape: 'words', words: operators_note },
]

/** Both languages in one line: an English that changes alone is a change too. */
const both = ({ it, en }: LocalText): string => [it, en].filter(Boolean).join(' / ')
const line = (...pieces: readonly (string | null)[]): string => pieces.filter(Boolean).join(' · ')

const documentLine = ({ name, form, translation, condition, mandatory }: Needed): string =>
  line(name.it, form, translation, both(condition), mandatory ? '*' : null)

const costLine = ({ label, amount, currency, payer_condition, valid_from, valid_to }: Cost): string =>
  line(
    both(label),
    amount && `${amount} ${currency}`,
    both(payer_condition),
    valid_from,
    valid_to && `-${valid_to}`,
  )

const phaseLine = ({ title, days }: Phase): string => line(both(title), days === null ? null : `${days}`)
