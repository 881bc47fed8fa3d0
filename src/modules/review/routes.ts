// SPDX-License-Identifier: AGPL-3.0-or-later
/** The routes of review of a kind: made once for every kind. */
import type { EditionKind, Work } from '#contracts/editions.ts'
import { type Actor, signedIn } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { Refused } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import { ok, warning } from '#kernel/http/flash.ts'
import {
  type Done,
  formPage,
  type LoadSubject,
  type Page,
  type Route,
  seeOther,
  verb,
} from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { mayPublish, mayWrite, subjectOf } from './access.ts'
import * as actions from './actions.ts'
import { discardDraft, openNewDraft } from './drafts.ts'
import { editionRoutes } from './editions/routes.ts'
import { confirmForm, correctForm, publishForm, recallForm, returnForm, withdrawForm } from './forms.ts'
import { listOnOffer } from './offered-queries.ts'
import * as paths from './paths.ts'
import { CorrectPage, DiscardPage, RecallPage, ReturnPage, WithdrawPage } from './views/questions.tsx'

interface Way<T> {
  readonly access: typeof signedIn
  readonly subject: LoadSubject<T>
  readonly policy: (actor: Actor | null, work: T) => boolean
}

/** What the routes of one kind share. */
interface Desk<T extends Work> {
  readonly kind: EditionKind<T>
  /** Pattern of the path of its desk page. */
  readonly base: string
  readonly writers: Way<T>
  readonly publishers: Way<T>
  /** The page that shows the standing of a work; the verbs say there what the rules refuse. */
  // biome-ignore lint/suspicious/noExplicitAny: a page of whatever data, as the kernel's `Verb.on` has it
  readonly on: () => Page<any, any, any>
}

/** The routes of review of a kind; `on` is the page that shows the standing of one work. */
export function reviewRoutes<T extends Work>(kind: EditionKind<T>, on: Desk<T>['on']): Route[] {
  const subject = subjectOf(kind)
  const desk: Desk<T> = {
    kind,
    on,
    base: kind.paths.desk(':id'),
    writers: { access: signedIn, subject, policy: mayWrite(kind) },
    publishers: { access: signedIn, subject, policy: mayPublish(kind) },
  }
  const verbs = [...writersVerbs(desk), ...writersForms(desk)]
  return [...verbs, ...publishersVerbs(desk), ...publishersForms(desk), ...editionRoutes(kind)]
}

/** Said wherever a draft is sent to review from. */
const SENT = ok(msg('Inviato in revisione. Chi può pubblicarlo riceve un avviso.'))
const SAVED = ok(msg('Bozza salvata.'))

/** After saving a draft: its page again, or on to review when that was the button. What is missing does not undo the saving. */
export async function afterSaving<T extends Work>(
  hand: Hand,
  kind: EditionKind<T>,
  { id, next }: { id: string; next: string },
): Promise<Done> {
  if (next !== 'review') return seeOther(kind.paths.desk(id), SAVED)
  try {
    await actions.sendToReview(hand, kind, id)
    return seeOther(kind.paths.review(id), SENT)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return seeOther(kind.paths.review(id), warning(error.problem.source, error.problem.values))
  }
}

function writersVerbs<T extends Work>({ kind, base, writers, on }: Desk<T>): Route[] {
  const send = verb({
    path: paths.sendToReview(base),
    ...writers,
    on,
    act: async ({ hand, subject: work }) => {
      await actions.sendToReview(hand, kind, work.id)
      return seeOther(kind.paths.review(work.id), SENT)
    },
  })
  const open = verb({
    path: paths.openNewDraft(base),
    ...writers,
    on,
    act: async ({ hand, subject: work }) => {
      await openNewDraft(hand, kind, work.id)
      const said = ok(msg('Bozza aperta. Quello che è pubblicato resta com’è finché non pubblichi questa.'))
      return seeOther(kind.paths.desk(work.id), said)
    },
  })
  return [send, open]
}

const loadFor =
  <T extends Work>(kind: EditionKind<T>) =>
  async ({ subject: work }: { subject: T }) => ({
    work,
    base: kind.paths.desk(work.id),
    back: kind.paths.review(work.id),
  })

function writersForms<T extends Work>({ kind, base, writers }: Desk<T>): Route[] {
  const load = loadFor(kind)
  const recall = formPage({
    path: paths.recall(base),
    ...writers,
    form: recallForm,
    load,
    view: (ctx, data, form) => RecallPage({ ctx, data, form }),
    act: async ({ hand, subject: work, input }) => {
      await actions.recall(hand, kind, { id: work.id, reason: input.reason })
      return seeOther(kind.paths.desk(work.id), ok(msg('Hai ripreso la bozza: puoi di nuovo scriverci.')))
    },
  })
  const discard = formPage({
    path: paths.discardDraft(base),
    ...writers,
    form: confirmForm,
    load,
    view: (ctx, data, form) => DiscardPage({ ctx, data, form }),
    act: async ({ hand, subject: work }) => {
      await discardDraft(hand, kind, work.id)
      return seeOther(paths.desk(), ok(msg('Bozza eliminata.')))
    },
  })
  return [recall, discard]
}

function publishersVerbs<T extends Work>({ kind, base, publishers, on }: Desk<T>): Route[] {
  const publish = verb({
    path: paths.publish(base),
    ...publishers,
    form: publishForm,
    on,
    act: async ({ hand, subject: work, input }) => {
      const slug = await actions.publish(hand, kind, { id: work.id, requestId: input.request })
      return seeOther(kind.paths.public(slug), ok(msg('Pubblicato. Da ora lo legge chiunque.')))
    },
  })
  const confirm = verb({
    path: paths.confirmUrgent(base),
    ...publishers,
    on,
    act: async ({ hand, subject: work }) => {
      await actions.confirmUrgent(hand, kind, work.id)
      return seeOther(kind.paths.review(work.id), ok(msg('Correzione confermata.')))
    },
  })
  return [publish, confirm]
}

function publishersForms<T extends Work>({ kind, base, publishers }: Desk<T>): Route[] {
  const load = loadFor(kind)
  const giveBack = formPage({
    path: paths.returnDraft(base),
    ...publishers,
    form: returnForm,
    load,
    stored: ({ work }) => ({ request: work.facts.request?.id }),
    view: (ctx, data, form) => ReturnPage({ ctx, data, form }),
    act: async ({ hand, subject: work, input }) => {
      const { remarks, request } = input
      await actions.giveBack(hand, kind, { id: work.id, remarks, requestId: request })
      return seeOther(paths.desk(), ok(msg('Rimandato con le tue osservazioni.')))
    },
  })
  const withdraw = formPage({
    path: paths.withdraw(base),
    ...publishers,
    form: withdrawForm,
    load: async (ask) => ({
      ...(await load(ask)),
      offers: await listOnOffer(ask.db, ask.subject.place.themeId, ask.subject.id),
    }),
    view: (ctx, data, form) => WithdrawPage({ ctx, data, form }),
    act: async ({ hand, subject: work, input }) => {
      await actions.withdraw(hand, kind, { id: work.id, ...input })
      return seeOther(kind.paths.review(work.id), ok(msg('Ritirato. La sua pagina dice perché.')))
    },
  })
  const correct = formPage({
    path: paths.correctUrgently(base),
    ...publishers,
    form: correctForm,
    load,
    view: (ctx, data, form) => CorrectPage({ ctx, data, form }),
    act: async ({ hand, subject: work, input, services }) => {
      const dueOn = actions.dueAfter(dayIn(services.zone, hand.at))
      const slug = await actions.correctUrgently(hand, kind, { id: work.id, reason: input.reason, dueOn })
      const said = ok(msg('Corretto e pubblicato. Un’altra persona lo rilegge entro sette giorni.'))
      return seeOther(kind.paths.public(slug), said)
    },
  })
  return [giveBack, withdraw, correct]
}
