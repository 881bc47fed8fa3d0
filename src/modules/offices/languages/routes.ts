// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, may, withPermissionSomewhere } from '#kernel/access.ts'
import { findLastActor } from '#kernel/audit.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Choice } from '#kernel/forms/field.ts'
import { ok } from '#kernel/http/flash.ts'
import { download, formPage, type Params, page, type Services, seeOther, verb } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { BYTE_ORDER_MARK, csvLine } from '#kernel/list/csv.ts'
import { listPage } from '#kernel/list/route.ts'
import { listOrganizations } from '../../network/index.ts'
import * as paths from '../paths.ts'
import { provinceChoices } from '../province-queries.ts'
import { findOffice, type Office } from '../register/queries.ts'
import { placeOf } from '../within.ts'
import { addLanguage, amendLanguage, removeLanguage } from './actions.ts'
import { coverOf } from './coverage.ts'
import { countDays, countOnRequest, listMet } from './coverage-queries.ts'
import { type Coverage, rowsOf } from './coverage-words.ts'
import { languageForm, valuesOf } from './forms.ts'
import { byName, languageChoices } from './known.ts'
import { mediation } from './mediation-list.ts'
import { mediationSource } from './mediation-queries.ts'
import { findLanguage, listCodes, type OfficeLanguage } from './queries.ts'
import { CoveragePage } from './views/coverage-page.tsx'
import { LanguageFormPage } from './views/language-form.tsx'
import { MediationPage } from './views/mediation-page.tsx'

const today = ({ clock, zone }: Pick<Services, 'clock' | 'zone'>): string => dayIn(zone, clock.now())

interface Asking {
  readonly db: Db
  readonly query: Readonly<Record<string, string>>
  readonly locale: Locale
  readonly services: Services
}

/** Of the province in the address; of all where it names none that is there. */
async function readCoverage({ db, query, locale, services }: Asking): Promise<Coverage> {
  const day = today(services)
  const provinces = await provinceChoices(db)
  const province = provinces.find(({ value }) => value === query.provincia)?.value ?? null
  const [met, days, requests] = await Promise.all([
    listMet(db, day),
    countDays(db, day, province),
    countOnRequest(db, day, province),
  ])
  return { day, province, provinces, covers: coverOf(met.sort(byName(locale)), days, requests) }
}

const coveragePage = page({
  path: paths.coverage(),
  access: everyone,
  load: (ask) => readCoverage(ask),
  view: (ctx, coverage) => CoveragePage({ ctx, coverage }),
})

const coverageFile = download({
  path: paths.coverageFile(),
  access: everyone,
  send: async (ask, _request, reply, ctx) => {
    const coverage = await readCoverage(ask)
    const rows = rowsOf(ctx, coverage)
    // Figures of the demonstration travel without their page: they say of themselves what they are.
    if (ask.services.demo) rows.push([ctx.t('Dimostrazione: dati inventati, senza valore')])
    const name = `lingue${coverage.province ? `-${coverage.province}` : ''}-${coverage.day}.csv`
    return reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(BYTE_ORDER_MARK + rows.map((row) => csvLine(row, ctx.locale)).join(''))
  },
})

const mediationRoutes = listPage({
  path: paths.mediation(),
  access: everyone,
  list: mediation,
  source: ({ services }) => mediationSource(today(services)),
  choices: async ({ db, locale }) => {
    const [codes, provinces] = await Promise.all([listCodes(db), provinceChoices(db)])
    return { lingua: languageChoices(codes, locale), provincia: provinces }
  },
  view: (ctx, shown) => MediationPage({ ctx, shown }),
})

const access = withPermissionSomewhere('office.write')

const bodiesOf = async (db: Db): Promise<Choice[]> =>
  (await listOrganizations(db)).map(({ id, name }) => ({ value: id, label: name, literal: true }))

const toOffice = ({ slug }: Office): string => `${paths.offices.row(slug)}#lingue`

const adding = formPage({
  path: paths.addLanguage(':slug'),
  access,
  subject: (db, { slug = '' }) => findOffice(db, slug),
  policy: (actor, office) => may(actor, 'office.write', placeOf(office)),
  form: languageForm,
  load: async ({ db, subject: office }) => ({ office, line: null, bodies: await bodiesOf(db) }),
  view: (ctx, data, form) => LanguageFormPage({ ctx, ...data, form }),
  act: async ({ hand, subject: office, input }) => {
    await addLanguage(hand, { office, input })
    return seeOther(toOffice(office), ok(msg('Aggiunta: chi apre la scheda la legge.')))
  },
})

interface Line {
  readonly office: Office
  readonly line: OfficeLanguage
}

async function findLine(db: Db, { slug = '', languageId = '' }: Params): Promise<Line | null> {
  const office = await findOffice(db, slug)
  const line = office && (await findLanguage(db, office.id, languageId))
  return line && { office, line }
}

const own = {
  access,
  subject: findLine,
  policy: (actor: Parameters<typeof may>[0], { office }: Line) => may(actor, 'office.write', placeOf(office)),
} as const

const amending = formPage({
  ...own,
  path: paths.language(':slug', ':languageId'),
  form: languageForm,
  load: async ({ db, subject: { office, line } }) => ({
    office,
    line,
    bodies: await bodiesOf(db),
    lastBy: await findLastActor(db, office.id),
  }),
  stored: ({ line }) => valuesOf(line),
  version: ({ line }) => line.version,
  savedBy: ({ lastBy }) => lastBy,
  view: (ctx, data, form) => LanguageFormPage({ ctx, ...data, form }),
  act: async ({ hand, subject: { office, line }, input, version }) => {
    await amendLanguage(hand, { office, line, input, version })
    return seeOther(toOffice(office), ok(msg('Modifiche salvate.')))
  },
})

const removing = verb({
  ...own,
  path: paths.removeLanguage(':slug', ':languageId'),
  on: () => amending,
  act: async ({ hand, subject: { office, line } }) => {
    await removeLanguage(hand, { office, line })
    return seeOther(toOffice(office), ok(msg('Tolta dalla scheda.')))
  },
})

export const languageRoutes = [coveragePage, coverageFile, ...mediationRoutes, adding, amending, removing]
