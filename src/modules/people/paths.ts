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
