// SPDX-License-Identifier: AGPL-3.0-or-later
/** Documents, costs and phases of a draft: one page with all, and one for each that is written. */
import type { Work } from '#contracts/editions.ts'
import { type Actor, signedIn } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import { form } from '#kernel/forms/form.ts'
import { ok } from '#kernel/http/flash.ts'
import { type Ask, Elsewhere, formPage, page, type Route, seeOther } from '#kernel/http/route.ts'
import { isEditable, mayWrite, standingOf, subjectOf } from '../../review/index.ts'
import { serviceKind } from '../kind.ts'
import * as paths from '../paths.ts'
import { addPart, savePart, takeOutPart } from './actions.ts'
import { SHEET_PARTS, type SheetPart } from './definitions.ts'
import { listSheetParts, type PartRow } from './queries.ts'
import { PartPage, RemovePartPage } from './views/part.tsx'
import { SheetPartsPage } from './views/sheet-parts.tsx'

const writers = { access: signedIn, subject: subjectOf(serviceKind), policy: mayWrite(serviceKind) }

/** What may not be written in any more is read in its preview. */
const closed = (service: Work): Elsewhere | null =>
  isEditable(service.state) ? null : new Elsewhere(paths.previewService(service.id))

const rowOf = async (part: SheetPart, db: Db, { editionId }: Work, id?: string): Promise<PartRow> =>
  found((await part.list(db, editionId)).find((row) => row.id === id))

/** After the last of those that there are. */
const nextPlace = (rows: readonly { position: number }[]): number =>
  Math.min(999, Math.max(0, ...rows.map(({ position }) => position)) + 1)

const partsPage = page({
  path: paths.sheetParts(':id'),
  ...writers,
  load: async ({ db, actor, services, subject: service }: Ask<Work>) =>
    closed(service) ?? {
      service,
      parts: await listSheetParts(db, service.editionId),
      standing: await standingOf(serviceKind, db, service, {
        actor: actor as Actor,
        at: services.clock.now(),
      }),
    },
  view: (ctx, data) => SheetPartsPage({ ctx, data }),
})

const routesOf = (part: SheetPart): Route[] => [
  formPage({
    path: paths.newPart(':id', part.segment),
    keeps: true,
    ...writers,
    form: part.form,
    load: async ({ db, subject: service }: Ask<Work>) => ({
      service,
      part,
      row: null,
      choices: (await part.choices?.(db, null)) ?? {},
      place: nextPlace(await part.list(db, service.editionId)),
    }),
    stored: ({ place }) => ({ position: place }),
    view: (ctx, data, form) => PartPage({ ctx, ...data, form }),
    act: async ({ hand, subject: service, input }) => {
      await addPart(hand, part, { serviceId: service.id, input })
      return seeOther(paths.sheetParts(service.id), ok(part.words.added))
    },
  }),
  formPage({
    path: paths.editPart(':id', part.segment, ':partId'),
    keeps: true,
    ...writers,
    form: part.form,
    load: async ({ db, subject: service, params }: Ask<Work>) => {
      const row = await rowOf(part, db, service, params.partId)
      return { service, part, row, choices: (await part.choices?.(db, row)) ?? {} }
    },
    stored: ({ row }) => part.stored(row),
    version: ({ row }) => row.version,
    savedBy: ({ service }) => service.editedBy,
    view: (ctx, data, form) => PartPage({ ctx, ...data, form }),
    act: async ({ hand, subject: service, params, input, version }) => {
      await savePart(hand, part, { serviceId: service.id, id: params.partId!, version, input })
      return seeOther(paths.sheetParts(service.id), ok(part.words.saved))
    },
  }),
  formPage({
    path: paths.removePart(':id', part.segment, ':partId'),
    ...writers,
    form: form({}),
    load: async ({ db, subject: service, params }: Ask<Work>) =>
      closed(service) ?? { service, part, row: await rowOf(part, db, service, params.partId) },
    view: (ctx, data, form) => RemovePartPage({ ctx, ...data, form }),
    act: async ({ hand, subject: service, params }) => {
      await takeOutPart(hand, part, { serviceId: service.id, id: params.partId! })
      return seeOther(paths.sheetParts(service.id), ok(part.words.removed))
    },
  }),
]

export const partRoutes: Route[] = [partsPage, ...Object.values(SHEET_PARTS).flatMap(routesOf)]
