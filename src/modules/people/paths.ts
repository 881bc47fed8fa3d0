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
/** The copy that people read and print, beside the one for programs. */
export const myDataCopy = () => '/i-miei-dati/copia.html'
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
export const people = () => '/persone'
export const person = (id: string) => `/persone/${id}`
export const newRole = (id: string) => `/persone/${id}/ruoli/nuovo`
export const withdrawal = (grantId: string) => `/persone/ruoli/${grantId}/togli`
export const closing = (id: string) => `/persone/${id}/chiudi`
export const reopening = (id: string) => `/persone/${id}/riapri`
export const takingOff = (id: string) => `/persone/${id}/secondo-fattore`
export const handOver = (id: string) => `/persone/${id}/password`
export const myRoles = () => '/i-miei-ruoli'
export const deputy = (grantId: string) => `/i-miei-ruoli/${grantId}/sostituto`
export const role = (role: string) => `/ruoli/${role}`

/** Under a body of the register, whose slug network knows: which e-mail domains let people in. */
export const domains = (slug: string) => `/enti/${slug}/domini`
export const newDomain = (slug: string) => `${domains(slug)}/nuovo`
export const removeDomain = (slug: string, domain: string) => `${domains(slug)}/${domain}/togli`

export const invitations = () => '/persone/inviti'
export const newInvitations = () => '/persone/inviti/nuovi'
/** Where the kit of imports begins. */
export const invitationFile = () => '/persone/inviti/importa'
export const draft = (id: string) => `/persone/inviti/elenco/${id}`
export const sending = (id: string) => `/persone/inviti/elenco/${id}/manda`
export const newRoom = () => '/persone/inviti/aula'
/** Shown to a room: the code travels in the address, since only its hash is kept. */
export const room = (id: string, code?: string) =>
  `/persone/inviti/aula/${id}${code ? `?codice=${code}` : ''}`
export const renewal = (id: string) => `/persone/inviti/${id}/link`
export const withdrawInvitation = (id: string) => `/persone/inviti/${id}/ritira`
export const invitation = (token: string) => `/invito/${token}`
export const acceptInvitation = (token: string) => `/invito/${token}/accetta`
/** Typed from a wall: short. */
export const roomEntry = (code: string) => `/aula/${code}`
export const acceptRoom = (code: string) => `/aula/${code}/accetta`
