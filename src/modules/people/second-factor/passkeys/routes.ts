// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, signedIn } from '#kernel/access.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import { form } from '#kernel/forms/form.ts'
import { handed } from '#kernel/hand.ts'
import { ok } from '#kernel/http/flash.ts'
import { gate } from '#kernel/http/gate.ts'
import { type Done, Elsewhere, exchange, formPage, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { closeSession, hashToken } from '../../actions.ts'
import { PASSWORDS_AT_ONCE, pathAfterSignIn } from '../../rules.ts'
import { lockFactorsOf, refuseIfLast, settleRecoveryCodes } from '../actions.ts'
import { enter } from '../come-in.ts'
import { confirmPassword } from '../confirm-password.ts'
import { newPasskeyChallengeForm, newPasskeyForm, passkeySignInForm, passwordForm } from '../forms.ts'
import * as paths from '../paths.ts'
import { deleteStep } from '../queries.ts'
import { CHALLENGES_PER_ADDRESS } from '../rules.ts'
import { AddPasskeyPage, PasskeySignInPage, RemovePasskeyPage } from '../views/passkeys.tsx'
import { addPasskey, beginPasskey, beginPasskeySignIn, removePasskey, takePasskey } from './actions.ts'
import { findPasskey } from './queries.ts'
import { siteOf } from './webauthn.ts'

/** Said by whatever sends the form without having asked the device: a browser without scripts. */
const NO_ANSWER = msg(
  'Il dispositivo non ha risposto: per le passkey serve JavaScript. Accendilo, oppure entra in un altro modo.',
)

const signInChallenge = exchange({
  path: paths.signInChallenge(),
  access: everyone,
  form: form({}),
  act: async ({ hand, services, request }) => {
    await services.limits.spend('passkey-challenge', request.addressKey, CHALLENGES_PER_ADDRESS)
    return { options: await beginPasskeySignIn(hand, siteOf(services.baseUrl)) }
  },
})

const passkeySignInPage = formPage({
  path: paths.passkeySignIn(),
  access: everyone,
  form: passkeySignInForm,
  // The answer hands over a session, as that of the sign-in does.
  once: false,
  load: async ({ actor, query, services }) =>
    actor
      ? new Elsewhere(pathAfterSignIn(query.ritorno, services.house.arrival))
      : { asked: query.ritorno, sharedDesk: query.condivisa === '1' },
  stored: ({ sharedDesk }) => ({ sharedDesk }),
  view: (ctx, data, bound) => PasskeySignInPage({ ctx, data, form: bound }),
  act: async ({ tx, hand, input, query, services, request }): Promise<Done> => {
    await services.limits.spend('sign-in-passkey', request.addressKey, CHALLENGES_PER_ADDRESS)
    if (!input.answer) throw new Refused(NO_ANSWER)
    const { demo, ...person } = await takePasskey(hand, siteOf(services.baseUrl), input.answer)
    if (demo && !services.demo) throw new Refused(NO_ANSWER)
    // The browser's older session, or the step that it was on, ends with the new one (OWASP ASVS 5 V7.2.4).
    if (request.sessionToken) {
      await closeSession(hand, request.sessionToken)
      await deleteStep(tx, hashToken(request.sessionToken))
    }
    const own = handed(hand, { by: person })
    return enter(own, services, { person, sharedDesk: input.sharedDesk, asked: query.ritorno })
  },
})

const newPasskeyChallenge = exchange({
  path: paths.newPasskeyChallenge(),
  access: signedIn,
  form: newPasskeyChallengeForm,
  act: async (work) => {
    const { hand, actor, services, input } = work
    await confirmPassword(work, input.password).catch((error: Error) => {
      // An island has one place for what goes wrong.
      const wrong = error instanceof Invalid && Object.values(error.fields)[0]
      throw wrong ? new Refused(wrong.source, wrong.values) : error
    })
    return { options: await beginPasskey(hand, siteOf(services.baseUrl), actor) }
  },
})

const addPasskeyPage = formPage({
  path: paths.addPasskey(),
  access: signedIn,
  form: newPasskeyForm,
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async () => ({}),
  view: (ctx, _data, bound) => AddPasskeyPage({ ctx, form: bound }),
  act: async (work): Promise<Done> => {
    const { tx, hand, actor, services, input } = work
    await confirmPassword(work, input.password)
    if (!input.answer) throw new Refused(NO_ANSWER)
    await lockFactorsOf(tx, actor.id)
    await addPasskey(hand, siteOf(services.baseUrl), input)
    const areNew = await settleRecoveryCodes(hand, services.sealing, actor.id)
    const flash = ok(msg('Passkey aggiunta. Dal prossimo accesso puoi entrare con quella.'))
    return seeOther(areNew ? paths.codes() : paths.security(), flash)
  },
})

const removePasskeyPage = formPage({
  path: paths.removePasskey(':id'),
  access: signedIn,
  subject: (db, { id = '' }, actor) => (actor ? findPasskey(db, id, actor.id) : Promise.resolve(null)),
  form: passwordForm,
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async ({ subject }) => subject,
  view: (ctx, passkey, bound) => RemovePasskeyPage({ ctx, passkey, form: bound }),
  act: async (work): Promise<Done> => {
    const { tx, hand, actor, subject, services, input } = work
    await confirmPassword(work, input.password)
    await refuseIfLast(tx, actor.id, 'passkey')
    await removePasskey(hand, actor.id, subject)
    await settleRecoveryCodes(hand, services.sealing, actor.id)
    return seeOther(paths.security(), ok(msg('Hai tolto la passkey.')))
  },
})

export const passkeyRoutes = [
  signInChallenge,
  passkeySignInPage,
  newPasskeyChallenge,
  addPasskeyPage,
  removePasskeyPage,
]
