// SPDX-License-Identifier: AGPL-3.0-or-later
/** What opens from the letter: a page that shows what would be confirmed. Programs that follow every link of a letter change nothing. */
import { everyone } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { Refused } from '#kernel/errors.ts'
import { form } from '#kernel/forms/form.ts'
import { handed } from '#kernel/hand.ts'
import { ok } from '#kernel/http/flash.ts'
import { Elsewhere, formPage, type Services, seeOther } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { deadLinkPath, hashToken, type WhoMay } from '../../people/index.ts'
import { confirmGroups } from '../confirming/actions.ts'
import { items } from '../confirming/forms.ts'
import { isAsked } from '../confirming/rules.ts'
import { standingsOf, type ThingToConfirm, withSayings } from '../confirming/standing.ts'
import { listKeepers } from '../keepers.ts'
import * as paths from '../paths.ts'
import { findThing } from '../things.ts'
import { findLink, type Link, useLink } from './queries.ts'
import { LetterPage } from './views/letter-page.tsx'

interface Opened {
  readonly link: Link
  readonly one: ThingToConfirm
  /** Who was written to, as they may confirm today. */
  readonly keeper: WhoMay
}

/** Null: it was used, it is too old, or whoever was written to does not keep the office any more. */
async function open(
  db: Db,
  token: string,
  { locale, services }: { locale: Locale; services: Services },
): Promise<Opened | null> {
  const at = services.clock.now()
  const link = await findLink(db, hashToken(token), at)
  const thing = link && (await findThing(db, link.entity_id, services))
  if (!thing) return null
  const keeper = (await listKeepers(db, thing, at)).find(({ id }) => id === link.person_id)
  if (!keeper) return null
  const [standing] = await standingsOf(db, [thing], services)
  const groups = standing!.groups.filter(({ age }) => isAsked(age))
  const [one] = await withSayings(db, [{ thing, groups }], { locale, services })
  // What is not written yet cannot be confirmed.
  return { link, one: { thing, groups: one!.groups.filter(({ item }) => item !== null) }, keeper }
}

const letterPage = formPage({
  path: paths.byLetter(),
  access: everyone,
  keptNowhere: true,
  once: false,
  form: form({ voci: items({ label: msg('Che cosa confermi') }) }),
  load: async ({ db, params, locale, services }) =>
    (await open(db, params.token!, { locale, services })) ?? new Elsewhere(deadLinkPath),
  stored: ({ one }) => ({ voci: one.groups.flatMap(({ item }) => item ?? []) }),
  view: (ctx, { one, link }, bound) => LetterPage({ ctx, form: bound, one, until: link.expires_at }),
  act: async ({ tx, hand, params, input, locale, services }) => {
    const opened = await open(tx as Db, params.token!, { locale, services })
    if (!opened) return seeOther(deadLinkPath)
    const { link, one, keeper } = opened
    const items = input.voci.filter(({ thingId }) => thingId === one.thing.id)
    if (items.length === 0) throw new Refused(msg('Segna almeno una voce, poi conferma.'))
    if (!(await useLink(tx, link.id, hand.at))) return seeOther(deadLinkPath)
    await confirmGroups(handed(hand, { by: { id: keeper.id, name: keeper.name } }), {
      items,
      things: [one.thing],
      bodyOf: () => keeper.organizationId,
      found: { method: 'owner', outcome: 'ok', note: '' },
      locale,
      services,
      byLetter: true,
    })
    return seeOther(
      one.thing.path,
      ok(msg('{count, plural, one {Una voce confermata} other {# voci confermate}}. Grazie.'), {
        count: items.length,
      }),
    )
  },
})

export const letterRoutes = [letterPage]
