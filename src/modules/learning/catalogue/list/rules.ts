// SPDX-License-Identifier: AGPL-3.0-or-later
/** The addresses of the catalogue: every view of the list has one. */
import * as paths from '../../paths.ts'
import type { OfferKind } from './queries.ts'

export const PER_PAGE = 25

/** What the address asks for: slug of a theme, kind, page from 1. */
export interface CatalogueAsked {
  theme: string | null
  kind: OfferKind | null
  page: number
}

const KINDS: Readonly<Record<string, OfferKind>> = { corsi: 'course', materiali: 'material' }

/** Value of the parameter `tipo` for a kind. */
export const kindParameter = (kind: OfferKind): string => (kind === 'course' ? 'corsi' : 'materiali')

/** What cannot be understood is left out: an old or mistyped address still shows the catalogue. */
export function askedIn(query: Record<string, string>): CatalogueAsked {
  const page = /^[1-9]\d{0,3}$/.test(query.pagina ?? '') ? Number(query.pagina) : 1
  const kind = Object.hasOwn(KINDS, query.tipo ?? '') ? KINDS[query.tipo!]! : null
  return { theme: query.tematica || null, kind, page }
}

/** Italian path of a view of the list. */
export function addressOf({ theme, kind, page }: CatalogueAsked): string {
  const query = new URLSearchParams()
  if (theme) query.set('tematica', theme)
  if (kind) query.set('tipo', kindParameter(kind))
  if (page > 1) query.set('pagina', String(page))
  const text = query.toString()
  return text ? `${paths.catalogue()}?${text}` : paths.catalogue()
}

/** Pages that so many rows take; an empty list has one. */
export const pagesFor = (rows: number): number => Math.max(1, Math.ceil(rows / PER_PAGE))
