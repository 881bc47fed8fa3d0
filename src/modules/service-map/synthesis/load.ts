// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the synthesis and the reports of partners are made of. */
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Query, Services } from '#kernel/http/route.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { listOpenBodiesById, listProvinces, listSources, type Organization } from '../../network/index.ts'
import { keptThemes, listFollowing, type Theme } from '../../themes/index.ts'
import {
  type AgeCount,
  type Asked,
  countAges,
  countIdle,
  countKept,
  countLanguages,
  countOffices,
  countServices,
  type LanguageCount,
  type Limits,
  listMapped,
  type OfficeCount,
  type ServiceCount,
} from './queries.ts'
import { type PlaceRow, serviceRows, themeRows } from './rules.ts'

export type Province = Awaited<ReturnType<typeof listProvinces>>[number]

export interface Synthesis {
  readonly day: string
  readonly theme: Theme | null
  readonly province: Province | null
  readonly themes: readonly Theme[]
  readonly allProvinces: readonly Province[]
  /** Those that the tables have a column for. */
  readonly provinces: readonly Province[]
  readonly offices: readonly OfficeCount[]
  readonly services: readonly ServiceCount[]
  /** Themes, or the services of one. */
  readonly rows: readonly PlaceRow[]
  readonly languages: readonly LanguageCount[]
  readonly ages: readonly AgeCount[]
  readonly idle: number
  readonly sources: readonly { source: string; licence: string }[]
}

export const today = ({ zone, clock }: Pick<Services, 'zone' | 'clock'>): string => dayIn(zone, clock.now())

const DAY_MS = 86_400_000
const before = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY_MS)
const limitsAt = (at: Date): Limits => ({
  quarter: before(at, 92),
  half: before(at, 183),
  year: before(at, 365),
})

export const keyOf = ({ letters, code }: Province): string => (letters ?? code).toLowerCase()

/** What is asked in the address; what is no choice narrows nothing. */
export async function tellAsked(db: Db, query: Query, services: Services): Promise<Synthesis> {
  const [themes, provinces] = await Promise.all([keptThemes(services, db), listProvinces(db)])
  return tell(db, services, {
    theme: themes.find(({ slug }) => slug === query.tematica) ?? null,
    province: provinces.find((one) => keyOf(one) === query.provincia) ?? null,
    themes,
    allProvinces: provinces,
  })
}

async function tell(
  db: Db,
  services: Services,
  narrowed: Pick<Synthesis, 'theme' | 'province' | 'themes' | 'allProvinces'>,
): Promise<Synthesis> {
  const { theme, province, themes, allProvinces } = narrowed
  const day = today(services)
  const asked: Asked = { day, theme: theme?.id ?? null, province: province?.code ?? null }
  const [offices, counted, languages, ages, idle, sources] = await Promise.all([
    countOffices(db, asked),
    countServices(db, asked),
    countLanguages(db, asked),
    countAges(db, asked, limitsAt(services.clock.now())),
    countIdle(db, asked),
    listSources(db),
  ])
  return {
    day,
    ...narrowed,
    provinces: province ? [province] : allProvinces,
    offices,
    services: counted,
    rows: theme ? serviceRows(counted) : themeRows(themes, counted),
    languages,
    ages,
    idle,
    sources,
  }
}

/** Bodies that follow a theme today, by name: each has a report. */
export async function listReporting(db: Db, services: Services) {
  const following = await listFollowing(db, today(services))
  const ids = [...new Set(following.map(({ organizationId }) => organizationId))]
  return ids.length === 0 ? [] : listOpenBodiesById(db, ids)
}

export interface OnTheme {
  readonly synthesis: Synthesis
  readonly theme: Theme
  /** What the body has published on it. */
  readonly mapped: readonly { title: LocalText; path: string; words: string }[]
  /** Sheets of services among them. */
  readonly sheets: number
}

export interface Report {
  readonly body: Organization
  readonly day: string
  /** Offices that it keeps. */
  readonly kept: number
  readonly themes: readonly OnTheme[]
}

const MAPPED = ['service', 'research']

/** What a body follows today, in the order of the themes; empty when it follows none. */
export async function followedThemes(db: Db, body: Pick<Organization, 'id'>, services: Services) {
  const [themes, following] = await Promise.all([
    keptThemes(services, db),
    listFollowing(db, today(services)),
  ])
  const ids = new Set(
    following.filter(({ organizationId }) => organizationId === body.id).map(({ themeId }) => themeId),
  )
  return themes.filter(({ id }) => ids.has(id))
}

export async function tellReport(db: Db, body: Organization, services: Services): Promise<Report> {
  const [themes, allProvinces, followed, kept] = await Promise.all([
    keptThemes(services, db),
    listProvinces(db),
    followedThemes(db, body, services),
    countKept(db, today(services), body.id),
  ])
  const told = followed.map(async (theme): Promise<OnTheme> => {
    const [synthesis, mapped] = await Promise.all([
      tell(db, services, { theme, province: null, themes, allProvinces }),
      listMapped(db, { organizationId: body.id, themeId: theme.id }, MAPPED),
    ])
    return {
      theme,
      synthesis,
      sheets: mapped.filter(({ kind }) => kind === 'service').length,
      mapped: mapped.flatMap(({ kind, slug, title }) => {
        const of = services.house.editions.get(kind)
        return of ? { title, path: of.paths.public(slug), words: of.words.one } : []
      }),
    }
  })
  return { body, day: today(services), kept, themes: await Promise.all(told) }
}
