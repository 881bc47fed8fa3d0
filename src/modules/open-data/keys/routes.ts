// SPDX-License-Identifier: AGPL-3.0-or-later
/** Keys of bodies: listed, made (and shown that one time), revoked. */
import { withPermissionSomewhere } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import { info, ok } from '#kernel/http/flash.ts'
import { formPage, type LoadSubject, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listPage } from '#kernel/list/route.ts'
import * as paths from '../paths.ts'
import { makeKey, revokeKey } from './actions.ts'
import { keyForm, revokeForm } from './forms.ts'
import { keyList } from './list.ts'
import { findKey, isKeyBody, type KeyRow, keySource, listKeyBodies, MANAGE } from './queries.ts'
import { keyState, lastDay } from './rules.ts'
import { KeyPage, KeysPage, NewKeyPage } from './views/keys.tsx'

const access = withPermissionSomewhere(MANAGE)

const todayOf = ({ zone, clock }: { zone: string; clock: { now(): Date } }) => dayIn(zone, clock.now())

const keysRoutes = listPage({
  path: paths.keys(),
  access,
  list: keyList,
  source: ({ services }) => keySource(todayOf(services)),
  more: ({ services }) => todayOf(services),
  view: (ctx, shown, today) => KeysPage({ ctx, shown, today }),
})

const scopesKnown: LoadSubject<Readonly<Record<string, string>>> = async (_db, _params, _actor, { house }) =>
  house.apiScopes

/** Its answer holds the key, so it is not kept to be repeated: a second sending meets the name that is taken. */
const newKeyPage = formPage({
  path: paths.newKey(),
  access,
  subject: scopesKnown,
  form: keyForm,
  once: false,
  load: async ({ db, actor, subject, services }) => ({
    bodies: await listKeyBodies(db, actor),
    scopes: Object.keys(subject),
    last: lastDay(todayOf(services)),
  }),
  stored: ({ bodies, scopes, last }) => ({
    organization: bodies.length === 1 ? bodies[0]!.id : '',
    scopes,
    expires: last,
  }),
  view: (ctx, { bodies }, form) => NewKeyPage({ ctx, bodies, form }),
  act: async ({ tx, hand, actor, input, services }) => {
    const today = todayOf(services)
    const organizationId = input.organization ?? ''
    if (!(await isKeyBody(tx, organizationId, actor)))
      throw new Invalid({ organization: { source: msg('Scegli uno degli enti della pagina.') } })
    const expiresOn = input.expires ?? ''
    if (expiresOn < today || expiresOn > lastDay(today))
      throw new Invalid({ expires: { source: msg('Scrivi un giorno da oggi a un anno da oggi.') } })
    const key = await makeKey(hand, { ...input, organizationId, expiresOn, today })
    return seeOther(
      paths.keys(),
      info(msg('Chiave creata: {key} La leggi solo adesso: copiala nel programma che la usa.'), { key }),
    )
  },
})

const known: LoadSubject<KeyRow> = (db, { id = '' }, actor) => findKey(db, id, actor)

const keyPage = formPage({
  path: paths.key(),
  access,
  subject: known,
  form: revokeForm,
  load: async ({ subject, services }) => ({
    apiKey: subject,
    state: keyState(subject, todayOf(services)),
    words: services.house.apiScopes,
  }),
  view: (ctx, data, form) => KeyPage({ ctx, form, ...data }),
  act: async ({ hand, subject }) => {
    await revokeKey(hand, subject)
    return seeOther(paths.keys(), ok(msg('Chiave revocata: da adesso non apre più niente.')))
  },
})

export const keyRoutes = [...keysRoutes, newKeyPage, keyPage]
