// SPDX-License-Identifier: AGPL-3.0-or-later
/** Pieces of pages that modules give to one another without knowing each other, by the place where they stand. */
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import type { FieldSpec } from '#kernel/forms/field.ts'
import type { Services } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { JSX } from '#kernel/render/jsx-runtime.ts'

/** A piece of a page that another module owns. What it loads is null when it has nothing to show. */
export interface Panel<Asked, D = unknown> {
  readonly order: number
  readonly load: (db: Db, asked: Asked, services: Services) => Promise<D | null>
  readonly view: (ctx: ViewContext, data: D) => JSX.Element
}

// biome-ignore lint/suspicious/noExplicitAny: a register holds panels of every data
export type AnyPanel<Asked> = Panel<Asked, any>

/** Keeps the data type of a panel between its load and its view. */
export const panel = <Asked, D>(definition: Panel<Asked, D>): AnyPanel<Asked> => definition

export interface HomeAsked {
  readonly actor: Actor | null
  readonly locale: Locale
}

export interface ThemeAsked {
  readonly themeId: string
  readonly locale: Locale
}

export interface OrganizationAsked {
  readonly organizationId: string
  readonly actor: Actor | null
  readonly locale: Locale
}

export interface OfficeAsked {
  readonly officeId: string
  readonly actor: Actor | null
  readonly locale: Locale
}

export interface ServiceAsked {
  /** Id of its work. */
  readonly serviceId: string
  readonly actor: Actor | null
  readonly locale: Locale
}

/** What was done to a row, for the page where it is looked after. */
export interface HistoryAsked {
  readonly entityId: string
  /** The form that it is edited with: it names the fields that changed. */
  readonly fields: Readonly<Record<string, FieldSpec>>
}

/** The pages that have room for panels, and what each is asked with. */
export interface PanelPlaces {
  /** What a new instance still needs, before everything else of the home page. */
  readonly start: HomeAsked
  /** What a signed-in person left half done: on the home page it comes before the opening. */
  readonly resume: HomeAsked
  readonly home: HomeAsked
  readonly theme: ThemeAsked
  /** The public page of a body. */
  readonly organization: OrganizationAsked
  /** The page of a body in its register, for whoever looks after it. */
  readonly body: OrganizationAsked
  /** The public page of an office, under where it is and how one gets there. */
  readonly office: OfficeAsked
  /** The page of those who keep offices, before the offices. */
  readonly 'kept-offices': HomeAsked
  /** The public page of a service, under its sheet. */
  readonly service: ServiceAsked
  /** The list of all bodies, under those that are there. */
  readonly partners: HomeAsked
  /** Under the form by which a person asks for an account. */
  readonly 'sign-up': HomeAsked
  /** Under a row of a room that comes before the one that knows names. */
  readonly history: HistoryAsked
  /** What a signed-in person is told, under what they have to do. */
  readonly desk: HomeAsked
  /** What a person may do about their own data, under the copy of it. */
  readonly 'my-data': HomeAsked
  /** What a person may choose for themselves, under their profile. */
  readonly profile: HomeAsked
}

export type PanelsByPlace = { readonly [P in keyof PanelPlaces]?: readonly AnyPanel<PanelPlaces[P]>[] }

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
