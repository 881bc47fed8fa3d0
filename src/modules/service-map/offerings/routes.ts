// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, signedIn } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { Invalid } from '#kernel/errors.ts'
import { form } from '#kernel/forms/form.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, type LoadSubject, page, type Services, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isId } from '#kernel/ids.ts'
import { listOfficesToChoose } from '../../offices/index.ts'
import * as paths from '../paths.ts'
import { offered } from '../reading/offered.ts'
import type { OfferedService } from '../reading/queries.ts'
import { amendOffering, endOffering, offerService } from './actions.ts'
import { newOfferingForm, note, offeringForm } from './forms.ts'
import { mayOffer, mayWriteSheet } from './rules.ts'
import { listOfferingsShown, type OfferingShown } from './shown.ts'
import { NewOfferingPage, OfferingPage, RemoveOfferingPage } from './views/offering.tsx'
import { OfferingsPage } from './views/offerings.tsx'

const today = ({ zone, clock }: Services): string => dayIn(zone, clock.now())

const door = { access: signedIn, subject: offered, policy: (actor: Actor) => mayOffer(actor) }

const offeringsPage = page({
  path: paths.offerings(':slug'),
  ...door,
  load: async ({ db, subject: service, actor, services }) => ({
    service,
    offerings: await listOfferingsShown(db, service, { day: today(services), actor }),
  }),
  view: (ctx, data) => OfferingsPage({ ctx, ...data }),
})

/** Offices that may be chosen: all for whoever writes the sheet, their own for whoever keeps some. */
const choosable = (db: Db, actor: Actor, service: OfferedService) =>
  listOfficesToChoose(db, mayWriteSheet(actor, service) ? null : actor)

const newOffering = formPage({
  path: paths.newOffering(':slug'),
  ...door,
  form: newOfferingForm,
  load: async ({ db, subject: service, actor }) => ({
    service,
    choices: (await choosable(db, actor as Actor, service)).map(({ id, name }) => ({
      value: id,
      label: name,
      literal: true as const,
    })),
  }),
  view: (ctx, data, bound) => NewOfferingPage({ ctx, ...data, form: bound }),
  act: async ({ tx, hand, actor, subject: service, input }) => {
    const offices = await choosable(tx, actor as Actor, service)
    const officeId = offices.find(({ id }) => id === input.office_id)?.id
    if (!officeId) throw new Invalid({ office_id: { source: msg('Scegli una delle voci.') } })
    await offerService(hand, { serviceId: service.id, officeId, input })
    return seeOther(paths.offerings(service.slug), ok(msg('Ufficio aggiunto.')))
  },
})

interface At {
  readonly service: OfferedService
  readonly offering: OfferingShown
}

const offeringOf: LoadSubject<At> = async (db, params, actor, services) => {
  const service = await offered(db, params, actor, services)
  if (!service || !isId(params.offeringId ?? '')) return null
  const all = await listOfferingsShown(db, service, { day: today(services), actor })
  const offering = all.find(({ id }) => id === params.offeringId)
  return offering ? { service, offering } : null
}

const own = {
  access: signedIn,
  subject: offeringOf,
  policy: (_actor: Actor, { offering }: At) => offering.mayChange,
}

const editOffering = formPage({
  path: paths.editOffering(':slug', ':offeringId'),
  ...own,
  form: offeringForm,
  load: async ({ subject }) => subject,
  stored: ({ offering }) => ({
    ...note.stored(offering.note),
    access: offering.access ?? [],
    booking_url: offering.booking_url ?? '',
  }),
  version: ({ offering }) => offering.version,
  view: (ctx, data, bound) => OfferingPage({ ctx, ...data, form: bound }),
  act: async ({ hand, subject: { service, offering }, input, version }) => {
    await amendOffering(hand, { serviceId: service.id, offering, version, input })
    return seeOther(paths.offerings(service.slug), ok(msg('Modifiche salvate.')))
  },
})

const removeOffering = formPage({
  path: paths.removeOffering(':slug', ':offeringId'),
  ...own,
  form: form({}),
  load: async ({ subject }) => subject,
  view: (ctx, data, bound) => RemoveOfferingPage({ ctx, ...data, form: bound }),
  act: async ({ hand, subject: { service, offering } }) => {
    await endOffering(hand, { serviceId: service.id, offering })
    return seeOther(paths.offerings(service.slug), ok(msg('Ufficio tolto.')))
  },
})

export const offeringRoutes = [offeringsPage, newOffering, editOffering, removeOffering]
