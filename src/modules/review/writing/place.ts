// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where a new text belongs: the bodies and themes for which somebody may write. */

import type { WorkPlace } from '#contracts/editions.ts'
import { type Actor, may } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { Invalid } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listAllOrganizations, listOrganizations, listProjects } from '../../network/index.ts'
import { listThemes } from '../../themes/index.ts'
import { placeOf } from '../rules.ts'
import type { PlaceChoices } from './choices.ts'

/**
 * What the actor may choose from: the bodies and the themes for which they may write, each with one of the other. Bodies that have ended
 * get nothing new; `kept`: the body of a draft that is there already stays among them.
 */
export async function placeChoices(
  db: Db,
  actor: Actor,
  writing: string,
  kept: string | null = null,
): Promise<PlaceChoices> {
  const [standing, all, themes, projects] = await Promise.all([
    listOrganizations(db),
    kept === null ? [] : listAllOrganizations(db),
    listThemes(db),
    listProjects(db),
  ])
  const ended = all.filter(({ id }) => id === kept && !standing.some((body) => body.id === id))
  const organizations = [...standing, ...ended]
  const mayFor = (organizationId: string, themeId: string | null) =>
    may(actor, writing, placeOf({ organizationId, themeId }))
  return {
    organizations: organizations.filter(
      ({ id }) => mayFor(id, null) || themes.some((theme) => mayFor(id, theme.id)),
    ),
    themes: themes.filter(({ id }) => organizations.some((organization) => mayFor(organization.id, id))),
    projects,
  }
}

export interface PlaceInput {
  readonly theme: string | null
  readonly organization: string | null
  readonly project: string | null
}

/**
 * The place that was chosen, when it is one for which the actor may write. With one body only there is nothing to choose; a
 * draft may wait for its theme, unless the role of whoever writes it is limited to some.
 */
export function placeFrom(
  input: PlaceInput,
  choices: PlaceChoices,
  actor: Actor,
  writing: string,
): WorkPlace {
  const organizationId =
    input.organization ?? (choices.organizations.length === 1 ? choices.organizations[0]!.id : null)
  if (!organizationId || !choices.organizations.some(({ id }) => id === organizationId))
    throw new Invalid({ organization: { source: msg('Scegli per quale ente scrivi.') } })
  const themeId = input.theme
  if (themeId && !choices.themes.some(({ id }) => id === themeId))
    throw new Invalid({ theme: { source: msg('Scegli uno dei temi.') } })
  if (!may(actor, writing, placeOf({ organizationId, themeId })))
    throw new Invalid({
      theme: {
        source: themeId
          ? msg('Per questo ente non puoi scrivere su questo tema. Scegline un altro.')
          : msg('Il tuo ruolo vale per alcuni temi: scegline uno.'),
      },
    })
  if (input.project && !choices.projects.some(({ id }) => id === input.project))
    throw new Invalid({ project: { source: msg('Scegli uno dei progetti.') } })
  return { organizationId, themeId, projectId: input.project }
}
