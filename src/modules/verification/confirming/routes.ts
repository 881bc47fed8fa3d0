// SPDX-License-Identifier: AGPL-3.0-or-later
import { grantFor, signedIn } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { NotAllowed, NotFound, Refused } from '#kernel/errors.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { findThings, mayConfirm } from '../things.ts'
import { confirmGroups } from './actions.ts'
import { confirmForm } from './forms.ts'
import { loadConfirmList } from './load.ts'
import { ConfirmPage } from './views/confirm-page.tsx'

const confirmPage = formPage({
  path: paths.list(),
  access: signedIn,
  form: confirmForm,
  load: async ({ db, actor, query, locale, services }) =>
    loadConfirmList(db, { actor, query, locale, services }),
  stored: ({ only }) => ({
    method: 'owner',
    outcome: 'ok',
    torna: only ? paths.listOf(only.id) : paths.list(),
  }),
  view: (ctx, data, form) => ConfirmPage({ ctx, form, ...data }),
  act: async ({ tx, hand, actor, input, locale, services }) => {
    const { voci, solo, method, outcome, note, torna } = input
    const items = solo.length > 0 ? solo : voci
    if (items.length === 0) throw new Refused(msg('Segna prima le voci che hai guardato, poi conferma.'))
    const ids = [...new Set(items.map(({ thingId }) => thingId))]
    const things = await findThings(tx as Db, ids, services)
    if (things.length < ids.length) throw new NotFound()
    if (!things.every((thing) => mayConfirm(actor, thing))) throw new NotAllowed()
    await confirmGroups(hand, {
      items,
      things,
      bodyOf: ({ of, place }) => grantFor(actor, of.permission, place)!.organizationId,
      found: { method, outcome, note },
      locale,
      services,
    })
    return seeOther(
      torna || paths.list(),
      outcome === 'unreachable'
        ? ok(msg('Segnato: non ha risposto nessuno. Resta da confermare.'))
        : ok(msg('{count, plural, one {Una voce confermata} other {# voci confermate}}. Grazie.'), {
            count: items.length,
          }),
    )
  },
})

export const confirmingRoutes = [confirmPage]
