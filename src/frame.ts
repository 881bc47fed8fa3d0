// SPDX-License-Identifier: AGPL-3.0-or-later
/** The frame of every page, gathered from the modules. */
import type { House } from '#contracts/house.ts'
import type { Module, NavEntry } from '#contracts/module.ts'
import type { Actor } from '#kernel/access.ts'
import type { Cache } from '#kernel/cache.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { Frame, Translate } from '#kernel/render/context.ts'

const EMPTY_FRAME: Omit<Frame, 'nav' | 'personal' | 'footer'> = {
  networkName: 'RefER PA',
  tagline: '',
  parentBody: '',
  band: null,
  contact: null,
  residents: [],
}

/** The frame of every page: stored parts are read once per language and day and kept until a module drops them; the personal menu is per request. */
export function frameReader(
  modules: readonly Module[],
  db: Db,
  cache: Cache,
  translators: ReadonlyMap<Locale, Translate>,
  baseUrl: string,
  house: House,
  today: () => string,
) {
  const entries = <K extends 'nav' | 'personal' | 'footer'>(kind: K) =>
    modules.flatMap((module) => module[kind] ?? []).sort((a, b) => a.order - b.order)
  const personal = entries('personal')
  const nav = entries('nav')
  const readStored = async (locale: Locale, day: string): Promise<Frame> => {
    const t = translators.get(locale)!
    const named = (kind: 'nav' | 'footer') =>
      entries(kind)
        .filter(({ when }) => !when)
        .map(({ label, path }) => ({ label: t(label), path }))
    const parts = await Promise.all(modules.map((module) => module.frame?.(db, locale, day)))
    return Object.assign(
      {
        ...EMPTY_FRAME,
        origin: new URL(baseUrl).origin,
        nav: named('nav'),
        footer: named('footer'),
        personal: [],
      },
      ...parts,
    ) as Frame
  }
  return async (locale: Locale, actor: Actor | null): Promise<Frame> => {
    const day = today()
    const stored = await cache.get('frame', `${locale} ${day}`, () => readStored(locale, day))
    if (!actor) return stored
    const t = translators.get(locale)!
    const own = (all: readonly NavEntry[]) =>
      all
        .filter((entry) => entry.when?.(actor, house) ?? true)
        .map(({ label, path }) => ({ label: t(label), path }))
    return { ...stored, nav: own(nav), personal: own(personal) }
  }
}
