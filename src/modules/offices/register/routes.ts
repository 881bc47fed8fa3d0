// SPDX-License-Identifier: AGPL-3.0-or-later
import { fillPanels } from '#contracts/panels.ts'
import { everyone, may, maySomewhere, WHOLE_NETWORK, withPermissionSomewhere } from '#kernel/access.ts'
import { findArchived } from '#kernel/archive.ts'
import type { Db } from '#kernel/db/db.ts'
import { ok } from '#kernel/http/flash.ts'
import { download, Elsewhere, formPage, type Params, page, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { importRoutes } from '#kernel/import/routes.ts'
import { listPage } from '#kernel/list/route.ts'
import { rowPages, standingOf } from '#kernel/list/row-pages.ts'
import { currentBodies } from '../../network/index.ts'
import { historyOf } from '../../people/index.ts'
import { hoursCalendar } from '../hours/hours-calendar.ts'
import { listLanguages } from '../languages/queries.ts'
import * as paths from '../paths.ts'
import { hoursUnderClosures, tellHours } from '../schedules/office-hours.ts'
import { CALENDAR_DAYS } from '../schedules/rules.ts'
import { momentOf } from '../schedules/state-queries.ts'
import { placeOf } from '../within.ts'
import { closeOffice, reopenOffice } from './actions.ts'
import { officesApi } from './api.ts'
import { officeChoices, today } from './choices.ts'
import { standingForm } from './forms.ts'
import { officeImport } from './import.ts'
import { offices } from './list.ts'
import { findOffice, listKept, officesSource } from './queries.ts'
import { officeRow } from './row.ts'
import { missingOf } from './rules.ts'
import { listStandings } from './standing-queries.ts'
import { findSuccessor } from './succession-queries.ts'
import { MyOfficesPage } from './views/my-offices.tsx'
import { OfficePage } from './views/office.tsx'
import { OfficesPage } from './views/offices.tsx'
import { StandingPage } from './views/standing.tsx'

const MOST_KEPT = 200

const officesRoutes = listPage({
  path: paths.offices.list,
  access: everyone,
  list: offices,
  source: ({ services }) => officesSource(today(services), momentOf(services.zone, services.clock.now())),
  choices: officeChoices,
  more: ({ actor }) => ({
    mayWrite: maySomewhere(actor, 'office.write'),
    mayWriteKinds: may(actor, 'office_kind.write', WHOLE_NETWORK),
  }),
  view: (ctx, shown, more) => OfficesPage({ ctx, shown, ...more }),
})

/** What a manager opens in the morning: the offices they keep, and what each lacks. */
const myOfficesPage = page({
  path: paths.mine(),
  access: withPermissionSomewhere('office.write'),
  load: async ({ db, actor, locale, services }) => {
    const [kept, panels] = await Promise.all([
      listKept(db, actor, MOST_KEPT),
      fillPanels(services.house.panels('kept-offices'), db, { actor, locale }, services),
    ])
    return { panels, kept: kept.map((office) => ({ office, missing: missingOf(office, today(services)) })) }
  },
  view: (ctx, data) => MyOfficesPage({ ctx, ...data }),
})

const subject = (db: Db, { slug = '' }: Params) => findOffice(db, slug)

const officePage = page({
  path: paths.offices.row(':slug'),
  access: everyone,
  subject,
  load: async ({ db, subject: office, actor, services, locale }) => {
    if (await findArchived(db, office.id)) {
      const successor = await findSuccessor(db, office.id)
      if (successor) return new Elsewhere(paths.offices.row(successor), 301)
    }
    const [standing, standings, hours, languages, bodies] = await Promise.all([
      standingOf(officeRow, { db, actor }, office),
      listStandings(db, office.id, today(services)),
      tellHours(db, office.id, services, locale),
      listLanguages(db, office.id),
      currentBodies(db, office.organization_id),
    ])
    // Names of colleagues are for those who keep the office.
    const deeds = standing.mayWrite ? await historyOf(db, office.id) : []
    return {
      office,
      panels: await fillPanels(
        services.house.panels('office'),
        db,
        { officeId: office.id, actor, locale },
        services,
      ),
      ...standing,
      standings,
      hours,
      languages,
      successors: bodies.filter(({ id }) => id !== office.organization_id),
      today: today(services),
      signedIn: actor !== null,
      deeds,
      phrases: services.house.phrases,
    }
  },
  view: (ctx, data) => OfficePage({ ctx, ...data }),
})

const own = {
  access: withPermissionSomewhere('office.write'),
  subject,
  policy: (actor: Parameters<typeof may>[0], office: Parameters<typeof placeOf>[0]) =>
    may(actor, 'office.write', placeOf(office)),
} as const

const closing = formPage({
  ...own,
  path: paths.suspend(':slug'),
  form: standingForm,
  load: async ({ subject: office }) => office,
  view: (ctx, office, form) => StandingPage({ ctx, office, form }),
  act: async ({ hand, subject: office, input }) => {
    await closeOffice(hand, office, input)
    return seeOther(paths.offices.row(office.slug), ok(msg('Scritto: chi apre la scheda lo legge.')))
  },
})

const reopening = verb({
  ...own,
  path: paths.reopen(':slug', ':standingId'),
  on: () => officePage,
  act: async ({ hand, subject: office, params }) => {
    await reopenOffice(hand, office, params.standingId!)
    return seeOther(paths.offices.row(office.slug), ok(msg('Di nuovo aperto.')))
  },
})

const calendarFile = download({
  path: paths.calendar(':slug'),
  access: everyone,
  // Whoever follows the hours of an office that gave its place reads those of the one that took it.
  subject: async (db, { slug = '' }) => {
    const office = await findOffice(db, slug)
    const successor = office && (await findSuccessor(db, office.id))
    return successor ? findOffice(db, successor) : office
  },
  send: async ({ db, subject: office, services, locale }, _request, reply, ctx) => {
    const { ranked, patron } = await hoursUnderClosures(db, office.id, today(services), locale)
    const text = hoursCalendar(ctx.t, ranked, {
      id: office.id,
      host: new URL(services.baseUrl).host,
      name: office.name,
      locale,
      stamp: services.clock.now(),
      from: today(services),
      days: CALENDAR_DAYS,
      patron,
    })
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${office.slug}.ics"`)
      .send(text)
  },
})

export const registerRoutes = [
  ...officesRoutes,
  officesApi,
  myOfficesPage,
  ...importRoutes(officeImport),
  ...rowPages(officeRow, () => officePage),
  officePage,
  calendarFile,
  closing,
  reopening,
]
