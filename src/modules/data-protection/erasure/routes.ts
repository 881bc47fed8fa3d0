// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, signedIn, WHOLE_NETWORK, withPermission } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { ok } from '#kernel/http/flash.ts'
import { Elsewhere, formPage, type Params, page, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isId } from '#kernel/ids.ts'
import { lookAt } from '#kernel/looks.ts'
import type { looks } from '../looks.ts'
import * as paths from '../paths.ts'
import { askForErasure, doErasure, refuseErasure, withdrawErasure } from './actions.ts'
import { askForm, eraseForm, refuseForm } from './forms.ts'
import { type ErasureRequest, findNewestOf, findRequest, listRequests } from './queries.ts'
import { ErasePage, RefusePage } from './views/answer-pages.tsx'
import { OwnRequestPage } from './views/own-request-page.tsx'
import { RequestsPage } from './views/requests-page.tsx'

const ownRequestPage = formPage({
  path: paths.ownRequest(),
  access: signedIn,
  form: askForm,
  load: async ({ db, actor, services }) => ({
    newest: await findNewestOf(db, actor.id),
    zone: services.zone,
  }),
  view: (ctx, data, form) => OwnRequestPage({ ctx, form, ...data }),
  act: async ({ hand, input }) => {
    await askForErasure(hand, input.words)
    return seeOther(paths.ownRequest(), ok(msg('Richiesta ricevuta. Ti rispondiamo entro un mese.')))
  },
})

const withdraw = verb({
  path: paths.withdrawRequest(),
  access: signedIn,
  on: () => ownRequestPage,
  act: async ({ hand }) => {
    await withdrawErasure(hand)
    return seeOther(paths.ownRequest(), ok(msg('Hai ritirato la richiesta: i tuoi dati restano dove sono.')))
  },
})

const requestsPage = page({
  path: paths.requests(),
  access: withPermission('person.erase'),
  load: async ({ db, services }) => ({ requests: await listRequests(db), zone: services.zone }),
  view: (ctx, data) => RequestsPage({ ctx, ...data }),
})

const waiting = async (db: Db, { id = '' }: Params) => (isId(id) ? findRequest(db, id) : null)

const leavesLook = {
  what: 'erasure.request' satisfies keyof typeof looks,
  at: ({ actor, subject }: { actor: Actor; subject: ErasureRequest }) =>
    lookAt(actor, 'person.erase', { personId: subject.person_id, place: WHOLE_NETWORK }),
}

const refusePage = formPage({
  path: paths.refuse(':id'),
  access: withPermission('person.erase'),
  subject: waiting,
  leaves: leavesLook,
  form: refuseForm,
  load: async ({ subject }) => (subject.outcome ? new Elsewhere(paths.requests()) : subject),
  view: (ctx, request, form) => RefusePage({ ctx, request, form }),
  act: async ({ hand, subject, input }) => {
    await refuseErasure(hand, subject, input.reason)
    return seeOther(paths.requests(), ok(msg('Risposta inviata: la persona la trova tra i suoi avvisi.')))
  },
})

const erasePage = formPage({
  path: paths.erase(':id'),
  access: withPermission('person.erase'),
  subject: waiting,
  leaves: leavesLook,
  form: eraseForm,
  load: async ({ subject }) => (subject.outcome ? new Elsewhere(paths.requests()) : subject),
  view: (ctx, request, form) => ErasePage({ ctx, request, form }),
  act: async ({ hand, subject, services }) => {
    await doErasure(hand, subject, services.house.personalData)
    return seeOther(
      paths.requests(),
      ok(msg('Dati cancellati. I testi che la persona ha pubblicato restano, senza il suo nome.')),
    )
  },
})

export const erasureRoutes = [ownRequestPage, withdraw, requestsPage, refusePage, erasePage]
