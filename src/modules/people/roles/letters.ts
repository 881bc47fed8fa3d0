// SPDX-License-Identifier: AGPL-3.0-or-later
import * as paths from '../paths.ts'

interface LastRole {
  readonly person_id: string
  readonly name: string
  readonly role: string
  readonly organization: string
  /** Its last day, in words. */
  readonly day: string
  readonly baseUrl: string
}

/** To whoever holds a role that nobody else has, and to whoever may give it. */
export function lastRoleLetter({ person_id, name, role, organization, day, baseUrl }: LastRole) {
  const what =
    role === 'administrator' ? 'amministratore della rete' : `responsabile d’ufficio di ${organization}`
  return {
    subject: `Il ${day} resta senza nessuno: ${what}`,
    text: `Buongiorno,

${name} è ${what} fino al ${day}. Dal giorno dopo nessun altro ha questo ruolo.
Dai il ruolo a un’altra persona, o di nuovo alla stessa, prima di quel giorno:
${baseUrl}${paths.person(person_id)}
`,
  }
}
