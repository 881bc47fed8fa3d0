// SPDX-License-Identifier: AGPL-3.0-or-later
/** Accounts from the command line: for the first person of a body, and for whoever has lost their way in. */
import type { Clock } from '#kernel/clock.ts'
import { type Command, CommandProblem, type Given } from '#kernel/command.ts'
import type { Db, Tx } from '#kernel/db/db.ts'
import { lockName } from '#kernel/db/lock.ts'
import { type Hand, handOf } from '#kernel/hand.ts'
import { newCode } from '#kernel/ids.ts'
import { findOrganizationBySlug, listOrganizations } from '../network/index.ts'
import { closeAccount, grantRole, openAccount, reopenAccount, setPassword } from './actions.ts'
import { countOtherAdministrators, findPersonByEmail, listAccounts } from './queries.ts'
import { isRole, ROLES } from './rules.ts'

/** Read out or copied from paper once: 16 characters of 5 bits, in fours. */
const newPassword = (): string => newCode(16).replace(/(.{4})(?=.)/g, '$1-')

const PASSWORD_LINE = (password: string) =>
  `Password: ${password}\n(si legge solo adesso: consegnala di persona; chi la riceve entra con questa)`

/** Who has the shell of the machine has no account here: the system does it. No letter is written, so no address is needed. */
const shell = (tx: Tx, clock: Clock): Hand => handOf({ tx, by: null, at: clock.now(), baseUrl: '' })

async function personOf(db: Db, email: string) {
  const person = await findPersonByEmail(db, email.toLowerCase())
  if (!person) throw new CommandProblem(`Nessuno ha l’indirizzo ${email}: vedi "referpa user list".`)
  return person
}

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

const list: Command = {
  name: 'user list',
  summary: 'Elenca le persone con un account: indirizzo, nome, ruoli, stato.',
  run: async (_given, { database, say }) => {
    const rows = await listAccounts((await database()).db)
    if (rows.length === 0) say('Nessun account.')
    for (const { email, name, roles, closed_at, demo } of rows) {
      const marks = [closed_at ? 'chiuso' : '', demo ? 'dimostrativo' : ''].filter(Boolean)
      say([email, name, roles || 'nessun ruolo', ...marks].join('  '))
    }
  },
}

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/

const add: Command = {
  name: 'user add',
  words: ['email', 'nome', 'cognome'],
  summary: 'Apre un account e ne scrive la password. Il ruolo si dà con "user grant".',
  run: async ({ words }, { database, clock, say }) => {
    const { email = '', nome = '', cognome = '' } = words
    if (!EMAIL.test(email)) throw new CommandProblem(`"${email}" non è un indirizzo e-mail.`)
    const password = newPassword()
    await (await database()).transaction(async (tx) => {
      await lockName(tx, `account ${email.toLowerCase()}`)
      if (await findPersonByEmail(tx, email.toLowerCase()))
        throw new CommandProblem(`${email} ha già un account: per una nuova password c’è "user password".`)
      await openAccount(shell(tx, clock), { email, givenName: nome, familyName: cognome, password })
    })
    say(`Account aperto: ${email.toLowerCase()}`)
    say(PASSWORD_LINE(password))
  },
}

const password: Command = {
  name: 'user password',
  words: ['email'],
  summary: 'Dà una nuova password e chiude le sessioni aperte.',
  run: async ({ words }, { database, clock, say }) => {
    const fresh = newPassword()
    await (await database()).transaction(async (tx) => {
      const { id } = await personOf(tx, words.email!)
      await setPassword(shell(tx, clock), id, fresh)
    })
    say(PASSWORD_LINE(fresh))
  },
}

const ADMINISTRATION = 'administration'

const disable: Command = {
  name: 'user disable',
  words: ['email'],
  summary: 'Chiude un account: la persona non entra più, quello che ha fatto resta.',
  run: async ({ words }, { database, clock, say }) => {
    await (await database()).transaction(async (tx) => {
      const { id } = await personOf(tx, words.email!)
      // Two at once must not each count the other as the administrator who remains.
      await lockName(tx, ADMINISTRATION)
      if ((await countOtherAdministrators(tx, id)) === 0)
        throw new CommandProblem(
          'Non resterebbe nessun amministratore: dai prima il ruolo a un’altra persona.',
        )
      await closeAccount(shell(tx, clock), id)
    })
    say(`Account chiuso: ${words.email}`)
  },
}

const enable: Command = {
  name: 'user enable',
  words: ['email'],
  summary: 'Riapre un account chiuso.',
  run: async ({ words }, { database, clock, say }) => {
    await (await database()).transaction(async (tx) => {
      const { id } = await personOf(tx, words.email!)
      await reopenAccount(shell(tx, clock), id)
    })
    say(`Account riaperto: ${words.email}`)
  },
}

const grant: Command = {
  name: 'user grant',
  words: ['email', 'ruolo', 'ente'],
  summary: `Dà un ruolo in un ente (l’ultima parte del suo indirizzo). Ruoli: ${ROLES.join(', ')}.`,
  run: async ({ words }: Given, { database, clock, say }) => {
    const role = roleOf(words.ruolo!)
    await (await database()).transaction(async (tx) => {
      const { id: personId } = await personOf(tx, words.email!)
      const organizationId = await organizationOf(tx, words.ente!)
      await lockName(tx, `roles of ${personId}`)
      const has = (await listAccounts(tx, personId))[0]?.roles.includes(`${role} (${words.ente})`)
      if (has) throw new CommandProblem(`${words.email} ha già questo ruolo.`)
      await grantRole(shell(tx, clock), { personId, role, organizationId })
    })
    say(`${words.email}: ${role} (${words.ente})`)
  },
}

export const commands: readonly Command[] = [list, add, password, grant, disable, enable]
