// SPDX-License-Identifier: AGPL-3.0-or-later
import { signedIn } from '#kernel/access.ts'
import { ok } from '#kernel/http/flash.ts'
import { gate } from '#kernel/http/gate.ts'
import { type Done, Elsewhere, formPage, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { PASSWORDS_AT_ONCE } from '../../rules.ts'
import { lockFactorsOf, refuseIfLast, settleRecoveryCodes } from '../actions.ts'
import { confirmWith } from '../code-routes.ts'
import { confirmPassword } from '../confirm-password.ts'
import { firstCodeForm, passwordForm } from '../forms.ts'
import * as paths from '../paths.ts'
import { drawSetUp } from '../qr.ts'
import { getStanding } from '../queries.ts'
import { AppPage, BeginAppPage, RemoveAppPage } from '../views/app.tsx'
import { beginApp, readSecret, removeApp } from './actions.ts'
import { findSetUp } from './queries.ts'

export const beginAppPage = formPage({
  path: paths.beginApp(),
  access: signedIn,
  form: passwordForm,
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async ({ db, actor }) => ({ replaces: (await getStanding(db, actor.id)).app_since !== null }),
  view: (ctx, data, form) => BeginAppPage({ ctx, data, form }),
  act: async (work): Promise<Done> => {
    await confirmPassword(work, work.input.password)
    await beginApp(work.hand, work.services.sealing, work.actor.id)
    return seeOther(paths.app())
  },
})

export const appPage = formPage({
  path: paths.app(),
  access: signedIn,
  form: firstCodeForm,
  // It may make the recovery codes, each hashed as a password is.
  gate: gate(PASSWORDS_AT_ONCE),
  keptNowhere: true,
  load: async ({ db, actor, services }) => {
    const sealed = await findSetUp(db, actor.id, services.clock.now())
    const secret = sealed && readSecret(services.sealing, actor.id, sealed)
    return secret ? { setUp: drawSetUp(secret, actor.email) } : new Elsewhere(paths.security())
  },
  view: (ctx, data, form) => AppPage({ ctx, data, form }),
  act: async ({ tx, hand, actor, input, services, request }): Promise<Done> => {
    await lockFactorsOf(tx, actor.id)
    await confirmWith(hand, services, { personId: actor.id, typed: input.code, request })
    const flash = ok(msg('L’app protegge il tuo account. Dal prossimo accesso ti chiediamo il suo codice.'))
    const areNew = await settleRecoveryCodes(hand, services.sealing, actor.id)
    return seeOther(areNew ? paths.codes() : paths.security(), flash)
  },
})

export const removeAppPage = formPage({
  path: paths.removeApp(),
  access: signedIn,
  form: passwordForm,
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async ({ db, actor }) =>
    (await getStanding(db, actor.id)).app_since ? {} : new Elsewhere(paths.security()),
  view: (ctx, _data, form) => RemoveAppPage({ ctx, form }),
  act: async (work): Promise<Done> => {
    const { tx, hand, actor, services } = work
    await confirmPassword(work, work.input.password)
    await refuseIfLast(tx, actor.id, 'app')
    await removeApp(hand, actor.id)
    await settleRecoveryCodes(hand, services.sealing, actor.id)
    return seeOther(paths.security(), ok(msg('Hai tolto l’app dei codici.')))
  },
})
