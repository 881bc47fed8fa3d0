// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. */
import { importPaths } from '#kernel/import/paths.ts'
import { rowPaths } from '#kernel/list/row-paths.ts'

export const offices = rowPaths('/uffici')
export const importing = importPaths(offices.list)
export const mine = () => `${offices.list}/i-miei`
export const map = () => `${offices.list}/mappa`
export const provinceMap = (code: string) => `${map()}/${code}`
export const figures = () => `${offices.list}/in-cifre`
export const figuresTable = (file: string) => `${figures()}/${file}`
export const kinds = rowPaths(`${offices.list}/tipi`)
export const locations = rowPaths(`${offices.list}/sedi`)
export const suspend = (slug: string) => `${offices.row(slug)}/sospendi`
export const reopen = (slug: string, standingId: string) => `${offices.row(slug)}/riapri/${standingId}`
