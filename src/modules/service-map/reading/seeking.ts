// SPDX-License-Identifier: AGPL-3.0-or-later
/** A search for services, read from its address: what the question means, and which offices are asked for. */
import type { Ask } from '#kernel/http/route.ts'
import { type RowChoices, readAddress } from '#kernel/list/address.ts'
import { officeChoices } from '../../offices/index.ts'
import { themeChoices } from '../../themes/index.ts'
import { type Context, contextOf, officesAsked } from './context.ts'
import { services } from './list.ts'
import type { ServicesSought } from './queries.ts'
import { type Understood, understand } from './question.ts'

export interface Sought extends ServicesSought {
  readonly understood: Understood
  readonly choices: RowChoices
  readonly context: Context
}

type Asking = Pick<Ask<unknown>, 'db' | 'query' | 'locale' | 'services'>

export async function readSought(ask: Asking): Promise<Sought> {
  const { db, query, locale, services: house } = ask
  const [offices, tematica] = await Promise.all([officeChoices(db, locale), themeChoices(ask, 'slug')])
  const { municipalities, kinds, languages } = offices
  const choices = { tematica, comune: municipalities, tipo: kinds, lingua: languages }
  const { filters } = readAddress(services, query, choices)
  const context = contextOf(query, choices)
  const { q = null, tipo = null, accesso = null, entro = null, adesso = null } = filters
  const understood = await understand(db, q)
  const receiving = (adesso ?? context.giorno ?? context.parte) !== null
  const asked = officesAsked(
    house,
    adesso ? { ...context, giorno: null, parte: null } : context,
    municipalities,
  )
  const narrows = receiving || [tipo, accesso, context.lingua, asked.from].some((one) => one !== null)
  return {
    searched: understood.searched,
    wanted: narrows
      ? { ...asked, kind: tipo, access: accesso, withinKm: entro === null ? null : Number(entro), receiving }
      : null,
    understood,
    choices,
    context,
  }
}

/** By the request: its choices, its rows and its page read the same. */
const readOnce = new WeakMap<Asking, Promise<Sought>>()

export function soughtIn(ask: Asking): Promise<Sought> {
  const known = readOnce.get(ask)
  if (known) return known
  const sought = readSought(ask)
  readOnce.set(ask, sought)
  return sought
}
