// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. */
import { rowPaths } from '#kernel/list/row-paths.ts'

export const projects = () => '/progetto'
/** A project on the page of all. */
export const project = (slug: string) => `${projects()}#${slug}`
/** Where a foreign resident is told which office to go to, in a language (BCP 47); the page belongs to `pages`. */
export const whereToGo = (language?: string) => (language ? `/dove-andare#${language}` : '/dove-andare')

/** The bodies of the network as everybody reads them. */
export const partners = () => '/partner'
export const partner = (slug: string) => `${partners()}/${slug}`

/** The file of its logo. */
export const logo = (slug: string) => `${partner(slug)}/logo`

/** The register of bodies, for those who look after it. */
export const bodies = rowPaths('/enti')
export const merge = (slug: string) => `${bodies.row(slug)}/fusione`
export const split = (slug: string) => `${bodies.row(slug)}/divisione`
export const rename = (slug: string) => `${bodies.row(slug)}/nuovo-nome`
export const editLogo = (slug: string) => `${bodies.row(slug)}/logo`
const units = (slug: string) => `${bodies.row(slug)}/unita`
export const addUnit = (slug: string) => `${units(slug)}/nuova`
export const editUnit = (slug: string, unitId: string) => `${units(slug)}/${unitId}/modifica`
export const archiveUnit = (slug: string, unitId: string) => `${units(slug)}/${unitId}/archivia`
export const takeBackUnit = (slug: string, unitId: string) => `${units(slug)}/${unitId}/ripristina`
