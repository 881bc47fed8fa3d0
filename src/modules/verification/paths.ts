// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the module, in Italian; `ctx.href` adds the prefix of the language. Patterns for routes take ':name'. */
export const list = () => '/verifiche'
export const listOf = (thingId: string) => `${list()}?cosa=${thingId}`
export const reports = () => `${list()}/segnalazioni`
export const report = (id = ':id') => `${reports()}/${id}`
/** For visitors: what is wrong with a thing. */
export const tell = (thingId = ':thingId') => `/segnala/${thingId}`
export const told = (token = ':token') => `/segnala/stato/${token}`
/** The link of a letter. */
export const byLetter = (token = ':token') => `/conferma/${token}`
