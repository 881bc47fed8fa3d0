// SPDX-License-Identifier: AGPL-3.0-or-later
/** What somebody may choose when they give a role: roles, bodies and limits, as far as their own reach. */
import { describeAll, type House } from '#contracts/house.ts'
import type { Actor } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Choice } from '#kernel/forms/field.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listOrganizations } from '../../network/index.ts'
import type { Role } from '../rules.ts'
import { endOf, startOf } from './days.ts'
import { giverOf } from './giver.ts'
import { listLimitable } from './held-queries.ts'
import { bodiesToGiveIn, type Giver, rolesToGive } from './rules.ts'
import { ROLE_CHOICES } from './words.ts'

export interface GiftChoices {
  readonly roles: readonly Choice[]
  readonly bodies: readonly Choice[]
  readonly limits: readonly Choice[]
}

interface Asking {
  readonly db: Db
  readonly actor: Actor
  readonly locale: Locale
  readonly services: { readonly clock: { now(): Date }; readonly house: House }
}

export async function giftChoices({ db, actor, locale, services }: Asking): Promise<GiftChoices> {
  const { house, clock } = services
  const giver = await giverOf(db, actor, clock.now())
  const within = bodiesToGiveIn(giver)
  const roles: readonly Role[] = rolesToGive(giver)
  const bodies = (await listOrganizations(db)).filter(({ id }) => within === null || within.includes(id))
  return {
    roles: ROLE_CHOICES.filter(({ value }) => roles.includes(value)),
    bodies: bodies.map(({ id, name }) => ({ value: id, label: name, literal: true })),
    limits: await limitChoices(db, actor, { house, locale, own: reachedLimits(giver) }),
  }
}

/** What limits the giver, and what lies within it. */
const reachedLimits = ({ grants, below }: Giver): string[] => {
  const own = grants.flatMap(({ limits }) => limits.flat())
  return [...new Set([...own, ...own.flatMap((id) => [...(below?.get(id) ?? [])])])]
}

async function limitChoices(
  db: Db,
  actor: Actor,
  { house, locale, own }: { house: House; locale: Locale; own: readonly string[] },
): Promise<Choice[]> {
  const limitable = await listLimitable(db, own)
  const ids = limitable.map(({ id }) => id)
  const described = await describeAll(house, db, ids, actor)
  const byName = new Intl.Collator(locale)
  // Themes by their names; territories come the larger first.
  return limitable
    .flatMap(({ id, kind }) => {
      const one = described.get(id)
      return one ? [{ value: id, kind, label: inLocale(one.title, locale).text }] : []
    })
    .sort((a, b) => (a.kind === 'theme' && b.kind === 'theme' ? byName.compare(a.label, b.label) : 0))
    .map(({ value, label }) => ({ value, label, literal: true }))
}

/** Titles of themes and territories by key. */
export async function limitTitles(
  db: Db,
  ids: readonly string[],
  { house }: { house: House },
  actor: Actor | null,
): Promise<ReadonlyMap<string, LocalText>> {
  const described = await describeAll(house, db, [...new Set(ids)], actor)
  return new Map([...described].map(([id, { title }]) => [id, title]))
}

/** Days of a form as instants; a role cannot begin before today, nor end before it begins. */
export function periodOf(
  { from = null, until }: { from?: string | null; until: string | null },
  { zone, at }: { zone: string; at: Date },
): { beginsAt: Date | null; endsAt: Date | null } {
  const today = dayIn(zone, at)
  if (from !== null && from < today)
    throw new Invalid({
      from: { source: msg('Questo giorno è già passato: scegli oggi o un giorno che viene.') },
    })
  if (until !== null && until < today)
    throw new Invalid({
      until: { source: msg('Questo giorno è già passato: scegli oggi o un giorno che viene.') },
    })
  return {
    beginsAt: from === null || from === today ? null : startOf(zone, from),
    endsAt: until === null ? null : endOf(zone, until),
  }
}
