// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. Those under /api have none. */
export const openData = () => '/dati-aperti'
export const openApi = () => '/api/openapi.json'
export const status = () => '/api/status'

/** Keys of bodies, a new one, and the page of each, where it is revoked. */
export const keys = () => `${openData()}/chiavi`
export const newKey = () => `${keys()}/nuova`
export const key = (id = ':id') => `${keys()}/${id}`
