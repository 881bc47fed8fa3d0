// SPDX-License-Identifier: AGPL-3.0-or-later
export const list = () => '/avvisi'
export const open = (id = ':id') => `/avvisi/${id}/apri`
export const readAll = () => '/avvisi/letti'
export const choices = () => '/avvisi/preferenze'
export const stop = (token = ':token') => `/avvisi/disdetta/${token}`
/** Kinds that the page of `stop` is about. */
export const KINDS_PARAMETER = 'tipi'
export const stopOf = (token: string, kinds: readonly string[]) =>
  `${stop(token)}?${KINDS_PARAMETER}=${kinds.map(encodeURIComponent).join(',')}`
