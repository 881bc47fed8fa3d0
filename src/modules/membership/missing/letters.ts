// SPDX-License-Identifier: AGPL-3.0-or-later
/** The letter that asks a body of the register to join. Offices of Italy read it: it is in Italian. */

export interface InvitationText {
  readonly network: string
  readonly body: string
  /** A paragraph of whoever invites. */
  readonly greeting: string
  /** Whole addresses. */
  readonly link: string
  readonly stop: string
  /** Who writes, and who answers for the network. */
  readonly from: { readonly name: string; readonly lead: string; readonly contact: string }
}

export const subjectOf = (network: string): string => `Invito a entrare nella rete ${network}`

/** What stands before the paragraph of whoever invites, and what after it. */
export const partsOf = ({ network, body, link, stop, from }: Omit<InvitationText, 'greeting'>) => ({
  before: `Alla cortese attenzione di: ${body}`,
  after: `Per aderire aprite questa pagina e compilate la richiesta. Bastano dieci minuti, e quello che sappiamo di voi c’è già:
${link}

La pagina spiega anche che cosa vuol dire aderire. Il collegamento vale novanta giorni ed è solo per voi.

${from.name}
per la rete ${network}, ${from.lead}
Per parlarne: ${from.contact}

Se non volete altri inviti come questo, ditelo qui:
${stop}
`,
})

export const invitationLetter = ({ greeting, ...text }: InvitationText) => {
  const { before, after } = partsOf(text)
  return { subject: subjectOf(text.network), text: [before, greeting, after].join('\n\n') }
}

/** What the paragraph of whoever invites begins with: it may be changed. */
export const FIRST_WORDS =
  'Buongiorno. Nella rete lavoriamo insieme, perché chi accoglie cittadini stranieri trovi le stesse risposte in ogni sportello. Vorremmo che ci foste anche voi.'
