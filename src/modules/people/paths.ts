// SPDX-License-Identifier: AGPL-3.0-or-later
export const signIn = () => '/accedi'
/** Where somebody who came in with a one-time password chooses their own; `asked`: the page they were on the way to. */
export const choosePassword = (asked?: string) =>
  `/accedi/password${asked ? `?ritorno=${encodeURIComponent(asked)}` : ''}`
export const changePassword = () => '/i-miei-dati/password'
export const signOut = () => '/esci'
export const firstStart = () => '/primo-avvio'
export const mail = () => '/amministrazione/posta'
export const myData = () => '/i-miei-dati'
export const myDataFile = () => '/i-miei-dati/copia.json'

export const join = () => '/registrati'
/** What is said to whoever asked for an account, whether they have one or not. */
export const joinSent = () => '/registrati/inviata'
export const joinConfirm = (token = ':token') => `/registrati/conferma/${token}`
export const admission = (id = ':id') => `/richieste-di-account/${id}`

export const forgotten = () => '/password-dimenticata'
export const forgottenSent = () => '/password-dimenticata/inviata'
export const newPassword = (token = ':token') => `/password-dimenticata/nuova/${token}`

export const profile = () => '/profilo'
export const changeEmail = () => '/profilo/e-mail'
export const confirmEmail = (token = ':token') => `/profilo/e-mail/conferma/${token}`
export const undoEmail = (token = ':token') => `/profilo/e-mail/annulla/${token}`

export const sessions = () => '/sicurezza/sessioni'
export const endSession = (id = ':id') => `/sicurezza/sessioni/${id}/chiudi`
export const endOtherSessions = () => '/sicurezza/sessioni/chiudi-altre'

/** Where the link of a letter leads that opens nothing any more. */
export const deadLink = () => '/collegamento-non-valido'
