// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where a person is signed in, for them alone. */
import { signedIn } from '#kernel/access.ts'
import { ok } from '#kernel/http/flash.ts'
import { type Done, page, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { SessionsPage } from '../views/sessions.tsx'
import { endOneSession, endOtherSessions } from './actions.ts'
import { findOpenSession, listOpenSessions } from './queries.ts'

const sessionsPage = page({
  path: paths.sessions(),
  access: signedIn,
  load: async ({ db, actor, services }) => ({
    sessions: await listOpenSessions(db, actor.id, services.clock.now()),
    own: actor.sessionId ?? '',
  }),
  view: (ctx, data) => SessionsPage({ ctx, data }),
})

const endOne = verb({
  path: paths.endSession(),
  access: signedIn,
  on: () => sessionsPage,
  subject: (db, { id }, actor) => (actor ? findOpenSession(db, id!, actor.id) : Promise.resolve(null)),
  act: async ({ hand, actor, subject }): Promise<Done> => {
    await endOneSession(hand, subject.id)
    if (subject.id === actor.sessionId)
      return { path: '/', flash: ok(msg('Sei uscito. A presto.')), session: null }
    return seeOther(paths.sessions(), ok(msg('Sessione chiusa: lì bisogna entrare di nuovo.')))
  },
})

const endOthers = verb({
  path: paths.endOtherSessions(),
  access: signedIn,
  on: () => sessionsPage,
  act: async ({ hand, actor }) => {
    await endOtherSessions(hand, actor.sessionId ?? '')
    return seeOther(paths.sessions(), ok(msg('Le altre sessioni sono chiuse. Resti dentro solo qui.')))
  },
})

export const sessionRoutes = [sessionsPage, endOne, endOthers]
