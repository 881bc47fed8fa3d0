// SPDX-License-Identifier: AGPL-3.0-or-later
/** Roles from the command line: given, shown, taken away. */
import { type Command, CommandProblem } from '#kernel/command.ts'
import type { Db } from '#kernel/db/db.ts'
import { lockName } from '#kernel/db/lock.ts'
import { findOrganizationBySlug, listOrganizations } from '../../network/index.ts'
import { grantRole } from '../actions.ts'
import { isRole, ROLES } from '../rules.ts'
import { personOf, systemHand } from '../shell.ts'
import { findGrant, listRolesOf } from './queries.ts'
import { revokeRole } from './revoke.ts'

async function organizationOf(db: Db, slug: string): Promise<string> {
  const organization = await findOrganizationBySlug(db, slug)
  if (organization) return organization.id
  const known = (await listOrganizations(db)).map((one) => one.slug).join(', ')
  throw new CommandProblem(`Nessun ente si chiama "${slug}". Ci sono: ${known}.`)
}

function roleOf(word: string) {
  if (isRole(word)) return word
  throw new CommandProblem(`"${word}" non è un ruolo. Ci sono: ${ROLES.join(', ')}.`)
}

const inWords = async (db: Db, personId: string): Promise<string[]> =>
  (await listRolesOf(db, personId)).map(
    ({ role, slug, granted_at, limits }) =>
      `${role} (${slug}) dal ${granted_at.toISOString().slice(0, 10)}${limits.length > 0 ? `, solo per ${limits.join(', ')}` : ''}`,
  )

const show: Command = {
  name: 'user roles',
  words: ['email'],
  summary: 'Elenca i ruoli di una persona: ente, da quando, e a che cosa sono limitati.',
  run: async ({ words }, { database, say }) => {
    const { db } = await database()
    const held = await inWords(db, (await personOf(db, words.email!)).id)
    for (const line of held) say(line)
    if (held.length === 0) say('Nessun ruolo. Si dà con "user grant".')
  },
}

/** The same words give a role and take it away. */
const ROLE_WORDS = ['email', 'ruolo', 'ente']

const grant: Command = {
  name: 'user grant',
  words: ROLE_WORDS,
  summary: `Dà un ruolo in un ente (l’ultima parte del suo indirizzo). Ruoli: ${ROLES.join(', ')}.`,
  run: async ({ words }, { database, clock, say }) => {
    const role = roleOf(words.ruolo!)
    await (await database()).transaction(async (tx) => {
      const { id: personId } = await personOf(tx, words.email!)
      const held = { personId, role, organizationId: await organizationOf(tx, words.ente!) }
      await lockName(tx, `roles of ${personId}`)
      if (await findGrant(tx, held)) throw new CommandProblem(`${words.email} ha già questo ruolo.`)
      await grantRole(systemHand(tx, clock), held)
    })
    say(`${words.email}: ${role} (${words.ente})`)
  },
}

const revoke: Command = {
  name: 'user revoke',
  words: ROLE_WORDS,
  summary: 'Toglie un ruolo e chiude le sessioni aperte: la persona entra di nuovo, con quello che le resta.',
  run: async ({ words }, { database, clock, say }) => {
    const role = roleOf(words.ruolo!)
    await (await database()).transaction(async (tx) => {
      const { id: personId } = await personOf(tx, words.email!)
      const held = { personId, role, organizationId: await organizationOf(tx, words.ente!) }
      if (await revokeRole(systemHand(tx, clock), held)) return
      const others = (await inWords(tx, personId)).join('; ') || 'nessuno'
      throw new CommandProblem(`${words.email} non ha questo ruolo. Ha: ${others}.`)
    })
    say(`${words.email}: non più ${role} (${words.ente})`)
  },
}

export const roleCommands: readonly Command[] = [show, grant, revoke]
