// SPDX-License-Identifier: AGPL-3.0-or-later
/** Services of the demonstration, written by one person and published by another, through the verbs of the module. */
import type { Demonstration } from '#contracts/module.ts'
import { found } from '#kernel/errors.ts'
import { type Doer, type Hand, handOf } from '#kernel/hand.ts'
import type { Services } from '#kernel/http/route.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { addRow } from '#kernel/list/row-pages.ts'
import { listOfficesToChoose } from '../offices/index.ts'
import { type Cast, castOf, dayOf, later } from '../research/index.ts'
import { publish, sendToReview } from '../review/index.ts'
import { beginService } from './actions.ts'
import { documents } from './demonstration/content/documents.ts'
import type { DemoService } from './demonstration/content/format.ts'
import { services as sheets } from './demonstration/content/services.ts'
import { terms } from './demonstration/content/terms.ts'
import { translations } from './demonstration/content/translations.ts'
import { type DocumentInput, documentName, issuer, whereTo } from './documents/forms.ts'
import { documentRow } from './documents/row.ts'
import { serviceKind } from './kind.ts'
import { offerEverywhere } from './offerings/actions.ts'
import { note } from './offerings/forms.ts'
import { translateAll } from './print/translations.ts'
import { addLists } from './sheet-parts/actions.ts'
import { SHEET_PARTS } from './sheet-parts/definitions.ts'
import { amount, condition, costLabel, payer, phaseTitle } from './sheet-parts/forms.ts'
import { termRow } from './words/row.ts'

type HandAt = (by: Doer, at: Date) => Hand

const NOTHING: LocalText = { it: '' }

export const demonstration: Demonstration = async (tx, services) => {
  const cast = await castOf(tx)
  const { baseUrl, clock } = services
  const handAt: HandAt = (by, at) => handOf({ tx, by, at, baseUrl })
  const papers = await putDocuments(handOf({ tx, by: null, at: clock.now(), baseUrl }))
  const places = new Map((await listOfficesToChoose(tx, null)).map(({ id, name }) => [name, id]))
  const ids = new Map<string, string>()
  for (const sheet of sheets)
    ids.set(sheet.slug, await putSheet(handAt, services, { cast, papers, places }, sheet))
  const last = handOf({ tx, by: null, at: clock.now(), baseUrl })
  await putTerms(last, ids)
  const { service, language, blocks } = translations
  await translateAll(last, { slug: service, language, words: blocks })
}

async function putTerms(hand: Hand, ids: ReadonlyMap<string, string>): Promise<void> {
  for (const { term, means, services: slugs } of terms) {
    const leadsTo = slugs.map((slug) => found(ids.get(slug)))
    await addRow(hand, termRow, { term, means: means.join('\n'), services: leadsTo })
  }
}

/** Their ids by key. */
async function putDocuments(hand: Hand): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, name, issuer: by, where_to, validity_months } of documents) {
    const input = {
      ...documentName.stored(name),
      ...issuer.stored(by),
      ...whereTo.stored(where_to),
      validity_months,
    }
    ids.set(key, (await addRow(hand, documentRow, input as unknown as DocumentInput)).id)
  }
  return ids
}

/** What is there before the first sheet: papers by key, offices by name. */
interface Known {
  readonly cast: Cast
  readonly papers: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, string>
}

async function putSheet(
  handAt: HandAt,
  services: Services,
  { cast, papers, places }: Known,
  sheet: DemoService,
): Promise<string> {
  const writer = await cast.person(sheet.writtenBy)
  const publisher = await cast.person(sheet.publishedBy)
  const at = dayOf(sheet.updatedOn, services)
  const hand = handAt(writer, at)
  const { title, summary, who, how, outputs, special_cases, constraints, updatedOn } = sheet
  const { max_days, channels, life_events, operators_note } = sheet
  const texts = { who, how, outputs, special_cases, constraints }
  const { id } = await beginService(hand, {
    slug: sheet.slug,
    place: await cast.place(sheet),
    input: {
      title,
      summary,
      updatedOn,
      details: { ...texts, max_days, channels, life_events, operators_note },
      parts: { citations: cast.cite(sheet.citations) },
    },
  })
  await putParts(hand, id, sheet, papers)
  await sendToReview(handAt(writer, later(at, 1, services)), serviceKind, id)
  await publish(handAt(publisher, later(at, 24, services)), serviceKind, { id, requestId: null })
  await putOfferings(handAt(publisher, later(at, 25, services)), id, sheet, places)
  return id
}

async function putParts(
  hand: Hand,
  serviceId: string,
  { documents: needed, costs, phases }: DemoService,
  papers: ReadonlyMap<string, string>,
): Promise<void> {
  const papersOf = needed.map((one, index) => ({
    document_type_id: found(papers.get(one.key)),
    form: one.form,
    translation: one.translation ?? 'none',
    ...condition.stored(one.condition ?? NOTHING),
    mandatory: !one.optional,
    position: index + 1,
  }))
  const costsOf = costs.map(({ label, amount: sum, payer_condition }, index) => ({
    ...costLabel.stored(label),
    ...amount.stored(null),
    amount: sum,
    ...payer.stored(payer_condition ?? NOTHING),
    valid_from: null,
    valid_to: null,
    position: index + 1,
  }))
  const phasesOf = phases.map(({ title, days }, index) => ({
    ...phaseTitle.stored(title),
    days,
    position: index + 1,
  }))
  await addLists(hand, serviceId, [
    [SHEET_PARTS.documents, papersOf],
    [SHEET_PARTS.costs, costsOf],
    [SHEET_PARTS.phases, phasesOf],
  ])
}

async function putOfferings(
  hand: Hand,
  serviceId: string,
  { offices }: DemoService,
  places: ReadonlyMap<string, string>,
): Promise<void> {
  const offered = offices.map(({ name, note: words }) => ({
    officeId: found(places.get(name)),
    input: { ...note.stored(words ?? NOTHING), note_en_fits: false, access: [], booking_url: '' },
  }))
  await offerEverywhere(hand, serviceId, offered)
}
