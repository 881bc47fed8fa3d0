// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, may, withPermissionSomewhere } from '#kernel/access.ts'
import { findArchived } from '#kernel/archive.ts'
import type { Db } from '#kernel/db/db.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, type Params, page, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { mayKnow } from '../locations/rules.ts'
import * as paths from '../paths.ts'
import { today } from '../register/choices.ts'
import { findOffice, type Office } from '../register/queries.ts'
import { placeOf } from '../within.ts'
import { markOf, type Pair, tellApart, uniteOffices } from './actions.ts'
import { uniteForm } from './forms.ts'
import { listAlike, listScheduleNames } from './queries.ts'
import { toChoose } from './rules.ts'
import { DoublesPage } from './views/doubles.tsx'
import { UnitePage } from './views/unite.tsx'

const MOST_PAIRS = 50

const access = withPermissionSomewhere('office.write')

const doublesPage = page({
  path: paths.doubles(),
  access,
  load: async ({ db, actor, services }) => ({
    pairs: await listAlike(db, actor, { day: today(services), limit: MOST_PAIRS }),
    most: MOST_PAIRS,
  }),
  view: (ctx, data) => DoublesPage({ ctx, ...data }),
})

/** Two offices in use. */
async function findPair(db: Db, { slug = '', other = '' }: Params): Promise<Pair | null> {
  const [stays, goes] = await Promise.all([findOffice(db, slug), findOffice(db, other)])
  if (!stays || !goes || stays.id === goes.id) return null
  const archived = await Promise.all([findArchived(db, stays.id), findArchived(db, goes.id)])
  return archived.every((one) => one === null) ? { stays, goes } : null
}

const mayUnite = (actor: Actor | null, office: Office): boolean =>
  may(actor, 'office.write', placeOf(office)) &&
  mayKnow(actor, { ...office, confidential: office.where?.confidential ?? false })

const own = {
  access,
  subject: findPair,
  policy: (actor: Actor, { stays, goes }: Pair) => mayUnite(actor, stays) && mayUnite(actor, goes),
} as const

const unitePage = formPage({
  ...own,
  path: paths.unite(':slug', ':other'),
  form: uniteForm,
  load: async ({ db, subject: pair, services }) => {
    const { stays, goes } = pair
    const ids = [stays.schedule_id, goes.schedule_id].filter((id) => id !== null)
    const [schedules, moved] = await Promise.all([
      listScheduleNames(db, ids),
      Promise.all(
        services.house.officeHolders.map(async (holder) =>
          'move' in holder ? { words: holder.words, count: await holder.count(db, goes.id) } : null,
        ),
      ),
    ])
    return {
      pair,
      mark: markOf(pair),
      fields: toChoose(stays, goes),
      schedules,
      moved: moved.filter((one) => one !== null).filter(({ count }) => count > 0),
    }
  },
  // What only the one that goes says is not lost.
  stored: ({ fields }) =>
    Object.fromEntries(fields.map(({ field, lacking }) => [field, lacking ? 'goes' : 'stays'])),
  view: (ctx, data, form) => UnitePage({ ctx, form, ...data }),
  act: async ({ hand, subject: pair, input, services }) => {
    await uniteOffices(hand, { pair, input, holders: services.house.officeHolders })
    return seeOther(paths.offices.row(pair.stays.slug), ok(msg('Fatto: adesso è un ufficio solo.')))
  },
})

const tellingApart = verb({
  ...own,
  path: paths.apart(':slug', ':other'),
  on: () => doublesPage,
  act: async ({ hand, subject: pair }) => {
    await tellApart(hand, pair)
    return seeOther(paths.doubles(), ok(msg('Segnato: non li vedi più in questo elenco.')))
  },
})

export const doubleRoutes = [doublesPage, unitePage, tellingApart]
