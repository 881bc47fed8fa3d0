// SPDX-License-Identifier: AGPL-3.0-or-later
import { fillPanels } from '#contracts/panels.ts'
import { everyone, signedIn } from '#kernel/access.ts'
import { found, Invalid, Refused } from '#kernel/errors.ts'
import { form } from '#kernel/forms/form.ts'
import { ok } from '#kernel/http/flash.ts'
import { gate } from '#kernel/http/gate.ts'
import { type Done, formPage, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { hashToken } from '../actions.ts'
import { opened } from '../dead-link.ts'
import { countWrong, refuseGuessing } from '../guessing.ts'
import { LETTERS_PER_ADDRESS } from '../joining/rules.ts'
import { passwordMatches } from '../password.ts'
import * as paths from '../paths.ts'
import { findCredentials } from '../queries.ts'
import { PASSWORDS_AT_ONCE } from '../rules.ts'
import { ChangeEmailPage, ConfirmEmailPage, ProfilePage, UndoEmailPage } from '../views/profile.tsx'
import { askForEmail, changeEmail, editProfile, undoEmail } from './actions.ts'
import { emailForm, profileForm } from './forms.ts'
import { findEmailChange, findEmailUndo, findProfile } from './queries.ts'

const OF_EVERYBODY = msg('Nella dimostrazione questo account è di tutti: non si cambia.')

const profilePage = formPage({
  path: paths.profile(),
  access: signedIn,
  form: profileForm,
  load: async ({ db, actor, locale, services }) => ({
    profile: found(await findProfile(db, actor.id)),
    panels: await fillPanels(services.house.panels('profile'), db, { actor, locale }, services),
  }),
  stored: ({ profile: { given_name, family_name, locale } }) => ({
    givenName: given_name,
    familyName: family_name,
    locale,
  }),
  version: ({ profile }) => profile.version,
  view: (ctx, data, bound) => ProfilePage({ ctx, ...data, form: bound }),
  act: async ({ tx, hand, actor, input, version }) => {
    const { id, demo } = found(await findProfile(tx, actor.id))
    if (demo) throw new Refused(OF_EVERYBODY)
    await editProfile(hand, { id, version }, input)
    return seeOther(paths.profile(), ok(msg('Profilo salvato.')))
  },
})

const changeEmailPage = formPage({
  path: paths.changeEmail(),
  access: signedIn,
  form: emailForm,
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async ({ actor }) => ({ email: actor.email }),
  view: (ctx, data, bound) => ChangeEmailPage({ ctx, data, form: bound }),
  act: async ({ tx, hand, actor, input, services, request }) => {
    const profile = found(await findProfile(tx, actor.id))
    const account = await findCredentials(tx, profile.email)
    if (!account || account.demo) throw new Refused(OF_EVERYBODY)
    const guesser = {
      email: profile.email,
      from: { known: true, key: hashToken(request.sessionToken ?? '') },
    }
    await refuseGuessing(services, guesser)
    if (!(await passwordMatches(input.password, account.hash))) {
      await countWrong(services, guesser)
      throw new Invalid({ password: { source: msg('Non è la tua password di adesso.') } })
    }
    if (input.email === profile.email)
      throw new Invalid({ email: { source: msg('È già il tuo indirizzo.') } })
    await services.limits.spend('email-change', actor.id, LETTERS_PER_ADDRESS)
    await askForEmail(hand, profile, input.email)
    return seeOther(
      paths.profile(),
      ok(msg('Abbiamo scritto a {email}. Apri la lettera e conferma: fino ad allora non cambia nulla.'), {
        email: input.email,
      }),
    )
  },
})

const confirmEmailPage = formPage({
  path: paths.confirmEmail(),
  access: everyone,
  form: form({}),
  once: false,
  load: async ({ db, params, services }) =>
    opened(await findEmailChange(db, hashToken(params.token!), services.clock.now())),
  view: (ctx, { email }, bound) => ConfirmEmailPage({ ctx, email, form: bound }),
  act: async ({ tx, hand, actor, params }) => {
    const change = await findEmailChange(tx, hashToken(params.token!), hand.at)
    if (!change) return seeOther(paths.deadLink())
    const { person_id, email } = change
    await changeEmail(hand, person_id, email)
    return seeOther(
      actor ? paths.profile() : paths.signIn(),
      ok(msg('Da adesso entri con questo indirizzo: {email}.'), { email }),
    )
  },
})

const undoEmailPage = formPage({
  path: paths.undoEmail(),
  access: everyone,
  form: form({}),
  once: false,
  load: async ({ db, params, services }) =>
    opened(await findEmailUndo(db, hashToken(params.token!), services.clock.now())),
  view: (ctx, { email }, bound) => UndoEmailPage({ ctx, email, form: bound }),
  act: async ({ tx, hand, params }): Promise<Done> => {
    const undo = await findEmailUndo(tx, hashToken(params.token!), hand.at)
    if (!undo) return seeOther(paths.deadLink())
    const token = await undoEmail(hand, undo)
    return {
      path: paths.newPassword(token),
      flash: ok(msg('L’account è di nuovo tuo, con l’indirizzo di prima. Ora scegli una nuova password.')),
      session: null,
    }
  },
})

export const profileRoutes = [profilePage, changeEmailPage, confirmEmailPage, undoEmailPage]
