// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Pieces of pages that modules give to one another without knowing each other. The composition root fills the register
 * once, from the list of modules; the page that has room for panels reads it when it is asked for.
 */
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { JSX } from '#kernel/render/jsx-runtime.ts'
import type { AnyPanel, DescribeHolders, HomeAsked, Module, ThemeAsked, ThemeCount } from './module.ts'

export interface Panels {
  readonly resume: readonly AnyPanel<HomeAsked>[]
  readonly home: readonly AnyPanel<HomeAsked>[]
  readonly theme: readonly AnyPanel<ThemeAsked>[]
  readonly themeCounts: readonly ThemeCount[]
  /** Source text of each kind of entity in the search. */
  readonly searchKinds: Readonly<Record<string, string>>
  readonly citationHolders: readonly DescribeHolders[]
}

/** The panels of the modules, each place in its own order. */
export const gatherPanels = (modules: readonly Module[]): Panels => ({
  resume: inOrder(modules.flatMap((module) => module.resumePanels ?? [])),
  home: inOrder(modules.flatMap((module) => module.homePanels ?? [])),
  theme: inOrder(modules.flatMap((module) => module.themePanels ?? [])),
  themeCounts: inOrder(modules.flatMap((module) => module.themeCounts ?? [])),
  searchKinds: Object.assign({}, ...modules.map((module) => module.searchKinds ?? {})),
  citationHolders: modules.flatMap((module) => module.citationHolders ?? []),
})

const inOrder = <P extends { order: number }>(pieces: readonly P[]): P[] =>
  pieces.toSorted((a, b) => a.order - b.order)

let registered: Panels = gatherPanels([])

/** Called once by the composition root, before the first request. */
export function registerPanels(modules: readonly Module[]): void {
  registered = gatherPanels(modules)
}

export const resumePanels = (): readonly AnyPanel<HomeAsked>[] => registered.resume
export const homePanels = (): readonly AnyPanel<HomeAsked>[] => registered.home
export const themePanels = (): readonly AnyPanel<ThemeAsked>[] => registered.theme
export const themeCounts = (): readonly ThemeCount[] => registered.themeCounts
export const searchKinds = (): Readonly<Record<string, string>> => registered.searchKinds

export const describeHolders = (): readonly DescribeHolders[] => registered.citationHolders

/** A panel whose data has been read: what is left is to show it. */
export type FilledPanel = (ctx: ViewContext) => JSX.Element

/** Reads the data of panels, all at the same time, and keeps those that have something to show. */
export async function fillPanels<A>(
  panels: readonly AnyPanel<A>[],
  db: Db,
  asked: A,
  services: Services,
): Promise<FilledPanel[]> {
  const filled = await Promise.all(
    panels.map(async ({ load, view }) => {
      const data: unknown = await load(db, asked, services)
      return data === null ? null : (ctx: ViewContext) => view(ctx, data)
    }),
  )
  return filled.filter((panel) => panel !== null)
}
