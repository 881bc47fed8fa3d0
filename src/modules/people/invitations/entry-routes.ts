// SPDX-License-Identifier: AGPL-3.0-or-later
/** Invitations, for those who follow them. */
import { everyone, signedIn } from '#kernel/access.ts'
import { ok } from '#kernel/http/flash.ts'
import { gate } from '#kernel/http/gate.ts'
import { type Ask, type Done, formPage, type LoadSubject, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { normaliseCode } from '#kernel/ids.ts'
import { findNetwork } from '../../network/index.ts'
import { closeSession, hashToken } from '../actions.ts'
import { deviceOf } from '../devices.ts'
import * as paths from '../paths.ts'
import { PASSWORDS_AT_ONCE } from '../rules.ts'
import { comeIn } from '../second-factor/come-in.ts'
import { acceptInvitation, joinByInvitation, joinRoom } from './accepting.ts'
import { joinForm, roomJoinForm } from './forms.ts'
import { findByToken, type Invitation } from './queries.ts'
import { JOINING_PER_ADDRESS, OVER_WORDS, stateOf } from './rules.ts'
import { EntryPage } from './views/entry.tsx'

const hashOfCode = (code: string): string => hashToken(normaliseCode(code))

const ofLetter: LoadSubject<Invitation> = async (db, { token = '' }) => {
  const invitation = await findByToken(db, hashToken(token))
  return invitation?.email ? invitation : null
}

const ofRoom: LoadSubject<Invitation> = async (db, { code = '' }) => {
  const invitation = await findByToken(db, hashOfCode(code))
  return invitation && invitation.email === null ? invitation : null
}

async function entryOf({ db, subject: invitation, actor, services }: Ask<Invitation>) {
  // Whoever has just used it is led on by the answer to their post; who comes back is told.
  const state = stateOf(invitation, services.clock.now())
  const over = state === 'open' ? null : OVER_WORDS[state]
  return { invitation, over, network: (await findNetwork(db))?.name ?? '', email: actor?.email ?? null }
}

const entryPage = formPage({
  path: paths.invitation(':token'),
  access: everyone,
  subject: ofLetter,
  form: joinForm,
  // The answer hands over a session.
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: entryOf,
  stored: ({ invitation }) => ({ givenName: invitation.given_name, familyName: invitation.family_name }),
  view: (ctx, data, form) => EntryPage({ ctx, form, ...data }),
  act: async ({ hand, input, params, services, request }): Promise<Done> => {
    await services.limits.spend('joining-address', request.addressKey, JOINING_PER_ADDRESS)
    const person = await joinByInvitation(hand, hashToken(params.token ?? ''), input)
    if (request.sessionToken) await closeSession(hand, request.sessionToken)
    // By the door of every sign-in: the role may ask for a second factor.
    return comeIn(hand, services, {
      person,
      sharedDesk: false,
      device: deviceOf(request.userAgent),
      asked: paths.myRoles(),
      flash: ok(msg('Benvenuto. Il tuo account è aperto: qui leggi che cosa puoi fare.')),
    })
  },
})

const accept = verb({
  path: paths.acceptInvitation(':token'),
  access: signedIn,
  subject: ofLetter,
  on: () => entryPage,
  act: async ({ hand, actor, params }) => {
    await acceptInvitation(hand, hashToken(params.token ?? ''), actor)
    return seeOther(paths.myRoles(), ok(msg('Invito accettato: hai un ruolo in più.')))
  },
})

const roomEntryPage = formPage({
  path: paths.roomEntry(':code'),
  access: everyone,
  subject: ofRoom,
  form: roomJoinForm,
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: entryOf,
  view: (ctx, data, form) => EntryPage({ ctx, form, ...data }),
  act: async ({ hand, input, params, services, request }): Promise<Done> => {
    await services.limits.spend('joining-address', request.addressKey, JOINING_PER_ADDRESS)
    await joinRoom(hand, hashOfCode(params.code ?? ''), input)
    return seeOther(
      paths.signIn(),
      ok(
        msg(
          'Adesso accedi con l’indirizzo e la password che hai scelto. Se avevi già un account vale la password di prima: accedi, poi apri di nuovo il link dell’aula.',
        ),
      ),
    )
  },
})

const acceptInRoom = verb({
  path: paths.acceptRoom(':code'),
  access: signedIn,
  subject: ofRoom,
  on: () => roomEntryPage,
  act: async ({ hand, actor, params }) => {
    await acceptInvitation(hand, hashOfCode(params.code ?? ''), actor)
    return seeOther(paths.myRoles(), ok(msg('Invito accettato: hai un ruolo in più.')))
  },
})

export const entryRoutes = [entryPage, accept, roomEntryPage, acceptInRoom]
