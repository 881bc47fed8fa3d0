// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. */
export const projects = () => '/progetto'
/** Where a foreign resident is told which office to go to, in a language (BCP 47); the page belongs to `pages`. */
export const whereToGo = (language?: string) => (language ? `/dove-andare#${language}` : '/dove-andare')
