// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. */
import { importPaths } from '#kernel/import/paths.ts'
import { rowPaths } from '#kernel/list/row-paths.ts'

export const offices = rowPaths('/uffici')
export const importing = importPaths(offices.list)
export const mine = () => `${offices.list}/i-miei`
export const kinds = rowPaths(`${offices.list}/tipi`)
export const locations = rowPaths(`${offices.list}/sedi`)
export const suspend = (slug: string) => `${offices.row(slug)}/sospendi`
export const reopen = (slug: string, standingId: string) => `${offices.row(slug)}/riapri/${standingId}`
/** Where which language is spoken on which day; of a province where its letters are told. */
export const coverage = (province?: string | null) => inProvince(`${offices.list}/lingue`, province)
export const coverageFile = (province?: string | null) =>
  inProvince(`${offices.list}/lingue/elenco.csv`, province)
export const mediation = () => `${offices.list}/lingue/mediazione`
export const addLanguage = (slug: string) => `${offices.row(slug)}/lingue/nuova`
export const language = (slug: string, languageId: string) => `${offices.row(slug)}/lingue/${languageId}`
export const removeLanguage = (slug: string, languageId: string) => `${language(slug, languageId)}/togli`

const inProvince = (path: string, province: string | null | undefined): string =>
  province ? `${path}?provincia=${encodeURIComponent(province)}` : path
