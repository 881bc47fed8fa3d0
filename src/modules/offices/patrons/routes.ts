// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermission } from '#kernel/access.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { recordPatron, removePatron } from './actions.ts'
import { patronForm } from './forms.ts'
import { findPatron, listPatrons } from './queries.ts'
import { PatronsPage } from './views/patrons.tsx'

/** Facts that the hours of every body rest on: for whoever keeps offices of the whole network. */
const access = withPermission('office.write')

const patronsPage = formPage({
  path: paths.patrons,
  access,
  form: patronForm,
  load: async ({ db }) => ({ patrons: await listPatrons(db) }),
  view: (ctx, data, form) => PatronsPage({ ctx, ...data, form }),
  act: async ({ hand, input }) => {
    await recordPatron(hand, input)
    return seeOther(paths.patrons, ok(msg('Festa scritta.')))
  },
})

const dropping = verb({
  path: paths.dropPatron(':code'),
  access,
  subject: (db, { code = '' }) => findPatron(db, code),
  on: () => patronsPage,
  act: async ({ hand, subject: patron }) => {
    await removePatron(hand, patron.istat_code)
    return seeOther(paths.patrons, ok(msg('Festa tolta.')))
  },
})

export const patronRoutes = [patronsPage, dropping]
