// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. */
import { importPaths } from '#kernel/import/paths.ts'
import { rowPaths } from '#kernel/list/row-paths.ts'

export const offices = rowPaths('/uffici')
export const importing = importPaths(offices.list)
export const mine = () => `${offices.list}/i-miei`
export const map = () => `${offices.list}/mappa`
export const mapPoints = () => `${map()}/punti.json`
export const provinceMap = (code: string) => `${map()}/${code}`
export const figures = () => `${offices.list}/in-cifre`
export const figuresTable = (file: string) => `${figures()}/${file}`
export const kinds = rowPaths(`${offices.list}/tipi`)
export const locations = rowPaths(`${offices.list}/sedi`)
export const suspend = (slug: string) => `${offices.row(slug)}/sospendi`
export const reopen = (slug: string, standingId: string) => `${offices.row(slug)}/riapri/${standingId}`
export const schedules = rowPaths(`${offices.list}/orari`)
const slots = (slug: string) => `${schedules.row(slug)}/fasce`
export const newSlot = (slug: string) => `${slots(slug)}/nuova`
export const slot = (slug: string, slotId: string) => `${slots(slug)}/${slotId}`
export const dropSlot = (slug: string, slotId: string) => `${slot(slug, slotId)}/togli`
const exceptions = (slug: string) => `${schedules.row(slug)}/eccezioni`
export const newException = (slug: string) => `${exceptions(slug)}/nuova`
export const exception = (slug: string, exceptionId: string) => `${exceptions(slug)}/${exceptionId}`
export const dropException = (slug: string, exceptionId: string) => `${exception(slug, exceptionId)}/togli`
export const patrons = `${offices.list}/patroni`
export const dropPatron = (code: string) => `${patrons}/${code}/togli`
export const calendar = (slug: string) => `${offices.row(slug)}/orari.ics`
/** Where which language is spoken on which day; of a province where its letters are told. */
export const coverage = (province?: string | null) => inProvince(`${offices.list}/lingue`, province)
export const coverageFile = (province?: string | null) =>
  inProvince(`${offices.list}/lingue/elenco.csv`, province)
export const mediation = () => `${offices.list}/lingue/mediazione`
export const addLanguage = (slug: string) => `${offices.row(slug)}/lingue/nuova`
export const language = (slug: string, languageId: string) => `${offices.row(slug)}/lingue/${languageId}`
export const removeLanguage = (slug: string, languageId: string) => `${language(slug, languageId)}/togli`

/** What whoever may not write an office would change in it. */
export const propose = (slug: string) => `${offices.row(slug)}/proponi`
export const proposals = () => `${offices.list}/proposte`
export const proposal = (id = ':id') => `${proposals()}/${id}`
/** Pairs that look like one office. */
export const doubles = () => `${offices.list}/doppioni`
/** The first stays, the other gives its place to it. */
export const unite = (slug: string, other: string) => `${doubles()}/${slug}/${other}`
export const apart = (slug: string, other: string) => `${unite(slug, other)}/diversi`

const inProvince = (path: string, province: string | null | undefined): string =>
  province ? `${path}?provincia=${encodeURIComponent(province)}` : path
