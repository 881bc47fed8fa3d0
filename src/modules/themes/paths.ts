// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. */
import { rowPaths } from '#kernel/list/row-paths.ts'

export const themes = () => '/tematiche'
export const theme = (slug: string) => `/tematiche/${slug}`

/** Where coordinators look after the themes: away from the public ones, so that no theme may have its address. */
export const register = rowPaths('/redazione/tematiche')
export const addSubtheme = (slug: string) => `${register.row(slug)}/sottotemi/nuovo`
export const editSubtheme = (slug: string, id: string) => `${register.row(slug)}/sottotemi/${id}`
export const archiveSubtheme = (slug: string, id: string) => `${editSubtheme(slug, id)}/archivia`
export const takeBackSubtheme = (slug: string, id: string) => `${editSubtheme(slug, id)}/ripristina`
export const addAssignment = (slug: string) => `${register.row(slug)}/assegnazioni/nuova`
export const editAssignment = (slug: string, id: string) => `${register.row(slug)}/assegnazioni/${id}`
export const unite = (slug: string) => `${register.row(slug)}/unisci`
