// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sheets in the languages of citizens: one page a language, a field for each block that the sheet has today. */
import { type Actor, signedIn } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { found, StaleEdit } from '#kernel/errors.ts'
import { text } from '#kernel/forms/field.ts'
import { form, type OpenForm } from '#kernel/forms/form.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, type LoadSubject, page, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { mayWriteSheet } from '../offerings/rules.ts'
import * as paths from '../paths.ts'
import type { ServiceHand } from '../phrases.ts'
import { getDetails } from '../queries.ts'
import { offered } from '../reading/offered.ts'
import { findOffered, type OfferedService } from '../reading/queries.ts'
import { listSheetParts } from '../sheet-parts/queries.ts'
import { type Block, blocksOf } from './blocks.ts'
import { fieldOf, type Translating } from './translating.ts'
import {
  countTranslated,
  deleteTranslation,
  listTranslations,
  putTranslation,
} from './translation-queries.ts'
import { TranslatePage, TranslationsPage } from './views/translations.tsx'
import { isPrintLanguage, type OwnLanguage } from './words.ts'

const LONGEST = 4000

const blocksAt = async (db: Db, service: OfferedService): Promise<Block[]> => {
  const [details, parts] = await Promise.all([
    getDetails(db, service.edition_id),
    listSheetParts(db, service.edition_id),
  ])
  return blocksOf({ service, content: { details, parts } })
}

const translating: LoadSubject<Translating> = async (db, params, actor, services) => {
  const { lingua: language } = params
  if (!isPrintLanguage(language) || language === 'en') return null
  const service = await offered(db, params, actor, services)
  if (!service) return null
  return {
    service,
    language,
    blocks: await blocksAt(db, service),
    kept: await listTranslations(db, service.id, language),
  }
}

const formOf = ({ blocks }: Translating): OpenForm =>
  form(
    Object.fromEntries(
      blocks.map((_block, index) => [
        fieldOf(index),
        text({ label: msg('Traduzione'), max: LONGEST, multiline: true, rows: 2 }),
      ]),
    ),
  ) as OpenForm

/** What was translated of the Italian that is there today; of another Italian it is shown beside, and not taken. */
const keptOf = ({ kept }: Translating, { key, text: { it } }: Block): string =>
  kept.find(({ block, source }) => block === key && source === it)?.words ?? ''

const ofWriters = {
  access: signedIn,
  policy: (actor: Actor, { service }: Translating) => mayWriteSheet(actor, service),
}

const translationsPage = page({
  path: paths.translations(':slug'),
  access: signedIn,
  subject: offered,
  policy: (actor, service) => mayWriteSheet(actor, service),
  load: async ({ db, subject: service }) => {
    const sources = [...new Set((await blocksAt(db, service)).map(({ text: { it } }) => it))]
    return { service, total: sources.length, counts: await countTranslated(db, sources) }
  },
  view: (ctx, data) => TranslationsPage({ ctx, ...data }),
})

const translatePage = formPage({
  path: paths.translate(':slug', ':lingua'),
  ...ofWriters,
  subject: translating,
  keeps: true,
  form: formOf,
  load: async ({ subject }) => subject,
  stored: (subject) =>
    Object.fromEntries(subject.blocks.map((block, index) => [fieldOf(index), keptOf(subject, block)])),
  // Whose Italian is another by now has another page.
  version: ({ service }) => service.number,
  view: (ctx, data, bound) => TranslatePage({ ctx, ...data, form: bound }),
  act: async ({ hand, subject, input, version }) => {
    if (version !== subject.service.number) throw new StaleEdit()
    await translate(hand, subject, input as Record<string, string>)
    return seeOther(paths.translations(subject.service.slug), ok(msg('Modifiche salvate.')))
  },
})

/** For the demonstration: words by the key of their block, for a sheet that has these. */
export async function translateAll(
  hand: ServiceHand,
  { slug, language, words }: { slug: string; language: OwnLanguage; words: Readonly<Record<string, string>> },
): Promise<void> {
  const service = found(await findOffered(hand.tx, slug))
  const blocks = await blocksAt(hand.tx, service)
  const input = Object.fromEntries(blocks.map(({ key }, index) => [fieldOf(index), words[key] ?? '']))
  await translate(hand, { service, language, blocks, kept: [] }, input)
}

/** Empty words take away what is translated of today's Italian, and leave alone what is of another. */
async function translate(
  hand: ServiceHand,
  subject: Translating,
  input: Readonly<Record<string, string>>,
): Promise<void> {
  const { service, language, blocks } = subject
  let changed = 0
  for (const [index, block] of blocks.entries()) {
    const words = input[fieldOf(index)] ?? ''
    if (words === keptOf(subject, block)) continue
    const row = { work_id: service.id, language, block: block.key }
    if (words === '') await deleteTranslation(hand.tx, row)
    else await putTranslation(hand.tx, { ...row, source: block.text.it, words })
    changed += 1
  }
  if (changed > 0) await hand.note('service.translated', service.id, { language, blocks: changed })
}

export const translationRoutes = [translationsPage, translatePage]
