// SPDX-License-Identifier: AGPL-3.0-or-later
/** Units are looked after from the page of their body. */
import { withPermission } from '#kernel/access.ts'
import { archiveForm } from '#kernel/archive.ts'
import { findLastActor } from '#kernel/audit.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Choice } from '#kernel/forms/field.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, type Params, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../../paths.ts'
import { bodyPage } from '../body-routes.ts'
import { type Body, findBody } from '../queries.ts'
import { addUnit, amendUnit, archiveUnit, takeBackUnit } from './actions.ts'
import { unitForm, unitFrom } from './forms.ts'
import { findUnit, listUnits, type Unit } from './queries.ts'
import { UnitArchivePage, UnitPage } from './views/unit-page.tsx'

const access = withPermission('organization.write')
const bodySubject = (db: Db, { slug = '' }: Params) => findBody(db, slug)

interface UnitOfBody {
  body: Body
  unit: Unit
}

async function unitSubject(db: Db, { slug = '', unitId = '' }: Params): Promise<UnitOfBody | null> {
  const body = await findBody(db, slug)
  const unit = body && (await findUnit(db, body.id, unitId))
  return body && unit ? { body, unit } : null
}

/** Units that one may be a part of; the one that it is a part of stays among them. */
async function parentChoices(db: Db, body: Body, unit: Unit | null): Promise<Choice[]> {
  return (await listUnits(db, body.id))
    .filter(({ id, archived }) => id !== unit?.id && (!archived || id === unit?.parent_id))
    .map(({ id, name }) => ({ value: id, label: name, literal: true }))
}

const adding = formPage({
  path: paths.addUnit(':slug'),
  access,
  subject: bodySubject,
  form: unitForm,
  load: async ({ db, subject: body }) => ({ body, unit: null, parents: await parentChoices(db, body, null) }),
  view: (ctx, data, form) => UnitPage({ ctx, ...data, form }),
  act: async ({ hand, subject: body, input }) => {
    await addUnit(hand, { organizationId: body.id, unit: unitFrom(input) })
    return seeOther(paths.bodies.row(body.slug), ok(msg('Unità aggiunta.')))
  },
})

const amending = formPage({
  path: paths.editUnit(':slug', ':unitId'),
  access,
  subject: unitSubject,
  form: unitForm,
  load: async ({ db, subject: { body, unit } }) => ({
    body,
    unit,
    parents: await parentChoices(db, body, unit),
    lastBy: await findLastActor(db, body.id),
  }),
  stored: ({ unit: { name, parent_id, ipa_uo_code } }) => ({ name, parent_id, ipa_uo_code }),
  version: ({ unit }) => unit.version,
  savedBy: ({ lastBy }) => lastBy,
  view: (ctx, data, form) => UnitPage({ ctx, ...data, form }),
  act: async ({ hand, subject: { body, unit }, input, version }) => {
    await amendUnit(hand, { unit, version, to: unitFrom(input) })
    return seeOther(paths.bodies.row(body.slug), ok(msg('Unità modificata.')))
  },
})

const archiving = formPage({
  path: paths.archiveUnit(':slug', ':unitId'),
  access,
  subject: unitSubject,
  form: archiveForm,
  load: async ({ subject }) => subject,
  view: (ctx, subject, form) => UnitArchivePage({ ctx, ...subject, form }),
  act: async ({ hand, subject: { body, unit }, input }) => {
    await archiveUnit(hand, { unit, reason: input.reason })
    return seeOther(paths.bodies.row(body.slug), ok(msg('Unità archiviata.')))
  },
})

const takingBack = verb({
  path: paths.takeBackUnit(':slug', ':unitId'),
  access,
  subject: unitSubject,
  on: () => bodyPage,
  act: async ({ hand, subject: { body, unit } }) => {
    await takeBackUnit(hand, unit)
    return seeOther(paths.bodies.row(body.slug), ok(msg('Unità di nuovo in uso.')))
  },
})

export const unitRoutes = [adding, amending, archiving, takingBack]
