// SPDX-License-Identifier: AGPL-3.0-or-later
/** Once a month those who keep an office are asked whether it is still as it is written, by a letter whose link says yes. */
import type { Db } from '#kernel/db/db.ts'
import type { Hand } from '#kernel/hand.ts'
import type { Services } from '#kernel/http/route.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import { localePath } from '#kernel/i18n/locale.ts'
import { newId, newToken } from '#kernel/ids.ts'
import { notify } from '../../notifications/index.ts'
import { hashToken, type WhoMay } from '../../people/index.ts'
import { isAsked } from '../confirming/rules.ts'
import { standingsOf, type ThingToConfirm, withSayings } from '../confirming/standing.ts'
import { listKeepers } from '../keepers.ts'
import * as paths from '../paths.ts'
import type { Thing } from '../things.ts'
import { insertLink, listWrittenTo } from './queries.ts'
import { BETWEEN_MS, LINK_MS, MOST_A_NIGHT } from './rules.ts'

type Writing = Pick<Hand, 'tx' | 'by' | 'at' | 'baseUrl'>

const PER_STEP = 200

/** Gives how many letters were asked for. A repeat asks for none: whoever was written to within the month is left alone. */
export async function askMonthly(hand: Writing, services: Services): Promise<number> {
  const db = hand.tx as Db
  let written = 0
  for (const of of services.house.confirmables.filter(({ letters }) => letters)) {
    let after: string | null = null
    while (written < MOST_A_NIGHT) {
      const things: Thing[] = (await of.listAfter(db, after, { limit: PER_STEP, services })).map((thing) => ({
        ...thing,
        of,
      }))
      for (const one of await listAsked(db, things, services)) {
        if (written >= MOST_A_NIGHT) break
        written += await askOne(hand, one)
      }
      after = things.at(-1)?.id ?? null
      if (things.length < PER_STEP) break
    }
  }
  return written
}

/** Those that have something to confirm: what is not written yet waits for whoever completes it. */
async function listAsked(db: Db, things: readonly Thing[], services: Services): Promise<ThingToConfirm[]> {
  const asked = (await standingsOf(db, things, services)).flatMap(({ thing, groups }) => {
    const own = groups.filter(({ age }) => isAsked(age))
    return own.length > 0 ? [{ thing, groups: own }] : []
  })
  return (await withSayings(db, asked, { locale: 'it', services })).flatMap(({ thing, groups }) => {
    const written = groups.filter(({ item }) => item !== null)
    return written.length > 0 ? [{ thing, groups: written }] : []
  })
}

async function askOne(hand: Writing, { thing, groups }: ThingToConfirm): Promise<number> {
  const { tx, at } = hand
  // Those of the body alone: a letter that says "your office" is for nobody else.
  const keepers = (await listKeepers(tx as Db, thing, at)).filter(
    ({ organizationId }) => organizationId === thing.organizationId,
  )
  if (keepers.length === 0) return 0
  const ids = keepers.map(({ id }) => id)
  const already = await listWrittenTo(tx as Db, thing.id, ids, new Date(at.getTime() - BETWEEN_MS))
  const now = keepers.filter(({ id }) => !already.includes(id))
  for (const keeper of now) await letterTo(hand, keeper, thing, groups.length)
  return now.length
}

/** Gives the code of its link. */
export async function letterTo(hand: Writing, keeper: WhoMay, thing: Thing, count: number): Promise<string> {
  const { tx, at, baseUrl } = hand
  const [id, token] = [newId(at.getTime()), newToken()]
  const expires_at = new Date(at.getTime() + LINK_MS)
  await insertLink(tx, {
    id,
    token_hash: hashToken(token),
    entity_id: thing.id,
    person_id: keeper.id,
    made_at: at,
    expires_at,
  })
  const link = (locale: 'it' | 'en') => baseUrl + localePath(locale, paths.byLetter(token))
  const [it, en] = (['it', 'en'] as const).map((locale) => inLocale(thing.title, locale).text)
  await notify(hand, {
    kind: 'verification.due',
    key: `verification.due:${id}`,
    personIds: [keeper.id],
    about: thing.id,
    subject: { it: `È ancora tutto vero? ${it}`, en: `Is it all still true? ${en}` },
    body: {
      it: `Voci da confermare: ${count}. Se è tutto giusto, confermi qui senza entrare:\n\n${link('it')}\n\nLa pagina ti mostra che cosa confermi. Il link vale trenta giorni e una volta sola, e non fa altro: non darlo ad altri. Se invece qualcosa è cambiato, correggi dalla scheda:`,
      en: `Entries to confirm: ${count}. If all is right, you can confirm here without signing in:\n\n${link('en')}\n\nThe page shows you what you confirm. The link works for thirty days and once, and does nothing else: give it to nobody. If something has changed, mend it from the page of the office:`,
    },
    path: paths.listOf(thing.id),
  })
  return token
}
