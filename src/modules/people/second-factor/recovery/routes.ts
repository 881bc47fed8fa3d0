// SPDX-License-Identifier: AGPL-3.0-or-later
import { signedIn } from '#kernel/access.ts'
import { Refused } from '#kernel/errors.ts'
import { text } from '#kernel/forms/field.ts'
import { form } from '#kernel/forms/form.ts'
import { ok } from '#kernel/http/flash.ts'
import { gate } from '#kernel/http/gate.ts'
import { type Done, formPage, page, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { PASSWORDS_AT_ONCE, pathAfterSignIn } from '../../rules.ts'
import { lockFactorsOf } from '../actions.ts'
import { confirmPassword } from '../confirm-password.ts'
import { passwordForm } from '../forms.ts'
import * as paths from '../paths.ts'
import { getStanding } from '../queries.ts'
import { hasFactor, PENDING_SIGN_IN } from '../rules.ts'
import { CodesPage, NewCodesPage } from '../views/recovery.tsx'
import { readSheet, renewRecoveryCodes } from './actions.ts'
import { deleteSheet, findSheet } from './queries.ts'

export const codesPage = page({
  path: paths.codes(),
  access: signedIn,
  keptNowhere: true,
  load: async ({ db, actor, query, services }) => {
    const sealed = await findSheet(db, actor.id, services.clock.now())
    return { codes: sealed ? readSheet(services.sealing, actor.id, sealed) : null, asked: query.ritorno }
  },
  view: (ctx, data) => CodesPage({ ctx, data }),
})

export const codesKept = verb({
  path: paths.codesKept(),
  access: signedIn,
  form: form({ [PENDING_SIGN_IN]: text({ label: msg('Pagina'), widget: 'hidden', max: 500 }) }),
  on: () => codesPage,
  act: async ({ tx, actor, input, services }): Promise<Done> => {
    await deleteSheet(tx, actor.id)
    const asked = input[PENDING_SIGN_IN]
    const path = asked ? pathAfterSignIn(asked, services.house.arrival) : paths.security()
    return seeOther(path, ok(msg('I codici di riserva non si vedono più. Tienili in un posto sicuro.')))
  },
})

export const newCodesPage = formPage({
  path: paths.newCodes(),
  access: signedIn,
  form: passwordForm,
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async () => ({}),
  view: (ctx, _data, bound) => NewCodesPage({ ctx, form: bound }),
  act: async (work): Promise<Done> => {
    const { tx, hand, actor, services } = work
    await confirmPassword(work, work.input.password)
    await lockFactorsOf(tx, actor.id)
    const { app_since, passkeys } = await getStanding(tx, actor.id)
    if (!hasFactor({ app: app_since !== null, passkeys }))
      throw new Refused(
        msg('I codici di riserva servono con un’app o con una passkey: prima aggiungine una.'),
      )
    await renewRecoveryCodes(hand, services.sealing, actor.id)
    return seeOther(
      paths.codes(),
      ok(msg('Questi sono i tuoi nuovi codici. Quelli di prima non valgono più.')),
    )
  },
})
