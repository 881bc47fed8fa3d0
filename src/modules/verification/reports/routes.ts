// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, may, signedIn } from '#kernel/access.ts'
import { ok, warning } from '#kernel/http/flash.ts'
import { formPage, page, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listPage } from '#kernel/list/route.ts'
import { hashToken } from '../../people/index.ts'
import * as paths from '../paths.ts'
import { findThing, sayings } from '../things.ts'
import { CLOSED, closeReport, reportError } from './actions.ts'
import { closeForm, reportForm } from './forms.ts'
import { reportList } from './list.ts'
import { findByToken, findReport, reportSource } from './queries.ts'
import { LETTERS_PER_ADDRESS, REPORTS_PER_NETWORK } from './rules.ts'
import { ReportPage } from './views/report.tsx'
import { ReportsPage } from './views/reports.tsx'
import { TellPage, ToldPage } from './views/tell.tsx'

/** For anybody, without an account. */
const tellPage = formPage({
  path: paths.tell(),
  access: everyone,
  subject: (db, { thingId = '' }, _actor, services) => findThing(db, thingId, services),
  form: reportForm,
  once: false,
  load: async ({ subject: thing, services }) => ({ thing, sendsMail: services.sendsMail }),
  view: (ctx, data, form) => TellPage({ ctx, form, ...data }),
  act: async ({ hand, subject: thing, input, locale, services, request }) => {
    await services.limits.spend('report-network', request.addressKey, REPORTS_PER_NETWORK)
    if (input.email) await services.limits.spend('report-address', input.email, LETTERS_PER_ADDRESS)
    const token = await reportError(hand, { thing, input, locale })
    return seeOther(paths.told(token), ok(msg('Grazie: la segnalazione è arrivata a chi tiene la scheda.')))
  },
})

/** The code is the address: whoever has it reads how the report goes. */
const toldPage = page({
  path: paths.told(),
  access: everyone,
  keptNowhere: true,
  subject: (db, { token = '' }, _actor, { house }) => findByToken(db, hashToken(token), house.confirmables),
  load: async ({ subject: report }) => ({ report }),
  view: (ctx, data) => ToldPage({ ctx, ...data }),
})

const reportsRoutes = listPage({
  path: paths.reports(),
  access: signedIn,
  list: reportList,
  source: ({ services }) => reportSource(services.house.confirmables),
  view: (ctx, shown) => ReportsPage({ ctx, shown }),
})

const reportPage = formPage({
  path: paths.report(),
  access: signedIn,
  subject: (db, { id = '' }, actor, { house }) =>
    findReport(db, id, { confirmables: house.confirmables, actor }),
  // Where the thing has gone to another body meanwhile, that one answers.
  form: closeForm,
  load: async ({ db, subject: report, actor, locale, services }) => {
    const thing = await findThing(db, report.entity_id, services)
    const said = thing ? await sayings(db, [thing], { locale, services }) : new Map()
    const now = thing ? (said.get(thing.id) ?? []) : []
    return {
      report,
      thing,
      now: now.filter(({ group }: { group: string }) => !report.field_group || group === report.field_group),
      mayMend: thing !== null && may(actor, thing.of.permission, thing.place),
    }
  },
  view: (ctx, data, form) => ReportPage({ ctx, form, ...data }),
  act: async ({ hand, subject: report, input }) => {
    // Whoever answers second reads what was answered.
    if (report.outcome) return seeOther(paths.report(report.id), warning(CLOSED))
    await closeReport(hand, report, input)
    return seeOther(
      paths.report(report.id),
      report.email ? ok(msg('Risposta mandata a chi ha segnalato.')) : ok(msg('Segnalazione chiusa.')),
    )
  },
})

export const reportRoutes = [tellPage, toldPage, ...reportsRoutes, reportPage]
