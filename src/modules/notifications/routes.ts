// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, signedIn } from '#kernel/access.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, page, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isId } from '#kernel/ids.ts'
import { chooseDelivery, readNotifications } from './actions.ts'
import { choicesForm, kindsFor, stopForm } from './forms.ts'
import * as paths from './paths.ts'
import { findByToken, findNotification, listChoices, listNotifications, listUnread } from './queries.ts'
import { deliveryOf, fieldOf, stoppable } from './rules.ts'
import { ChoicesPage } from './views/choices-page.tsx'
import { NotificationsPage } from './views/notifications-page.tsx'
import { StopPage } from './views/stop-page.tsx'

const PER_PAGE = 25

const listPage = page({
  path: paths.list(),
  access: signedIn,
  load: async ({ db, actor, query }) => {
    const before = query.prima && isId(query.prima) ? query.prima : null
    const [rows, unread] = await Promise.all([
      listNotifications(db, actor.id, before, PER_PAGE + 1),
      listUnread(db, actor.id, 1),
    ])
    const shown = rows.slice(0, PER_PAGE)
    return { rows: shown, unread: unread.total, older: rows.length > PER_PAGE ? shown.at(-1)!.id : null }
  },
  view: (ctx, data) => NotificationsPage({ ctx, data }),
})

/** A post and no link: it marks the notification as read, and nothing is written by asking for a page. */
const openVerb = verb({
  path: paths.open(),
  access: signedIn,
  on: () => listPage,
  subject: (db, { id }, actor) => (actor ? findNotification(db, actor.id, id!) : Promise.resolve(null)),
  act: async ({ hand, actor, subject }) => {
    await readNotifications(hand, actor.id, subject.id)
    return seeOther(subject.path)
  },
})

const readAllVerb = verb({
  path: paths.readAll(),
  access: signedIn,
  on: () => listPage,
  act: async ({ hand, actor }) => {
    await readNotifications(hand, actor.id)
    return seeOther(paths.list(), ok(msg('Hai segnato come letti tutti gli avvisi.')))
  },
})

const choicesPage = formPage({
  path: paths.choices(),
  access: signedIn,
  subject: async (_db, _params, actor, { house }) => (actor ? kindsFor(house, actor) : null),
  form: (kinds) => choicesForm(kinds),
  load: async ({ db, actor, subject: kinds }) => ({
    kinds,
    chosen: await listChoices(db, actor.id),
    email: actor.email,
  }),
  stored: ({ kinds, chosen }) =>
    Object.fromEntries(
      kinds.map(({ name, kind }) => [fieldOf(name), deliveryOf(kind, chosen.get(name) ?? null)]),
    ),
  view: (ctx, data, form) => ChoicesPage({ ctx, data, form }),
  act: async ({ hand, actor, subject: kinds, input }) => {
    const typed = input as Readonly<Record<string, string | null>>
    const choices = kinds.flatMap(({ name }) => {
      const delivery = typed[fieldOf(name)]
      return delivery ? [{ kind: name, delivery }] : []
    })
    await chooseDelivery(hand, actor.id, choices)
    return seeOther(paths.choices(), ok(msg('Le tue scelte valgono da adesso.')))
  },
})

/** Whoever holds a letter may stop letters like it, signed in or not: its address is a secret between the two. */
const stopPage = formPage({
  path: paths.stop(),
  access: everyone,
  subject: (db, { token }) => findByToken(db, token!),
  form: stopForm,
  once: false,
  load: async ({ db, subject: personId, query, services: { house } }) => {
    const chosen = await listChoices(db, personId)
    return stoppable(house.notifications, query[paths.KINDS_PARAMETER]).map(({ name, kind }) => ({
      kind,
      stopped: deliveryOf(kind, chosen.get(name) ?? null) === 'here_only',
    }))
  },
  view: (ctx, kinds, form) => StopPage({ ctx, kinds, form }),
  act: async ({ hand, subject: personId, query, params, services: { house } }) => {
    const names = stoppable(house.notifications, query[paths.KINDS_PARAMETER]).map(({ name }) => name)
    await chooseDelivery(
      hand,
      personId,
      names.map((kind) => ({ kind, delivery: 'here_only' })),
    )
    return seeOther(paths.stopOf(params.token!, names))
  },
})

export const routes = [listPage, openVerb, readAllVerb, choicesPage, stopPage]
