// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. */
export const projects = () => '/progetto'
/** A project on the page of all. */
export const project = (slug: string) => `${projects()}#${slug}`
/** Where a foreign resident is told which office to go to, in a language (BCP 47); the page belongs to `pages`. */
export const whereToGo = (language?: string) => (language ? `/dove-andare#${language}` : '/dove-andare')
/** Who is there and who is missing, by province. */
export const presenceMap = () => '/partner/mappa'
/** The same in a province, by its ISTAT code. */
export const provinceMap = (code: string) => `${presenceMap()}/${code}`
