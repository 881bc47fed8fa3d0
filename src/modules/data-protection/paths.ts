// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where a person asks that their data be erased, and reads what was answered. */
export const ownRequest = () => '/i-miei-dati/cancellazione'
export const withdrawRequest = () => '/i-miei-dati/cancellazione/ritira'
export const requests = () => '/amministrazione/dati-personali'
export const refuse = (id: string) => `/amministrazione/dati-personali/${id}/rifiuta`
export const erase = (id: string) => `/amministrazione/dati-personali/${id}/cancella`
export const retention = () => '/amministrazione/conservazione'
export const never = () => '/privacy/mai-registrato'
