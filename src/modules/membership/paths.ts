// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the room, in Italian; `ctx.href` adds the prefix of the language. */
import { circlePath } from '../network/index.ts'

/** The figures of the circle, of all projects or of one. */
export const circle = (project?: string | null) => inProject(circlePath(), project)
/** One of its tables as CSV. */
export const circleTable = (table: string, project?: string | null) =>
  inProject(`${circlePath()}/${table}`, project)

const inProject = (path: string, project: string | null | undefined): string =>
  project ? `${path}?progetto=${encodeURIComponent(project)}` : path

/** Where a body asks to join. */
export const join = () => '/aderire'
/** What is said to whoever has asked. */
export const joinSent = () => '/aderire/inviata'
/** The page of a request for whoever asked: the token stands in their letter. */
export const ownRequest = (token = ':token') => `/aderire/richiesta/${token}`
export const confirmRequest = (token = ':token') => `/aderire/richiesta/${token}/conferma`
export const withdrawRequest = (token = ':token') => `/aderire/richiesta/${token}/ritira`
/** The same form for a body that was invited, with what is known of it. */
export const joinInvited = (token = ':token') => `/aderire/invito/${token}`
/** Where a body says that it wants no such letters. */
export const stopInvitations = (token = ':token') => `/aderire/invito/${token}/basta`

/** The register of requests, and the page of each. */
export const requests = () => '/adesioni'
export const request = (id = ':id') => `/adesioni/${id}`
export const aboutBody = (id = ':id') => `/adesioni/${id}/ente`
export const admit = (id = ':id') => `/adesioni/${id}/ammetti`
export const refuse = (id = ':id') => `/adesioni/${id}/rifiuta`
export const inviteAgain = (id = ':id') => `/adesioni/${id}/invito`

/** Bodies of the register that are missing in the network. */
export const missing = () => '/adesioni/da-invitare'
export const chooseMissing = () => `${missing()}/scegli`
/** The letter to those that were chosen; they travel in the address, so that nothing is kept of a letter that is not sent. */
export const invitationLetter = (ids: readonly string[] = []) =>
  `${missing()}/lettera${ids.length > 0 ? `?enti=${ids.join(',')}` : ''}`
