// SPDX-License-Identifier: AGPL-3.0-or-later
/** "Each partner is assigned a theme, and researches it": a body writes research on the themes that it follows, the coordination on all. */
import type { WorkPlace } from '#contracts/editions.ts'
import { type Actor, may } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { Invalid } from '#kernel/errors.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type PlaceChoices, type PlaceInput, placeChoices, placeFrom } from '../review/index.ts'
import { listFollowing } from '../themes/index.ts'
import { researchKind } from './kind.ts'

const { write } = researchKind

/** Whether the right is held in the whole network: of the coordination nobody asks which theme is assigned to whom. */
const isForAll = (actor: Actor, themeId: string): boolean => may(actor, write, { within: [themeId] })

/** The bodies and the themes for which the actor may write research on a day. */
export async function researchPlaces(db: Db, actor: Actor, day: string): Promise<PlaceChoices> {
  const [choices, following] = [await placeChoices(db, actor, write), await listFollowing(db, day)]
  const pairs = (themeId: string, organizationId: string) =>
    isForAll(actor, themeId) ||
    following.some((each) => each.themeId === themeId && each.organizationId === organizationId)
  const themes = choices.themes.filter((theme) => choices.organizations.some(({ id }) => pairs(theme.id, id)))
  const organizations = choices.organizations.filter(({ id }) => themes.some((theme) => pairs(theme.id, id)))
  return { ...choices, themes, organizations }
}

/** The place that was chosen, when the actor may write research there. Throws `Invalid` on the field that is wrong. */
export async function researchPlace(
  db: Db,
  input: PlaceInput,
  actor: Actor,
  day: string,
): Promise<WorkPlace> {
  const place = placeFrom(input, await researchPlaces(db, actor, day), actor, write)
  const { themeId, organizationId } = place
  if (!themeId) throw new Invalid({ theme: { source: msg('Scegli la tematica della ricerca.') } })
  if (isForAll(actor, themeId)) return place
  const following = await listFollowing(db, day)
  if (!following.some((each) => each.themeId === themeId && each.organizationId === organizationId))
    throw new Invalid({
      theme: {
        source: msg(
          'Questa tematica non è assegnata al tuo ente: scegline una che segue, o chiedi al coordinamento.',
        ),
      },
    })
  return place
}
