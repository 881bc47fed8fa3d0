// SPDX-License-Identifier: AGPL-3.0-or-later
/** The answer to somebody at a desk: what the sheet says today, and where to go for what they ask. */
import type { Actor } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Ask } from '#kernel/http/route.ts'
import type { RowChoices } from '#kernel/list/address.ts'
import { citationsOf } from '../../legislation/index.ts'
import { type OfficesAsked, officeChoices } from '../../offices/index.ts'
import { findOfferings, type WhereFound } from '../offerings/shown.ts'
import { getDetails } from '../queries.ts'
import { isTold } from '../rules.ts'
import { listSheetParts } from '../sheet-parts/queries.ts'
import type { SheetContent } from '../views/sheet.tsx'
import { type Context, contextOf, officesAsked, type Places } from './context.ts'
import type { OfferedService } from './queries.ts'

/** More than these nobody reads: they say from where they come, and the nearest are shown. */
const OFFICES_SHOWN = 30

export interface Where extends WhereFound {
  readonly context: Context
  readonly choices: RowChoices
  readonly asked: OfficesAsked
  readonly at: Date
}

export interface SheetAnswer {
  readonly service: OfferedService
  readonly content: SheetContent
  readonly where: Where
}

type Asking = Pick<Ask<unknown>, 'db' | 'query' | 'locale' | 'services'> & { readonly actor: Actor | null }

/** Which offices are asked for, from the address. */
export async function whereAsked({
  db,
  query,
  locale,
  services,
}: Asking): Promise<Pick<Where, 'context' | 'choices' | 'asked' | 'at'> & { places: Places }> {
  const { municipalities, languages } = await officeChoices(db, locale)
  const choices = { comune: municipalities, lingua: languages }
  const context = contextOf(query, choices)
  const asked = officesAsked(services, context, municipalities)
  return { context, choices, asked, at: services.clock.now(), places: municipalities }
}

/** `most`: how many offices, for what has less room than a page. */
export async function loadAnswer(
  ask: Asking,
  service: OfferedService,
  most = OFFICES_SHOWN,
): Promise<SheetAnswer> {
  const { db, actor, locale, services } = ask
  const { edition_id: editionId } = service
  const [details, parts, citations, where] = await Promise.all([
    getDetails(db, editionId),
    listSheetParts(db, editionId),
    citationsOf(db, [editionId]),
    whereAsked(ask),
  ])
  const found = await findOfferings(db, service, where.asked, { actor, at: where.at, locale, limit: most })
  const today = dayIn(services.zone, where.at)
  return {
    service,
    content: {
      details,
      parts: { ...parts, costs: parts.costs.filter((cost) => isTold(cost, today)) },
      citations: citations.get(editionId)!,
      note: actor === null ? null : details.operators_note,
    },
    where: { ...where, ...found },
  }
}
