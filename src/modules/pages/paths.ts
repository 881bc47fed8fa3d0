// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. */
export const home = () => '/'
export const search = (words = '', page = 1) => {
  if (words === '') return '/cerca'
  const query = new URLSearchParams({ q: words })
  if (page > 1) query.set('pagina', String(page))
  return `/cerca?${query}`
}
export const contacts = () => '/contatti'
export const privacy = () => '/privacy'
export const accessibility = () => '/accessibilita'
export const legalNotes = () => '/note-legali'
export const siteMap = () => '/mappa-del-sito'
