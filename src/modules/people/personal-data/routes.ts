// SPDX-License-Identifier: AGPL-3.0-or-later
/** "I miei dati": a person reads what is held of them, and takes a copy along (GDPR art. 15 and 20). */
import type { House } from '#contracts/house.ts'
import { fillPanels } from '#contracts/panels.ts'
import type { CodeWords, PersonalData } from '#contracts/personal-data.ts'
import { signedIn } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { download, page, type Services } from '#kernel/http/route.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { renderPage } from '#kernel/render/html.ts'
import { findController } from '../../network/index.ts'
import { listLooksAt } from '../looks/queries.ts'
import * as paths from '../paths.ts'
import { MyDataPage } from '../views/my-data.tsx'
import { factsOf } from './readable.ts'
import { CopyDocument } from './views/copy.tsx'

/** Some weeks of them; all are in the copy. */
const LOOKS_SHOWN = 50
/** Of each list on the page; all are in the copy. */
const ROWS_SHOWN = 10

interface HeldPart {
  readonly room: string
  /** Source text. */
  readonly what: string
  readonly words: PersonalData['words']
  readonly codes: CodeWords
  readonly data: Record<string, unknown>
}

/** One room after the other: this takes no more than one connection from those who read. */
async function readHouse(house: House, db: Db, personId: string): Promise<HeldPart[]> {
  const parts: HeldPart[] = []
  for (const { room, what, words, codes, export: read } of house.personalData)
    parts.push({ room, what, words, codes: codes?.(house) ?? {}, data: await read(db, personId) })
  return parts
}

const shownParts = (ctx: ViewContext, parts: readonly HeldPart[], most: number) =>
  parts.map(({ room, what, words, codes, data }) => ({
    room,
    what,
    facts: factsOf({ ctx, words, codes, most }, data),
  }))

export const myDataPage = page({
  path: paths.myData(),
  access: signedIn,
  load: async ({ db, actor, locale, services }) => ({
    parts: await readHouse(services.house, db, actor.id),
    looks: await listLooksAt(db, actor.id, LOOKS_SHOWN),
    looksInWords: services.house.looks,
    panels: await fillPanels(services.house.panels('my-data'), db, { actor, locale }, services),
  }),
  view: (ctx, { parts, ...data }) =>
    MyDataPage({ ctx, data: { ...data, parts: shownParts(ctx, parts, ROWS_SHOWN) } }),
})

const headersOf = ({ clock, zone }: Services, ending: string) => ({
  'content-disposition': `attachment; filename="i-miei-dati-${dayIn(zone, clock.now())}.${ending}"`,
  'cache-control': 'private, no-store',
})

/** For programs. */
export const myDataFile = download({
  path: paths.myDataFile(),
  access: signedIn,
  send: async ({ db, actor, services }, _request, reply, ctx) => {
    const parts = await readHouse(services.house, db, actor.id)
    const copy = {
      ...(services.demo ? { note: ctx.t('Dimostrazione: dati inventati, senza valore') } : {}),
      site: services.baseUrl,
      person: actor.name,
      taken_at: services.clock.now(),
      parts: parts.map(({ room, what, data }) => ({ room, what: ctx.t(what), data })),
    }
    return reply
      .type('application/json; charset=utf-8')
      .headers(headersOf(services, 'json'))
      .send(`${JSON.stringify(copy, null, 2)}\n`)
  },
})

/** For people: the same, in words. */
export const myDataCopy = download({
  path: paths.myDataCopy(),
  access: signedIn,
  send: async ({ db, actor, services }, _request, reply, ctx) => {
    const parts = shownParts(ctx, await readHouse(services.house, db, actor.id), Number.POSITIVE_INFINITY)
    const copy = {
      person: actor,
      controller: await findController(db),
      site: services.baseUrl,
      takenAt: services.clock.now(),
      parts,
    }
    return reply
      .type('text/html; charset=utf-8')
      .headers(headersOf(services, 'html'))
      .send(renderPage(CopyDocument({ ctx, copy })))
  },
})
