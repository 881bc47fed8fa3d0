// SPDX-License-Identifier: AGPL-3.0-or-later
/** The verbs of review, the same for material and courses. Each runs under the lock of its thing and leaves its trace. */
import type { Actor } from '#kernel/access.ts'
import { record } from '#kernel/audit.ts'
import type { Tx } from '#kernel/db/db.ts'
import { slugOf } from '#kernel/entities.ts'
import { Refused } from '#kernel/errors.ts'
import { setPublic } from '#kernel/files/queries.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { queueLetter } from '#kernel/mail.ts'
import { takeFromSearch } from '#kernel/search.ts'
import type { Kind, Reviewed } from './kind.ts'
import { published, returned, toReview } from './letters.ts'
import {
  findRequester,
  freezeSlug,
  insertPublication,
  insertRecall,
  insertRequest,
  insertReturn,
  insertWithdrawal,
  listEditors,
  listPublishers,
} from './queries.ts'
import { blockingOf, isClosed, isEditable, publishingProblem } from './rules.ts'

/** One verb on one thing. */
export interface Asked<T extends Reviewed = Reviewed> {
  readonly kind: Kind<T>
  readonly id: string
  readonly actor: Pick<Actor, 'id' | 'name'>
  readonly at: Date
  /** Origin of the site, for addresses in letters. */
  readonly baseUrl: string
}

const NOT_EDITABLE = msg(
  'Questa versione non è una bozza: per cambiarla apri una nuova bozza o riprendila dalla revisione.',
)
const NOT_IN_REVIEW = msg('Questa versione non è in revisione. Guarda come è adesso, poi riprova.')
const REREAD = msg('Nel frattempo la bozza è stata ripresa e inviata di nuovo. Rileggila, poi decidi.')

/** Refuses a change to a version that is no draft. */
export function requireEditable(thing: Reviewed): void {
  if (!isEditable(thing.state)) throw new Refused(NOT_EDITABLE)
}

/** Sends the draft to review: nothing blocking may be missing. Those who may publish get a letter. */
export async function sendToReview<T extends Reviewed>(tx: Tx, asked: Asked<T>): Promise<T> {
  const { kind, actor, at } = asked
  const thing = await kind.lock(tx, asked.id)
  if (thing.state === 'in_review') throw new Refused(msg('È già in revisione: non serve inviarla di nuovo.'))
  requireEditable(thing)
  const missing = blockingOf(await kind.check(tx, thing))[0]
  if (missing) throw new Refused(missing.source, missing.values)
  const requestId = await insertRequest(tx, thing.versionId, actor.id, at)
  await note(tx, asked, thing, 'sent_to_review')
  await writeToReviewers(tx, asked, thing, requestId)
  return thing
}

async function writeToReviewers<T extends Reviewed>(tx: Tx, asked: Asked<T>, thing: T, requestId: string) {
  const { kind, actor, at, baseUrl } = asked
  const readers = await listPublishers(tx, thing.versionId, thing.place)
  const near = readers.filter((reader) => reader.organizationId === thing.place.organizationId)
  for (const reader of near.length > 0 ? near : readers) {
    const facts = { title: thing.title, who: actor.name, address: baseUrl + kind.reviewPath(thing.id) }
    const letter = {
      key: `review.requested:${requestId}:${reader.id}`,
      toPersonId: reader.id,
      toAddress: reader.email,
    }
    await queueLetter(tx, { ...letter, ...toReview(reader.locale, facts) }, at)
  }
}

/** The author takes the version back, to go on writing. */
export async function recall<T extends Reviewed>(tx: Tx, asked: Asked<T>): Promise<void> {
  const thing = await asked.kind.lock(tx, asked.id)
  if (thing.state !== 'in_review') throw new Refused(NOT_IN_REVIEW)
  await insertRecall(tx, thing.facts.request!.id, asked.actor.id, asked.at)
  await note(tx, asked, thing, 'recalled')
}

/** `requestId` is the request whose text the reviewer read; a later one is another text. */
export async function returnWithRemarks<T extends Reviewed>(
  tx: Tx,
  asked: Asked<T> & { remarks: string; requestId: string | null },
): Promise<void> {
  const { actor, at, remarks } = asked
  const thing = await asked.kind.lock(tx, asked.id)
  const requestId = requireRead(thing, asked.requestId)
  await insertReturn(tx, { requestId, personId: actor.id, remarks, at })
  await note(tx, asked, thing, 'returned')
  await writeToAuthor(tx, asked, thing, `review.returned:${requestId}`, (locale, facts) =>
    returned(locale, facts, remarks),
  )
}

function requireRead(thing: Reviewed, requestId: string | null): string {
  if (thing.state !== 'in_review') throw new Refused(NOT_IN_REVIEW)
  const current = thing.facts.request!.id
  if (requestId !== null && requestId !== current) throw new Refused(REREAD)
  return current
}

/** Publishes a version under review: from here on it never changes, and anyone finds and reads it. Gives its slug. */
export async function publish<T extends Reviewed>(
  tx: Tx,
  asked: Asked<T> & { requestId: string | null },
): Promise<{ thing: T; slug: string }> {
  const { kind, actor, at } = asked
  const thing = await kind.lock(tx, asked.id)
  const editors = await listEditors(tx, thing.versionId)
  const problem = publishingProblem(
    thing.state,
    actor.id,
    editors.map((editor) => editor.id),
  )
  if (problem === 'not_in_review') throw new Refused(NOT_IN_REVIEW)
  if (problem === 'own_words') throw await refuseOwnWords(tx, thing)
  requireRead(thing, asked.requestId)
  const slug = await freezeSlug(tx, kind.name, thing, slugOf(thing.title))
  await insertPublication(tx, thing.versionId, actor.id, at)
  await setPublic(tx, await kind.listFiles(tx, thing.versionId), true)
  await kind.putInSearch(tx, thing, slug, at)
  await note(tx, asked, thing, 'published')
  await writeToAuthor(tx, asked, thing, `published:${thing.versionId}`, published, kind.publicPath(slug))
  return { thing, slug }
}

const NAMES_SHOWN = 5

async function refuseOwnWords(tx: Tx, thing: Reviewed): Promise<Refused> {
  const others = await listPublishers(tx, thing.versionId, thing.place)
  if (others.length === 0)
    return new Refused(
      msg(
        'Hai scritto anche tu questa versione: la deve pubblicare un’altra persona, ma nessun’altra può. Chiedi al coordinamento della rete.',
      ),
    )
  const names = others
    .slice(0, NAMES_SHOWN)
    .map(({ name, organization }) => `${name} (${organization})`)
    .join(', ')
  return new Refused(
    msg('Hai scritto anche tu questa versione: la deve pubblicare un’altra persona. Può farlo: {names}.'),
    { names },
  )
}

/** Takes the published version away from readers: its page says why and since when (410), and the search forgets it. */
export async function withdraw<T extends Reviewed>(
  tx: Tx,
  asked: Asked<T> & { reason: string },
): Promise<void> {
  const { kind, actor, at, reason } = asked
  const thing = await kind.lock(tx, asked.id)
  if (!thing.published || thing.published.withdrawn)
    throw new Refused(msg('Non c’è una versione pubblicata da ritirare.'))
  const { versionId } = thing.published
  await insertWithdrawal(tx, { versionId, personId: actor.id, reason, at })
  await takeFromSearch(tx, thing.id)
  await setPublic(tx, await kind.listFiles(tx, versionId), false)
  await record(tx, {
    actorId: actor.id,
    verb: `${kind.name}.withdrawn`,
    entityId: thing.id,
    detail: { versionId },
    at,
  })
}

/** Copies the latest version, published or withdrawn, into a draft with the next number. */
export async function openNewDraft<T extends Reviewed>(tx: Tx, asked: Asked<T>): Promise<string> {
  const { kind, actor, at } = asked
  const thing = await kind.lock(tx, asked.id)
  if (!isClosed(thing.state)) throw new Refused(msg('C’è già una bozza aperta: lavora su quella.'))
  const versionId = await kind.copyVersion(tx, thing, actor.id, at)
  await record(tx, {
    actorId: actor.id,
    verb: `${kind.name}.draft_opened`,
    entityId: thing.id,
    detail: { versionId },
    at,
  })
  return versionId
}

/** Throws a draft away; a thing that never was published goes with it. */
export async function discardDraft<T extends Reviewed>(tx: Tx, asked: Asked<T>): Promise<void> {
  const thing = await asked.kind.lock(tx, asked.id)
  requireEditable(thing)
  await asked.kind.deleteDraft(tx, thing)
  await note(tx, asked, thing, 'draft_discarded')
}

interface Noted {
  readonly kind: Pick<Kind, 'name'>
  readonly actor: Pick<Actor, 'id'>
  readonly at: Date
}

const note = (tx: Tx, { kind, actor, at }: Noted, thing: Reviewed, verb: string): Promise<void> =>
  record(tx, {
    actorId: actor.id,
    verb: `${kind.name}.${verb}`,
    entityId: thing.id,
    detail: { versionId: thing.versionId, number: thing.number },
    at,
  })

type Words = typeof published

async function writeToAuthor<T extends Reviewed>(
  tx: Tx,
  { kind, actor, at, baseUrl }: Asked<T>,
  thing: T,
  key: string,
  words: Words,
  path = kind.reviewPath(thing.id),
): Promise<void> {
  const author = await findRequester(tx, thing.versionId)
  if (!author || author.id === actor.id) return
  const facts = { title: thing.title, who: actor.name, address: baseUrl + path }
  await queueLetter(
    tx,
    { key, toPersonId: author.id, toAddress: author.email, ...words(author.locale, facts) },
    at,
  )
}
