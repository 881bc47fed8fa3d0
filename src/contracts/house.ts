// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the modules give one another, gathered once from the register by the composition root; routes find it in their services. */
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { kindsOf } from '#kernel/entities.ts'
import type { Api } from '#kernel/http/route.ts'
import type { Confirmable } from './confirmable.ts'
import { type DataKept, gatherDataKept } from './data-kept.ts'
import type { EditionKind } from './editions.ts'
import type { FirstStepSource } from './first-steps.ts'
import type { Described, EntityKind } from './kinds.ts'
import type { Module, OpenTable, ThemeCount } from './module.ts'
import type { NeverRecorded } from './never-recorded.ts'
import type { Deadlines, NotificationKind } from './notifications.ts'
import type { OfficeHolder } from './office-holders.ts'
import type { AnyPanel, PanelPlaces } from './panels.ts'
import type { PersonalDataOfRoom } from './personal-data.ts'
import type { TaskSource } from './tasks.ts'
import type { ThemeHolder } from './theme-holders.ts'

export interface House {
  readonly kinds: ReadonlyMap<string, EntityKind>
  readonly editions: ReadonlyMap<string, EditionKind>
  readonly themeCounts: readonly ThemeCount[]
  /** What points at themes, in every room. */
  readonly themeHolders: readonly ThemeHolder[]
  /** What points at offices, in every room. */
  readonly officeHolders: readonly OfficeHolder[]
  /** Personal data that the modules keep, as the privacy notice says it. */
  readonly dataKept: readonly DataKept[]
  /** What each module says of a person, in the order of the register. */
  readonly personalData: readonly PersonalDataOfRoom[]
  readonly neverRecorded: readonly NeverRecorded[]
  /** What is shown of people to others, in words (source texts), of every module. */
  readonly looks: Readonly<Record<string, string>>
  /** Sentences of the verbs in the audit (source texts), of every module. */
  readonly phrases: Readonly<Record<string, string>>
  /** What permissions allow, in words (source texts), of every module in its order. */
  readonly permissions: Readonly<Record<string, string>>
  readonly tasks: readonly TaskSource[]
  /** What must be looked at again now and then, of every module. */
  readonly confirmables: readonly Confirmable[]
  readonly firstSteps: readonly FirstStepSource[]
  readonly notifications: ReadonlyMap<string, NotificationKind>
  readonly deadlines: readonly Deadlines[]
  /** Where whoever signs in is led when they were on the way to no page. */
  readonly arrival: string
  /** The routes of the API, of every module in its order. */
  readonly api: readonly Api[]
  /** What keys of the API may be good for, in words (source texts). */
  readonly apiScopes: Readonly<Record<string, string>>
  /** Tables of every module that everybody may take away: the page, and what it is called (source text). */
  readonly openTables: readonly OpenTable[]
  /** The panels of a place, in their order. */
  panels<P extends keyof PanelPlaces>(place: P): readonly AnyPanel<PanelPlaces[P]>[]
}

declare module '#kernel/http/route.ts' {
  interface Services {
    readonly house: House
  }
}

const inOrder = <P extends { order: number }>(pieces: readonly P[]): P[] =>
  pieces.toSorted((a, b) => a.order - b.order)

/** Throws when two modules claim a kind, since an id would have two titles, or claim whoever arrives. */
export function buildHouse(modules: readonly Module[]): House {
  const kinds = new Map<string, EntityKind>()
  for (const module of modules)
    for (const [name, kind] of Object.entries(module.kinds ?? {})) {
      if (kinds.has(name)) throw new Error(`two modules bring the kind ${name}`)
      kinds.set(name, kind)
    }
  const arrivals = modules.flatMap(({ arrival }) => arrival ?? [])
  if (arrivals.length > 1) throw new Error(`several modules claim who arrives: ${arrivals.join(', ')}`)
  const placed = <P extends keyof PanelPlaces>(place: P) =>
    inOrder(modules.flatMap((module): readonly AnyPanel<PanelPlaces[P]>[] => module.panels?.[place] ?? []))
  const panels: { [P in keyof PanelPlaces]: readonly AnyPanel<PanelPlaces[P]>[] } = {
    start: placed('start'),
    resume: placed('resume'),
    home: placed('home'),
    theme: placed('theme'),
    organization: placed('organization'),
    office: placed('office'),
    'kept-offices': placed('kept-offices'),
    service: placed('service'),
    body: placed('body'),
    partners: placed('partners'),
    'sign-up': placed('sign-up'),
    history: placed('history'),
    desk: placed('desk'),
    'my-data': placed('my-data'),
    profile: placed('profile'),
  }
  return {
    kinds,
    editions: new Map(modules.flatMap((module) => module.editions ?? []).map((kind) => [kind.name, kind])),
    dataKept: gatherDataKept(modules.flatMap((module) => module.dataKept ?? [])),
    personalData: modules.flatMap(({ name, personalData }) =>
      personalData ? [{ ...personalData, room: name }] : [],
    ),
    neverRecorded: modules.flatMap(({ neverRecorded }) => neverRecorded ?? []),
    looks: Object.assign({}, ...modules.map((module) => module.looks ?? {})),
    phrases: Object.assign({}, ...modules.map((module) => module.auditPhrases ?? {})),
    permissions: Object.assign({}, ...modules.map((module) => module.permissions ?? {})),
    themeCounts: inOrder(modules.flatMap((module) => module.themeCounts ?? [])),
    themeHolders: modules.flatMap((module) => module.themeHolders ?? []),
    officeHolders: modules.flatMap((module) => module.officeHolders ?? []),
    tasks: inOrder(modules.flatMap((module) => module.tasks ?? [])),
    confirmables: modules.flatMap(({ confirmables }) => confirmables ?? []),
    firstSteps: modules.flatMap(({ firstSteps }) => firstSteps ?? []),
    notifications: new Map(modules.flatMap((module) => Object.entries(module.notifications ?? {}))),
    deadlines: modules.flatMap((module) => module.deadlines ?? []),
    arrival: arrivals[0] ?? '/',
    api: modules.flatMap(({ routes }) =>
      (routes ?? []).filter((route): route is Api => route.kind === 'api'),
    ),
    apiScopes: Object.assign({}, ...modules.map(({ apiScopes }) => apiScopes ?? {})),
    openTables: modules.flatMap(({ openTables }) => openTables ?? []),
    panels: (place) => panels[place],
  }
}

/** What may be said of each id to the asker, whatever its kind. Ids that are gone, or not theirs to know of, are left out. */
export async function describeAll(
  house: House,
  db: Db,
  ids: readonly string[],
  actor: Actor | null,
): Promise<Map<string, Described & { readonly kind: string }>> {
  const kinds = await kindsOf(db, ids)
  const byKind = Map.groupBy(kinds.keys(), (id) => kinds.get(id)!)
  const found = await Promise.all(
    [...byKind].map(async ([kind, own]) =>
      ((await house.kinds.get(kind)?.describe(db, own, { actor, house })) ?? []).map((each) => ({
        ...each,
        kind,
      })),
    ),
  )
  return new Map(found.flat().map((each) => [each.id, each]))
}
