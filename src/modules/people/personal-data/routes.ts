// SPDX-License-Identifier: AGPL-3.0-or-later
/** "I miei dati": a person reads what is held of them, and takes a copy along (GDPR art. 15 and 20). */
import { fillPanels } from '#contracts/panels.ts'
import { signedIn } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { download, page } from '#kernel/http/route.ts'
import { listLooksAt } from '../looks/queries.ts'
import * as paths from '../paths.ts'
import { MyDataPage } from '../views/my-data.tsx'

/** Some weeks of them; all are in the copy. */
const LOOKS_SHOWN = 50

export const myDataPage = page({
  path: paths.myData(),
  access: signedIn,
  load: async ({ db, actor, locale, services }) => ({
    parts: services.house.personalData.map(({ what }) => what),
    looks: await listLooksAt(db, actor.id, LOOKS_SHOWN),
    looksInWords: services.house.looks,
    panels: await fillPanels(services.house.panels('my-data'), db, { actor, locale }, services),
  }),
  view: (ctx, data) => MyDataPage({ ctx, data }),
})

/** One room after the other: a copy takes no more than one connection from those who read. */
export const myDataFile = download({
  path: paths.myDataFile(),
  access: signedIn,
  send: async ({ db, actor, services }, _request, reply, ctx) => {
    const at = services.clock.now()
    const parts = []
    for (const { room, what, export: read } of services.house.personalData)
      parts.push({ room, what: ctx.t(what), data: await read(db, actor.id) })
    const copy = {
      ...(services.demo ? { note: ctx.t('Dimostrazione: dati inventati, senza valore') } : {}),
      site: services.baseUrl,
      person: actor.name,
      taken_at: at,
      parts,
    }
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="i-miei-dati-${dayIn(services.zone, at)}.json"`)
      .header('cache-control', 'private, no-store')
      .send(`${JSON.stringify(copy, null, 2)}\n`)
  },
})
