// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermission } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, type Params, type Services, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../../paths.ts'
import { type Body, findBody, listStanding } from '../queries.ts'
import { bodyChoices } from '../record.ts'
import { mergeBody, renameBody, splitBody } from './actions.ts'
import { mergeForm, renameForm, splitForm } from './forms.ts'
import { SuccessionPage } from './views/succession-page.tsx'

const access = withPermission('organization.write')
const subject = (db: Db, { slug = '' }: Params) => findBody(db, slug)
const todayOf = ({ clock, zone }: Services): string => dayIn(zone, clock.now())

/** A body and those that may take its place. */
const withChoices = async ({ db, subject: body }: { db: Db; subject: Body }) => ({
  body,
  choices: { to: bodyChoices(await listStanding(db), body.id) },
})

const merging = formPage({
  path: paths.merge(':slug'),
  access,
  subject,
  form: mergeForm,
  load: withChoices,
  view: (ctx, data, form) => SuccessionPage({ ctx, ...data, form, act: 'merged' }),
  act: async ({ hand, subject: body, input, services }) => {
    const { to, happened_on, reason } = input
    const today = todayOf(services)
    await mergeBody(hand, { body, to: to!, happened_on: happened_on!, reason, today })
    return seeOther(paths.bodies.row(body.slug), ok(msg('Fusione registrata.')))
  },
})

const splitting = formPage({
  path: paths.split(':slug'),
  access,
  subject,
  form: splitForm,
  load: withChoices,
  view: (ctx, data, form) => SuccessionPage({ ctx, ...data, form, act: 'split' }),
  act: async ({ hand, subject: body, input, services }) => {
    const { to, happened_on, reason } = input
    const today = todayOf(services)
    await splitBody(hand, { body, to, happened_on: happened_on!, reason, today })
    return seeOther(paths.bodies.row(body.slug), ok(msg('Divisione registrata.')))
  },
})

const renaming = formPage({
  path: paths.rename(':slug'),
  access,
  subject,
  form: renameForm,
  load: async ({ subject: body }) => ({ body, choices: {} }),
  version: ({ body }) => body.version,
  view: (ctx, data, form) => SuccessionPage({ ctx, ...data, form, act: 'renamed' }),
  act: async ({ hand, subject: body, input, version, services }) => {
    const { name, short_name, happened_on, reason } = input
    const to = { name, short_name, happened_on: happened_on!, reason, today: todayOf(services) }
    const slug = await renameBody(hand, { body, version, ...to })
    return seeOther(paths.bodies.row(slug), ok(msg('Nome cambiato.')))
  },
})

export const successionRoutes = [merging, splitting, renaming]
