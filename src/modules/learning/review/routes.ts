// SPDX-License-Identifier: AGPL-3.0-or-later
/** The routes of review of a kind: made once for material, once for courses. */

import { type Actor, signedIn } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { type BoundForm, fresh } from '#kernel/forms/form.ts'
import { ok } from '#kernel/http/flash.ts'
import {
  formPage,
  type LoadSubject,
  type Page,
  type Route,
  type Services,
  seeOther,
  verb,
} from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { WhoMay } from '../../people/index.ts'
import * as paths from '../paths.ts'
import { mayPublish, mayWrite, subjectOf } from './access.ts'
import * as actions from './actions.ts'
import { confirmForm, publishForm, returnForm, withdrawForm } from './forms.ts'
import type { Kind, Reviewed } from './kind.ts'
import { type HistoryLine, listEditors, listHistory, listPublishers, type Name } from './queries.ts'
import type { Check } from './rules.ts'
import { DiscardPage, ReturnPage, WithdrawPage } from './views/pages.tsx'

/** What the panel beside a version shows: where it stands, what it lacks, who may do what. */
export interface Standing {
  readonly thing: Reviewed
  readonly checks: readonly Check[]
  readonly editors: readonly Name[]
  readonly publishers: readonly WhoMay[]
  readonly history: readonly HistoryLine[]
  readonly may: { readonly write: boolean; readonly publish: boolean; readonly isEditor: boolean }
  /** Italian path of the thing's desk page, which the verbs hang on. */
  readonly base: string
  /** The form of remarks; the view gives it its one-time key. */
  readonly returning: BoundForm
}

export async function standingOf<T extends Reviewed>(
  kind: Kind<T>,
  db: Db,
  thing: T,
  actor: Actor,
): Promise<Standing> {
  const [checks, editors, publishers, history] = await Promise.all([
    kind.check(db, thing),
    listEditors(db, thing.versionId),
    listPublishers(db, thing.versionId, thing.place),
    listHistory(db, thing.versionId),
  ])
  return {
    thing,
    checks,
    editors,
    publishers,
    history,
    may: {
      write: mayWrite(kind)(actor, thing),
      publish: mayPublish(actor, thing),
      isEditor: editors.some((editor) => editor.id === actor.id),
    },
    base: kind.deskPath(thing.id),
    returning: fresh(returnForm, '', { request: thing.facts.request?.id }),
  }
}

interface Made {
  readonly actor: Actor
  readonly params: Record<string, string>
  readonly services: Services
}

/** What the routes of one kind share. */
interface Desk<T extends Reviewed> {
  readonly kind: Kind<T>
  readonly base: string
  readonly writers: Way<T>
  readonly publishers: Way<T>
  /** The page that shows the standing of a thing; the verbs say there what the rules refuse. */
  // biome-ignore lint/suspicious/noExplicitAny: a page of whatever data, as the kernel's `Verb.on` has it
  readonly on: () => Page<any, any, any>
  asked(work: Made): actions.Asked<T>
}

interface Way<T> {
  readonly access: typeof signedIn
  readonly subject: LoadSubject<T>
  readonly policy: (actor: Actor | null, thing: T) => boolean
}

/** The routes of review of a kind; `on` is the page that shows the standing of one thing. */
export function reviewRoutes<T extends Reviewed>(kind: Kind<T>, on: Desk<T>['on']): Route[] {
  const subject = subjectOf(kind)
  const desk: Desk<T> = {
    kind,
    on,
    base: kind.deskPath(':id'),
    writers: { access: signedIn, subject, policy: mayWrite(kind) },
    publishers: { access: signedIn, subject, policy: mayPublish },
    asked: ({ actor, params, services }) => ({
      kind,
      id: params.id!,
      actor,
      at: services.clock.now(),
      baseUrl: services.baseUrl,
    }),
  }
  return [...writersVerbs(desk), publishVerb(desk), ...publishersForms(desk), discardForm(desk)]
}

/** Said wherever a draft is sent to review from. */
export const SENT = ok(msg('Inviato in revisione. Chi può pubblicarlo riceve un’e-mail.'))

function writersVerbs<T extends Reviewed>({ kind, base, writers, on, asked }: Desk<T>): Route[] {
  const send = verb({
    path: paths.sendToReview(base),
    ...writers,
    on,
    act: async (work) => {
      await actions.sendToReview(work.tx, asked(work))
      return seeOther(kind.reviewPath(work.params.id!), SENT)
    },
  })
  const recall = verb({
    path: paths.recall(base),
    ...writers,
    on,
    act: async (work) => {
      await actions.recall(work.tx, asked(work))
      const said = ok(msg('Hai ripreso la bozza: puoi di nuovo scriverci.'))
      return seeOther(kind.deskPath(work.params.id!), said)
    },
  })
  const openNewDraft = verb({
    path: paths.openNewDraft(base),
    ...writers,
    on,
    act: async (work) => {
      await actions.openNewDraft(work.tx, asked(work))
      const said = ok(msg('Bozza aperta. Quello che è pubblicato resta com’è finché non pubblichi questa.'))
      return seeOther(kind.deskPath(work.params.id!), said)
    },
  })
  return [send, recall, openNewDraft]
}

const publishVerb = <T extends Reviewed>({ kind, base, publishers, on, asked }: Desk<T>): Route =>
  verb({
    path: paths.publish(base),
    ...publishers,
    form: publishForm,
    on,
    act: async (work) => {
      const { slug } = await actions.publish(work.tx, { ...asked(work), requestId: work.input.request })
      return seeOther(kind.publicPath(slug), ok(msg('Pubblicato. Da ora lo legge chiunque.')))
    },
  })

const loadFor =
  <T extends Reviewed>(kind: Kind<T>) =>
  async ({ subject: thing }: { subject: T }) => ({
    thing,
    base: kind.deskPath(thing.id),
    back: kind.reviewPath(thing.id),
  })

function publishersForms<T extends Reviewed>({ kind, base, publishers, asked }: Desk<T>): Route[] {
  const load = loadFor(kind)
  const giveBack = formPage({
    path: paths.returnDraft(base),
    ...publishers,
    form: returnForm,
    load,
    stored: ({ thing }) => ({ request: thing.facts.request?.id }),
    view: (ctx, data, form) => ReturnPage({ ctx, data, form }),
    act: async (work) => {
      const { remarks, request } = work.input
      await actions.returnWithRemarks(work.tx, { ...asked(work), remarks, requestId: request })
      return seeOther(paths.desk(), ok(msg('Rimandato con le tue osservazioni.')))
    },
  })
  const withdraw = formPage({
    path: paths.withdraw(base),
    ...publishers,
    form: withdrawForm,
    load,
    view: (ctx, data, form) => WithdrawPage({ ctx, data, form }),
    act: async (work) => {
      await actions.withdraw(work.tx, { ...asked(work), reason: work.input.reason })
      return seeOther(kind.reviewPath(work.params.id!), ok(msg('Ritirato. La sua pagina dice perché.')))
    },
  })
  return [giveBack, withdraw]
}

const discardForm = <T extends Reviewed>({ kind, base, writers, asked }: Desk<T>): Route =>
  formPage({
    path: paths.discardDraft(base),
    ...writers,
    form: confirmForm,
    load: loadFor(kind),
    view: (ctx, data, form) => DiscardPage({ ctx, data, form }),
    act: async (work) => {
      await actions.discardDraft(work.tx, asked(work))
      return seeOther(paths.desk(), ok(msg('Bozza eliminata.')))
    },
  })
