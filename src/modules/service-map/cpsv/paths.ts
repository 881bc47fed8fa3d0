// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of CPSV-AP, one for each of the two ways of writing it. */
export const FORMATS = { ttl: 'text/turtle', jsonld: 'application/ld+json' } as const
export type Format = keyof typeof FORMATS

const base = '/api/cpsv'
export const catalogue = (format: Format) => `${base}/catalogo.${format}`
export const service = (id: string, format: Format) => `${base}/servizi/${id}.${format}`
