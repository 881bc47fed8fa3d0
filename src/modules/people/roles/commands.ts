// SPDX-License-Identifier: AGPL-3.0-or-later
/** Roles from the command line: given, shown, taken away. */
import { type Command, CommandProblem } from '#kernel/command.ts'
import type { Db } from '#kernel/db/db.ts'
import { findOrganizationBySlug, listOrganizations } from '../../network/index.ts'
import { grantRole } from '../actions.ts'
import { leaveShellLooks } from '../looks/from-shell.ts'
import { isRole, ROLES } from '../rules.ts'
import { personOf, systemHand } from '../shell.ts'
import { lockRoles, revokeRole } from './actions.ts'
import { lastDay } from './days.ts'
import { findGrant, listRolesOf } from './queries.ts'

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

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

const inWords = async (db: Db, personId: string, at: Date): Promise<string[]> =>
  (await listRolesOf(db, personId, at)).map(({ role, slug, granted_at, begins_at, ends_at, limits }) =>
    [
      `${role} (${slug}) dal ${dayOf(begins_at ?? granted_at)}`,
      ...(ends_at ? [` al ${dayOf(lastDay(ends_at))}`] : []),
      ...(limits.length > 0 ? [`, solo per ${limits.join(', ')}`] : []),
    ].join(''),
  )

const show: Command = {
  name: 'user roles',
  words: ['email'],
  summary: 'Elenca i ruoli di una persona: ente, da quando, e a che cosa sono limitati.',
  run: async ({ words }, deps) => {
    const { database, clock, say } = deps
    const { db } = await database()
    const person = await personOf(db, words.email!)
    await leaveShellLooks(deps, [person])
    const held = await inWords(db, person.id, clock.now())
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
      await lockRoles(tx)
      if (await findGrant(tx, held, clock.now()))
        throw new CommandProblem(`${words.email} ha già questo ruolo.`)
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
      const hand = systemHand(tx, clock)
      if (await revokeRole(hand, { ...held, reason: 'Tolto dalla riga di comando' })) return
      const others = (await inWords(tx, personId, hand.at)).join('; ') || 'nessuno'
      throw new CommandProblem(`${words.email} non ha questo ruolo. Ha: ${others}.`)
    })
    say(`${words.email}: non più ${role} (${words.ente})`)
  },
}

export const roleCommands: readonly Command[] = [show, grant, revoke]
