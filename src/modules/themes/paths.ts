// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. */
export const themes = () => '/tematiche'
export const theme = (slug: string) => `/tematiche/${slug}`
