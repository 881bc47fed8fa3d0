// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import { type Actor, signedIn, withPermissionSomewhere } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { type Ask, formPage, page, type Services } from '#kernel/http/route.ts'
import { citationsOf } from '../legislation/index.ts'
import {
  afterSaving,
  changesOf,
  mayWrite,
  placeChoices,
  placeFrom,
  reviewRoutes,
  standingOf,
  subjectOf,
} from '../review/index.ts'
import { beginService, saveService } from './actions.ts'
import { serviceForm, settledServiceForm } from './forms.ts'
import { serviceKind } from './kind.ts'
import { parts } from './parts.ts'
import * as paths from './paths.ts'
import { getDetails } from './queries.ts'
import { listSheetParts } from './sheet-parts/queries.ts'
import { partRoutes } from './sheet-parts/routes.ts'
import { inputFrom, newValues, storedValues } from './submitted.ts'
import { EditServicePage, NewServicePage } from './views/edit.tsx'
import { PreviewPage } from './views/preview.tsx'

const { write } = serviceKind
const writers = { access: signedIn, subject: subjectOf(serviceKind), policy: mayWrite(serviceKind) }

const today = ({ zone, clock }: Services): string => dayIn(zone, clock.now())

const newService = formPage({
  path: paths.newService(),
  keeps: true,
  access: withPermissionSomewhere(write),
  form: serviceForm,
  load: async ({ db, actor, services }) => ({
    choices: await placeChoices(db, actor, write),
    parts: await parts.load({ db, actor }, null),
    today: today(services),
  }),
  stored: (data) => newValues(data.choices, data.today),
  goesOn: () => editService,
  view: (ctx, data, form) => NewServicePage({ ctx, data, form }),
  act: async ({ tx, hand, actor, input: values }) => {
    const place = placeFrom(values, await placeChoices(tx, actor, write), actor, write)
    const { id } = await beginService(hand, { input: inputFrom(values, null), place })
    const done = await afterSaving(hand, serviceKind, { id, next: values.next })
    return { ...done, begun: paths.editService(id) }
  },
})

const editService = formPage({
  path: paths.editService(':id'),
  keeps: true,
  ...writers,
  form: (service: Work) => (service.published ? settledServiceForm : serviceForm),
  load: async ({ db, actor, subject: service, services }) => ({
    service,
    details: await getDetails(db, service.editionId),
    choices: await placeChoices(db, actor as Actor, write, service.place.organizationId),
    parts: await parts.load({ db, actor: actor as Actor }, service.editionId),
    standing: await standingOf(serviceKind, db, service, {
      actor: actor as Actor,
      at: services.clock.now(),
    }),
  }),
  stored: ({ service, details, parts }) => ({ ...storedValues(service, details), ...parts.stored }),
  version: ({ service }) => service.version,
  savedBy: ({ service }) => service.editedBy,
  view: (ctx, data, form) => EditServicePage({ ctx, data, form }),
  act: async ({ tx, hand, actor, subject: service, input: values, version }) => {
    const offered = await placeChoices(tx, actor as Actor, write, service.place.organizationId)
    const place = service.published ? null : placeFrom(values, offered, actor as Actor, write)
    const before = { work: service, details: await getDetails(tx, service.editionId) }
    await saveService(hand, { id: service.id, version, input: inputFrom(values, before), place })
    return afterSaving(hand, serviceKind, { id: service.id, next: values.next })
  },
})

const previewService = page({
  path: paths.previewService(':id'),
  access: signedIn,
  subject: subjectOf(serviceKind),
  load: async ({ db, actor, subject: service, services }: Ask<Work>) => {
    const { editionId } = service
    const [details, rows, citations, standing, changes] = await Promise.all([
      getDetails(db, editionId),
      listSheetParts(db, editionId),
      citationsOf(db, [editionId]),
      standingOf(serviceKind, db, service, { actor: actor as Actor, at: services.clock.now() }),
      changesOf(serviceKind, db, service),
    ])
    return {
      service,
      content: { details, parts: rows, citations: citations.get(editionId)!, note: details.operators_note },
      standing,
      changes,
    }
  },
  view: (ctx, data) => PreviewPage({ ctx, data }),
})

export const deskRoutes = [
  newService,
  editService,
  previewService,
  ...partRoutes,
  ...reviewRoutes(serviceKind, () => previewService),
]
