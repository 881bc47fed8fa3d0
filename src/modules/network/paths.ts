// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. */
import { importPaths } from '#kernel/import/paths.ts'
import { rowPaths } from '#kernel/list/row-paths.ts'

/** The projects of the network, told one after the other. */
export const projects = () => '/progetto'
/** The register of the projects, and the page of each. */
export const projectRows = rowPaths('/progetti')
export const project = (slug: string) => projectRows.row(slug)
export const addMember = (slug: string) => `${project(slug)}/enti/nuovo`
export const member = (slug: string, body: string) => `${project(slug)}/enti/${body}`
export const removeMember = (slug: string, body: string) => `${member(slug, body)}/togli`
export const addLogo = (slug: string) => `${project(slug)}/loghi/nuovo`
export const logo = (slug: string, useId: string) => `${project(slug)}/loghi/${useId}`
export const removeLogo = (slug: string, useId: string) => `${logo(slug, useId)}/togli`
export const addDocument = (slug: string) => `${project(slug)}/documenti/nuovo`
export const document = (slug: string, useId: string) => `${project(slug)}/documenti/${useId}`
export const removeDocument = (slug: string, useId: string) => `${document(slug, useId)}/togli`
/** A logo or a document itself. */
export const projectFile = (slug: string, useId: string) => `${project(slug)}/file/${useId}`
export const funds = rowPaths('/fondi')
export const settings = () => '/amministrazione/impostazioni'
export const residentSentences = () => `${settings()}/frasi`
export const tryMail = () => `${settings()}/prova-posta`
/** Where a foreign resident is told which office to go to, in a language (BCP 47); the page belongs to `pages`. */
export const whereToGo = (language?: string) => (language ? `/dove-andare#${language}` : '/dove-andare')

/** The bodies of the network as everybody reads them. */
export const partners = () => '/partner'
export const partner = (slug: string) => `${partners()}/${slug}`

/** Its figures; the page belongs to `membership`. */
export const circle = () => '/partner/in-cifre'

/** The file of its logo. */
export const bodyLogo = (slug: string) => `${partner(slug)}/logo`

/** The register of bodies, for those who look after it. */
export const bodies = rowPaths('/enti')
/** The pages on which a table of bodies is brought in. */
export const importingBodies = importPaths(bodies.list)
export const merge = (slug: string) => `${bodies.row(slug)}/fusione`
export const split = (slug: string) => `${bodies.row(slug)}/divisione`
export const rename = (slug: string) => `${bodies.row(slug)}/nuovo-nome`
export const editLogo = (slug: string) => `${bodies.row(slug)}/logo`
const units = (slug: string) => `${bodies.row(slug)}/unita`
export const addUnit = (slug: string) => `${units(slug)}/nuova`
export const editUnit = (slug: string, unitId: string) => `${units(slug)}/${unitId}/modifica`
export const archiveUnit = (slug: string, unitId: string) => `${units(slug)}/${unitId}/archivia`
export const takeBackUnit = (slug: string, unitId: string) => `${units(slug)}/${unitId}/ripristina`
/** Who is there and who is missing, by province. */
export const presenceMap = () => '/partner/mappa'
/** The same in a province, by its ISTAT code. */
export const provinceMap = (code: string) => `${presenceMap()}/${code}`
