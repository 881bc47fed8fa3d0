// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. */
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
/** Where a body is entered. */
export const newBody = () => '/enti/nuovo'
export const settings = () => '/amministrazione/impostazioni'
export const residentSentences = () => `${settings()}/frasi`
export const tryMail = () => `${settings()}/prova-posta`
/** Where a foreign resident is told which office to go to, in a language (BCP 47); the page belongs to `pages`. */
export const whereToGo = (language?: string) => (language ? `/dove-andare#${language}` : '/dove-andare')
