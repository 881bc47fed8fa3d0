// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. Those under /api have none. */
export const openData = () => '/dati-aperti'
export const openApi = () => '/api/openapi.json'
export const status = () => '/api/status'
