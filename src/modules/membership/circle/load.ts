// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import { type CircleProject, countPeople, listMembers, listProjects } from './queries.ts'
import {
  type Group,
  groupsBy,
  isIn,
  type Period,
  periodsBetween,
  type Said,
  sayAlone,
  standingAt,
  type Widening,
  wideningSince,
} from './rules.ts'

export interface Standing {
  readonly period: Period
  readonly bodies: number
  readonly people: Said
}

export interface Circle {
  readonly projects: readonly CircleProject[]
  /** Null: all of them. */
  readonly chosen: CircleProject | null
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly bodies: number
  readonly people: Said
  readonly kinds: readonly Group[]
  /** By letters. */
  readonly provinces: readonly Group[]
  readonly provinceNames: ReadonlyMap<string, string>
  /** Bodies whose day of coming nobody wrote down. */
  readonly undated: number
  readonly overTime: readonly Standing[]
  /** Null: nobody wrote down when the project began, or it has not. */
  readonly widening: Widening | null
}

/** Null when there is no such project. */
export async function tellCircle(
  db: Db,
  slug: string | null,
  { clock, zone, published }: Pick<Services, 'clock' | 'zone' | 'published'>,
): Promise<Circle | null> {
  const day = dayIn(zone, clock.now())
  const projects = await listProjects(db)
  const chosen = projects.find((project) => project.slug === slug) ?? null
  if (slug !== null && !chosen) return null
  const projectId = chosen?.id ?? null
  const [members, people] = await Promise.all([
    listMembers(db, projectId),
    // Once a day: it reads every role there has been, and nobody learns from two visits who came in between.
    published(`people of the circle ${projectId} ${day}`, () => countPeople(db, { projectId, day, zone })),
  ])
  const now = members.filter((member) => isIn(member, day))
  const from = chosen ? chosen.starts_on : firstDay(projects)
  const periods = from === null ? [] : periodsBetween(from, day)
  const standing = standingAt(periods, people.moves)
  const counted = (rows: readonly { key: string | null; count: number }[]) =>
    new Map(rows.map(({ key, count }) => [key, count]))
  return {
    projects,
    chosen,
    day,
    bodies: now.length,
    people: sayAlone(people.total),
    kinds: groupsBy(now, ({ kind }) => kind, counted(people.kinds)),
    provinces: groupsBy(now, ({ province }) => province, counted(people.provinces)),
    provinceNames: new Map(
      now.flatMap(({ province, province_name: name }) => (province && name ? [[province, name]] : [])),
    ),
    undated: now.filter(({ since }) => since === null).length,
    overTime: periods.map((period, place) => ({
      period,
      bodies: members.filter((member) => isIn(member, period.last)).length,
      people: sayAlone(standing[place]!),
    })),
    widening: from !== null && from <= day ? wideningSince(members, from, day) : null,
  }
}

const firstDay = (projects: readonly CircleProject[]): string | null =>
  projects.flatMap(({ starts_on }) => starts_on ?? []).sort()[0] ?? null
