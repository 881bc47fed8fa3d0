// SPDX-License-Identifier: AGPL-3.0-or-later
/** Material and the course of the demonstration, written by one editor and published by another, through the module's verbs. */
import type { Demonstration } from '#contracts/module.ts'
import type { Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import type { Services } from '#kernel/http/route.ts'
import type { DemoMaterial } from '../../../demo/content/format.ts'
import { healthRegistration } from '../../../demo/content/health-registration.ts'
import { materials } from '../../../demo/content/materials.ts'
import { courseKind } from '../course/kind.ts'
import { docFrom } from '../desk/content.ts'
import { createMaterial, type MaterialWords, saveEnglish, saveMaterial } from '../material/actions.ts'
import { materialKind } from '../material/kind.ts'
import { getTexts, listFiles } from '../material/queries.ts'
import { slotsOf } from '../material/slots.ts'
import { openNewDraft, publish, returnWithRemarks, sendToReview } from '../review/actions.ts'
import type { Kind, Reviewed } from '../review/kind.ts'
import { type Cast, type CastMember, castOf } from './cast.ts'
import { writeCourse } from './course.ts'
import { filesOf } from './files.ts'

/** The course is written and published by the same two who write and publish its material. */
const WRITER = 'redattore'
const PUBLISHER = 'revisore'

const HOUR_MS = 3_600_000

export const authoringDemonstration: Demonstration = async (tx, services) => {
  const cast = await castOf(tx)
  const ids = new Map<string, string>()
  for (const material of materials) ids.set(material.slug, await putMaterial(tx, services, cast, material))
  const ofTheme = materials.filter((material) => material.theme === healthRegistration.theme)
  const writer = await cast.person(WRITER)
  const at = dayOf(healthRegistration.updatedOn, services)
  const courseId = await writeCourse(
    { tx, cast, writer, at },
    healthRegistration,
    ofTheme.map((material) => ids.get(material.slug)!),
  )
  await publishBy(tx, services, courseKind, courseId, { writer, publisher: await cast.person(PUBLISHER), at })
  await leaveWorkOnTheDesk(tx, services, cast, ids)
}

/** Nine in the morning (UTC) of the day that the content was checked, or now where that is still to come. */
function dayOf(day: string, { clock }: Services): Date {
  const now = clock.now()
  const at = new Date(`${day}T09:00:00Z`)
  return at < now ? at : now
}

const later = (at: Date, hours: number, { clock }: Services): Date =>
  new Date(Math.min(at.getTime() + hours * HOUR_MS, clock.now().getTime()))

interface Hands {
  readonly writer: CastMember
  readonly publisher: CastMember
  readonly at: Date
}

async function publishBy<T extends Reviewed>(
  tx: Tx,
  services: Services,
  kind: Kind<T>,
  id: string,
  { writer, publisher, at }: Hands,
): Promise<void> {
  const { baseUrl } = services
  await sendToReview(tx, { kind, id, actor: writer, at: later(at, 1, services), baseUrl })
  await publish(tx, { kind, id, actor: publisher, at: later(at, 24, services), baseUrl, requestId: null })
}

async function putMaterial(tx: Tx, services: Services, cast: Cast, demo: DemoMaterial): Promise<string> {
  const writer = await cast.person(demo.writtenBy)
  const publisher = await cast.person(demo.publishedBy)
  const at = dayOf(demo.updatedOn, services)
  const id = await createMaterial(tx, {
    writer,
    at,
    slug: demo.slug,
    input: {
      ...wordsOf(demo, 'it'),
      updatedOn: demo.updatedOn,
      place: await cast.place(demo),
      citations: cast.cite(demo.citations),
      files: await filesOf({ tx, store: services.store, ownerId: writer.id, at }, demo),
    },
  })
  await saveEnglish(tx, { id, version: 0, sourceRevision: 1, writer, words: wordsOf(demo, 'en'), at })
  await publishBy(tx, services, materialKind, id, { writer, publisher, at })
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

/** A version to review and one to mend, so that the desk shows what it is for. */
async function leaveWorkOnTheDesk(tx: Tx, services: Services, cast: Cast, ids: ReadonlyMap<string, string>) {
  const [redattore, revisore] = [await cast.person('redattore'), await cast.person('revisore')]
  const { baseUrl, clock } = services
  const at = new Date(clock.now().getTime() - 20 * HOUR_MS)
  const review = { kind: materialKind, id: ids.get(TO_REVIEW)!, actor: revisore, at, baseUrl }
  const mend = { kind: materialKind, id: ids.get(TO_MEND)!, actor: redattore, at, baseUrl }
  await openNewDraft(tx, review)
  await addSentence(tx, cast, review, 'Si può fare in ogni periodo dell’anno.')
  await sendToReview(tx, review)
  await openNewDraft(tx, mend)
  await sendToReview(tx, mend)
  await returnWithRemarks(tx, {
    ...mend,
    actor: revisore,
    at: new Date(at.getTime() + HOUR_MS),
    requestId: null,
    remarks:
      'La tabella è chiara. Aggiungi una riga per chi sta rinnovando il permesso: allo sportello lo chiedono spesso.',
  })
}

interface DraftOf {
  readonly id: string
  readonly actor: CastMember
  readonly at: Date
}

/** One more sentence in the summary of a draft. */
async function addSentence(tx: Tx, cast: Cast, { id, actor, at }: DraftOf, sentence: string): Promise<void> {
  const { version, versionId } = found(await materialKind.find(tx, id))
  const demo = found(materials.find(({ slug }) => slug === TO_REVIEW))
  const words = wordsOf(demo, 'it')
  await saveMaterial(tx, {
    id,
    version,
    writer: actor,
    at,
    input: {
      ...words,
      summary: `${words.summary} ${sentence}`,
      body: (await getTexts(tx, versionId)).it.body,
      updatedOn: demo.updatedOn,
      place: null,
      citations: cast.cite(demo.citations),
      files: slotsOf(await listFiles(tx, versionId)),
    },
  })
}
