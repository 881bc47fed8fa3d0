// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. Patterns for routes take ':name'. */
import { rowPaths } from '#kernel/list/row-paths.ts'

export const services = () => '/servizi'
export const service = (slug: string) => `${services()}/${slug}`
export const documents = rowPaths(`${services()}/documenti`)
export const terms = rowPaths(`${services()}/parole`)
export const cases = () => `${services()}/casi`
export const reply = (slug: string) => `${service(slug)}/era-giusto`
export const print = (slug: string) => `${service(slug)}/stampa`
export const printPdf = (slug: string) => `${service(slug)}/scheda.pdf`
export const translations = (slug: string) => `${service(slug)}/traduzioni`
export const translate = (slug: string, language: string) => `${translations(slug)}/${language}`
export const offerings = (slug: string) => `${service(slug)}/uffici`
export const newOffering = (slug: string) => `${offerings(slug)}/nuovo`
export const editOffering = (slug: string, id: string) => `${offerings(slug)}/${id}/modifica`
export const removeOffering = (slug: string, id: string) => `${offerings(slug)}/${id}/togli`

export const newService = () => '/redazione/servizi/nuovo'
export const editService = (id: string) => `/redazione/servizi/${id}`
export const previewService = (id: string) => `${editService(id)}/anteprima`
/** Documents, costs and phases of a draft; each kind has its segment. */
export const sheetParts = (id: string) => `${editService(id)}/parti`
export const newPart = (id: string, segment: string) => `${editService(id)}/${segment}/nuovo`
export const editPart = (id: string, segment: string, partId: string) =>
  `${editService(id)}/${segment}/${partId}`
export const removePart = (id: string, segment: string, partId: string) =>
  `${editPart(id, segment, partId)}/togli`

/** Numbers by theme and territory; what is narrowed travels in the address. */
export const synthesis = () => `${services()}/sintesi`
export const synthesisTable = (file: string) => `${synthesis()}/tabelle/${file}`
/** What a partner has mapped on the themes that it follows. */
export const report = (body: string) => `${synthesis()}/${body}`
export const reportPdf = (body: string) => `${report(body)}/relazione.pdf`
