// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a form offers to choose from. Pure: views use it too. */
import type { Choice } from '#kernel/forms/field.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'

export interface PlaceChoices {
  readonly organizations: readonly { id: string; name: string }[]
  readonly themes: readonly { id: string; name: LocalText }[]
  readonly projects: readonly { id: string; acronym: string }[]
}

export const themeChoices = (ctx: Pick<ViewContext, 'local'>, themes: PlaceChoices['themes']): Choice[] =>
  themes.map(({ id, name }) => ({ value: id, label: ctx.local(name).text, literal: true }))

export const organizationChoices = (organizations: PlaceChoices['organizations']): Choice[] =>
  organizations.map(({ id, name }) => ({ value: id, label: name, literal: true }))

export const projectChoices = (projects: PlaceChoices['projects']): Choice[] =>
  projects.map(({ id, acronym }) => ({ value: id, label: acronym, literal: true }))
