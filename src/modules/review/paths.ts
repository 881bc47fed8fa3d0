// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses of the room, in Italian; `ctx.href` adds the prefix of the language. */

/** The editor's desk. */
export const desk = () => '/redazione'
/** A file of a draft, for those who may see the draft, and one just uploaded for whoever uploaded it. */
export const deskFile = (fileId: string) => `/redazione/file/${fileId}`

/** Verbs of review, on the desk page of a work of any kind. */
export const sendToReview = (work: string) => `${work}/invia`
export const recall = (work: string) => `${work}/riprendi`
export const publish = (work: string) => `${work}/pubblica`
export const openNewDraft = (work: string) => `${work}/nuova-bozza`
export const withdraw = (work: string) => `${work}/ritira`
export const discardDraft = (work: string) => `${work}/elimina-bozza`
export const returnDraft = (work: string) => `${work}/rimanda`
export const correctUrgently = (work: string) => `${work}/correzione-urgente`
export const confirmUrgent = (work: string) => `${work}/conferma`
/** The editions that were published, and one of them as it read. */
export const editions = (work: string) => `${work}/edizioni`
export const edition = (work: string, number: number | string) => `${editions(work)}/${number}`
