// SPDX-License-Identifier: AGPL-3.0-or-later
/** What of a service sheet somebody must confirm now and then. */
import type { Confirmable, ConfirmableThing, GroupNow } from '#contracts/confirmable.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { placeOf } from '../../review/index.ts'
import * as paths from '../paths.ts'
import { isTold } from '../rules.ts'
import { listSheetParts } from '../sheet-parts/queries.ts'
import { sumWords } from '../views/sum-words.ts'
import {
  type ConfirmableService,
  listKeptServices,
  listServicesAfter,
  listServicesAmong,
  listServicesOfBody,
} from './queries.ts'

const thingOf = ({ id, slug, title, organization_id, theme_id }: ConfirmableService): ConfirmableThing => ({
  id,
  title,
  path: paths.service(slug),
  organizationId: organization_id,
  place: placeOf({ organizationId: organization_id, themeId: theme_id }),
})

export const confirmableServices: Confirmable = {
  kind: 'service',
  permission: 'service.write',
  letters: false,
  groups: {
    documents: {
      words: msg('Documenti'),
      verified: msg('Documenti verificati'),
      never: msg('Documenti mai verificati'),
      days: 180,
    },
    costs: {
      words: msg('Costi'),
      verified: msg('Costi verificati'),
      never: msg('Costi mai verificati'),
      days: 180,
    },
    text: {
      words: msg('Testo della scheda'),
      verified: msg('Testo della scheda verificato'),
      never: msg('Testo della scheda mai verificato'),
      days: 365,
    },
  },
  find: async (db, ids) => (ids.length > 0 ? await listServicesAmong(db, ids) : []).map(thingOf),
  listKept: async (db, actor, { limit }) => (await listKeptServices(db, actor, limit)).map(thingOf),
  listOfBody: async (db, organizationId, { limit }) =>
    (await listServicesOfBody(db, organizationId, limit)).map(thingOf),
  listAfter: async (db, after, { limit }) => (await listServicesAfter(db, after, limit)).map(thingOf),
  says: async (db, ids, asked) => {
    const services = ids.length > 0 ? await listServicesAmong(db, ids) : []
    return new Map(
      await Promise.all(
        services.map(async (service) => [service.id, await saysOf(db, service, asked)] as const),
      ),
    )
  },
}

/** What a sheet asks for and costs on the day. */
async function saysOf(
  db: Db,
  service: ConfirmableService,
  { locale, services: { translators, zone, clock } }: { locale: Locale; services: Services },
): Promise<GroupNow[]> {
  const t = translators.get(locale)!
  const day = dayIn(zone, clock.now())
  const { documents, costs } = await listSheetParts(db, service.edition_id)
  const desk = paths.editService(service.id)
  const sums = costs
    .filter((cost) => isTold(cost, day))
    .map((cost) =>
      [inLocale(cost.label, locale).text, sumWords({ t, locale }, cost)].filter(Boolean).join(': '),
    )
  return [
    {
      group: 'documents',
      says: documents.map(({ name }) => inLocale(name, locale).text).join(', ') || null,
      mend: desk,
    },
    { group: 'costs', says: sums.join('; ') || null, mend: desk },
    {
      group: 'text',
      says: t('Versione {number, number}, aggiornata al {day}', {
        number: service.number,
        day: service.updated_on.split('-').reverse().join('/'),
      }),
      mend: desk,
    },
  ]
}
