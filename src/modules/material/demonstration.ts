// SPDX-License-Identifier: AGPL-3.0-or-later
/** Material of the demonstration, written by one editor and published by another, through the verbs of the module. */
import type { Demonstration } from '#contracts/module.ts'
import { docFrom } from '#kernel/content/typed.ts'
import { found } from '#kernel/errors.ts'
import { type Doer, type Hand, handOf } from '#kernel/hand.ts'
import type { Services } from '#kernel/http/route.ts'
import { type Cast, castOf, dayOf, later, listOfferedFindings } from '../research/index.ts'
import { findWork, giveBack, openNewDraft, publish, sendToReview } from '../review/index.ts'
import { beginMaterial, type MaterialWords, saveEnglish, saveMaterial } from './actions.ts'
import type { DemoMaterial } from './demonstration/content/format.ts'
import { materials } from './demonstration/content/materials.ts'
import { filesOf } from './demonstration/files.ts'
import { materialKind } from './kind.ts'
import { parts } from './parts.ts'
import { getTexts } from './queries.ts'

const HOUR_MS = 3_600_000

export const demonstration: Demonstration = async (tx, services) => {
  const cast = await castOf(tx)
  const { baseUrl } = services
  const handAt = (by: Doer, at: Date) => handOf({ tx, by, at, baseUrl })
  const ids = new Map<string, string>()
  for (const material of materials)
    ids.set(material.slug, await putMaterial(handAt, services, cast, material))
  await leaveWorkOnTheDesk(handAt, services, cast, ids)
}

type HandAt = (by: Doer, at: Date) => Hand

async function putMaterial(
  handAt: HandAt,
  services: Services,
  cast: Cast,
  demo: DemoMaterial,
): Promise<string> {
  const writer = await cast.person(demo.writtenBy)
  const publisher = await cast.person(demo.publishedBy)
  const at = dayOf(demo.updatedOn, services)
  const hand = handAt(writer, at)
  const place = await cast.place(demo)
  const offered = await listOfferedFindings(hand.tx, { themeId: place.themeId! })
  const born = offered.filter(({ number }) => demo.bornFrom?.includes(number))
  const id = await beginMaterial(hand, {
    slug: demo.slug,
    place,
    input: {
      ...wordsOf(demo, 'it'),
      updatedOn: demo.updatedOn,
      parts: {
        citations: cast.cite(demo.citations),
        bornFrom: born.map((finding) => finding.id),
        ...(await filesOf({ tx: hand.tx, store: services.store, ownerId: writer.id, at }, demo)),
      },
    },
  })
  await saveEnglish(hand, { id, version: 0, sourceRevision: 1, words: wordsOf(demo, 'en') })
  await sendToReview(handAt(writer, later(at, 1, services)), materialKind, id)
  await publish(handAt(publisher, later(at, 24, services)), materialKind, { id, requestId: null })
  return id
}

const wordsOf = ({ title, summary, body, research }: DemoMaterial, language: 'it' | 'en'): MaterialWords => ({
  title: title[language] ?? title.it,
  summary: summary[language] ?? summary.it,
  body: docFrom(body[language], null),
  question: research.question[language] ?? research.question.it,
  method: research.method[language] ?? research.method.it,
  sources: research.sources.map((source) => source[language] ?? source.it).join('\n'),
  findings: research.findings.map((finding) => finding[language] ?? finding.it).join('\n'),
})

const TO_REVIEW = 'iscrivere-a-scuola-un-minore-straniero'
const TO_MEND = 'iscrizione-obbligatoria-o-volontaria'

/** An edition to review and one to mend, so that the desk shows what it is for. */
async function leaveWorkOnTheDesk(
  handAt: HandAt,
  { clock }: Services,
  cast: Cast,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const [redattore, revisore] = [await cast.person('redattore'), await cast.person('revisore')]
  const at = new Date(clock.now().getTime() - 20 * HOUR_MS)
  const [toReview, toMend] = [ids.get(TO_REVIEW)!, ids.get(TO_MEND)!]
  const reviewing = handAt(revisore, at)
  await openNewDraft(reviewing, materialKind, toReview)
  await addSentence(reviewing, toReview, 'Si può fare in ogni periodo dell’anno.')
  await sendToReview(reviewing, materialKind, toReview)
  await openNewDraft(handAt(redattore, at), materialKind, toMend)
  await sendToReview(handAt(redattore, at), materialKind, toMend)
  await giveBack(handAt(revisore, new Date(at.getTime() + HOUR_MS)), materialKind, {
    id: toMend,
    requestId: null,
    remarks:
      'La tabella è chiara. Aggiungi una riga per chi sta rinnovando il permesso: allo sportello lo chiedono spesso.',
  })
}

/** One more sentence in the summary of a draft. */
async function addSentence(hand: Hand, id: string, sentence: string): Promise<void> {
  const { version, editionId } = found(await findWork(hand.tx, materialKind.name, id))
  const demo = found(materials.find(({ slug }) => slug === TO_REVIEW))
  const words = wordsOf(demo, 'it')
  await saveMaterial(hand, {
    id,
    version,
    place: null,
    input: {
      ...words,
      summary: `${words.summary} ${sentence}`,
      body: (await getTexts(hand.tx, editionId)).it.body,
      updatedOn: demo.updatedOn,
      parts: (await parts.load({ db: hand.tx, actor: found(hand.by) }, editionId)).stored,
    },
  })
}
