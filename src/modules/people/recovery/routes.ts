// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone } from '#kernel/access.ts'
import { email } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { ok } from '#kernel/http/flash.ts'
import { gate } from '#kernel/http/gate.ts'
import { type Done, formPage, page, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { hashToken } from '../actions.ts'
import { opened } from '../dead-link.ts'
import { LETTERS_PER_ADDRESS, LETTERS_PER_NETWORK } from '../joining/rules.ts'
import { newPassword } from '../passwords/forms.ts'
import { refuseWeak } from '../passwords/refuse-weak.ts'
import * as paths from '../paths.ts'
import { PASSWORDS_AT_ONCE } from '../rules.ts'
import { ForgottenPage, ForgottenSentPage, NewPasswordPage } from '../views/recovery.tsx'
import { askForRecovery, recoverPassword } from './actions.ts'
import { findRecovery } from './queries.ts'

const forgottenForm = form({
  email: email({ label: msg('E-mail'), required: true, autocomplete: 'username' }),
})

const forgottenPage = formPage({
  path: paths.forgotten(),
  access: everyone,
  form: forgottenForm,
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async () => ({}),
  view: (ctx, _data, bound) => ForgottenPage({ ctx, form: bound }),
  act: async ({ hand, input, services, request }) => {
    await services.limits.spend('recovery-network', request.addressKey, LETTERS_PER_NETWORK)
    await services.limits.spend('recovery-address', input.email, LETTERS_PER_ADDRESS)
    await askForRecovery(hand, input.email)
    return seeOther(paths.forgottenSent())
  },
})

const forgottenSentPage = page({
  path: paths.forgottenSent(),
  access: everyone,
  load: async ({ services }) => ({ sendsMail: services.sendsMail }),
  view: (ctx, data) => ForgottenSentPage({ ctx, data }),
})

/** It leads to the sign-in: a link from a letter is no second factor, and opens no session. */
const newPasswordPage = formPage({
  path: paths.newPassword(),
  access: everyone,
  form: form({ newPassword: newPassword({ label: msg('La tua nuova password') }) }),
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async ({ db, params, services }) =>
    opened(await findRecovery(db, hashToken(params.token!), services.clock.now())),
  view: (ctx, _data, bound) => NewPasswordPage({ ctx, form: bound }),
  act: async ({ tx, hand, params, input }): Promise<Done> => {
    const person = await findRecovery(tx, hashToken(params.token!), hand.at)
    if (!person) return seeOther(paths.deadLink())
    const known = [person.given_name, person.family_name, person.email]
    await refuseWeak(tx, { field: 'newPassword', password: input.newPassword, known })
    await recoverPassword(hand, person, input.newPassword)
    return {
      path: paths.signIn(),
      flash: ok(msg('Hai una nuova password, e tutte le sessioni di prima sono chiuse. Accedi.')),
      session: null,
    }
  },
})

export const recoveryRoutes = [forgottenPage, forgottenSentPage, newPasswordPage]
