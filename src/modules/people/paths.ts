// SPDX-License-Identifier: AGPL-3.0-or-later
export const signIn = () => '/accedi'
export const signOut = () => '/esci'
export const firstStart = () => '/primo-avvio'
export const mail = () => '/amministrazione/posta'
