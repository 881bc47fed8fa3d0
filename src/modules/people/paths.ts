// SPDX-License-Identifier: AGPL-3.0-or-later
export const signIn = () => '/accedi'
export const signOut = () => '/esci'
export const firstStart = () => '/primo-avvio'
export const mail = () => '/amministrazione/posta'
export const myData = () => '/i-miei-dati'
export const myDataFile = () => '/i-miei-dati/copia.json'
