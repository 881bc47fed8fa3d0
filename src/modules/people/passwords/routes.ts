// SPDX-License-Identifier: AGPL-3.0-or-later
/** One's own password: chosen after a one-time one (decision 0041), changed whenever one likes. */
import { everyone, signedIn } from '#kernel/access.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import { handed } from '#kernel/hand.ts'
import { ok } from '#kernel/http/flash.ts'
import { gate } from '#kernel/http/gate.ts'
import { type Done, Elsewhere, formPage } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { hashToken, openSession } from '../actions.ts'
import { countWrong, refuseGuessing } from '../guessing.ts'
import { passwordMatches } from '../password.ts'
import * as paths from '../paths.ts'
import { findCredentials } from '../queries.ts'
import { PASSWORDS_AT_ONCE, pathAfterSignIn } from '../rules.ts'
import { comeIn } from '../second-factor/come-in.ts'
import { ChangePasswordPage, ChoosePasswordPage } from '../views/password.tsx'
import { chooseFirstPassword, choosePassword } from './actions.ts'
import { changeForm, choiceForm } from './forms.ts'
import { findChoice } from './queries.ts'

const SAME = new Invalid({
  newPassword: { source: msg('È la password di prima. Scegline un’altra, che sai solo tu.') },
})

export const choosePasswordPage = formPage({
  path: paths.choosePassword(),
  access: everyone,
  form: choiceForm,
  // The answer hands over a session, as that of the sign-in does.
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async ({ actor, query, services }) =>
    actor ? new Elsewhere(pathAfterSignIn(query.ritorno, services.house.arrival)) : {},
  view: (ctx, _data, form) => ChoosePasswordPage({ ctx, form }),
  act: async ({ tx, hand, input, query, services, request }): Promise<Done> => {
    const token = request.sessionToken
    const choice = token ? await findChoice(tx, hashToken(token), hand.at) : undefined
    if (!choice || (choice.demo && !services.demo))
      throw new Refused(msg('È passato troppo tempo. Accedi di nuovo con la password che hai ricevuto.'))
    if (await passwordMatches(input.newPassword, choice.hash)) throw SAME
    const { person_id: personId, shared_desk: sharedDesk } = choice
    const name = `${choice.given_name} ${choice.family_name}`
    const own = handed(hand, { by: { id: personId, name } })
    await chooseFirstPassword(own, personId, input.newPassword)
    const flash = ok(msg('Hai scelto la tua password. Quella che avevi ricevuto non vale più.'))
    return comeIn(own, services, { person: { id: personId, name }, sharedDesk, asked: query.ritorno, flash })
  },
})

export const changePasswordPage = formPage({
  path: paths.changePassword(),
  access: signedIn,
  form: changeForm,
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async () => ({}),
  view: (ctx, _data, form) => ChangePasswordPage({ ctx, form }),
  act: async ({ tx, hand, actor, input, services, request }): Promise<Done> => {
    const account = await findCredentials(tx, actor.email)
    // Its logins and their password are written on a page, for whoever comes next.
    if (!account || account.demo)
      throw new Refused(msg('Nella dimostrazione la password è di tutti: non si cambia.'))
    // Whoever finds a browser open must not try passwords on it without end.
    const from = { known: true, key: hashToken(request.sessionToken ?? '') }
    const guesser = { email: actor.email, from }
    await refuseGuessing(services, guesser)
    if (!(await passwordMatches(input.password, account.hash))) {
      await countWrong(services, guesser)
      throw new Invalid({ password: { source: msg('Non è la tua password di adesso.') } })
    }
    if (input.newPassword === input.password) throw SAME
    await choosePassword(hand, actor.id, input.newPassword)
    return {
      path: paths.myData(),
      flash: ok(msg('Password cambiata. Le altre sessioni sono chiuse.')),
      session: await openSession(hand, { sharedDesk: actor.sharedDesk }),
    }
  },
})
