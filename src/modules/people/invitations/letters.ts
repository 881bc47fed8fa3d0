// SPDX-License-Identifier: AGPL-3.0-or-later
/** The letter that brings an invitation. Whoever gets it has no account and no language yet: both are said. */

export interface Invited {
  readonly network: string
  readonly organization: string
  readonly givenName: string
  /** Address of the link, whole. */
  readonly link: string
  /** The last day on which it is good, in words. */
  readonly until: { readonly it: string; readonly en: string }
}

export const letterOf = ({ network, organization, givenName, link, until }: Invited) => ({
  subject: `Invito: ${network}`,
  text: `Buongiorno${givenName ? ` ${givenName}` : ''},

${organization} ti invita a lavorare nella rete ${network}.

Apri questo link e scegli la tua password:
${link}

Il link vale fino al ${until.it} e si usa una volta sola. È per te: non darlo ad altri.
Se non ti aspettavi questo invito non devi fare niente.

--
${organization} invites you to work in the network ${network}.
Open the link above and choose your password. It is good until ${until.en}, once, and for you alone.
If you did not expect this invitation there is nothing to do.
`,
})
