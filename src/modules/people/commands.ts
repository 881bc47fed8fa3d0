// SPDX-License-Identifier: AGPL-3.0-or-later
/** Accounts from the command line: for the first person of a body, and for whoever has lost their way in. */
import { type Command, CommandProblem } from '#kernel/command.ts'
import { lockName } from '#kernel/db/lock.ts'
import { closeAccount, openAccount, reopenAccount } from './actions.ts'
import { leaveShellLooks } from './looks/from-shell.ts'
import { oneTimeLink } from './one-time-link.ts'
import { handOverPassword } from './passwords/actions.ts'
import { findPersonByEmail, listAccounts } from './queries.ts'
import { newPassword } from './register/actions.ts'
import { refuseLast } from './roles/actions.ts'
import { roleCommands } from './roles/commands.ts'
import { secondFactorCommands } from './second-factor/commands.ts'
import { personOf, systemHand } from './shell.ts'

const PASSWORD_LINE = (password: string) =>
  `Password provvisoria: ${password}\n(si legge solo adesso: consegnala di persona. Vale sette giorni, e serve a chi la riceve per scegliere la sua)`

const list: Command = {
  name: 'user list',
  summary: 'Elenca le persone con un account: indirizzo, nome, ruoli, stato.',
  run: async (_given, deps) => {
    const { database, say } = deps
    const rows = await listAccounts((await database()).db)
    await leaveShellLooks(deps, rows)
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
  summary: 'Apre un account e ne scrive la password provvisoria. Il ruolo si dà con "user grant".',
  run: async ({ words }, { database, clock, say }) => {
    const { email = '', nome = '', cognome = '' } = words
    if (!EMAIL.test(email)) throw new CommandProblem(`"${email}" non è un indirizzo e-mail.`)
    const password = newPassword()
    await (await database()).transaction(async (tx) => {
      await lockName(tx, `account ${email.toLowerCase()}`)
      if (await findPersonByEmail(tx, email.toLowerCase()))
        throw new CommandProblem(`${email} ha già un account: per una nuova password c’è "user password".`)
      const hand = systemHand(tx, clock)
      const id = await openAccount(hand, { email, givenName: nome, familyName: cognome })
      await handOverPassword(hand, id, password)
    })
    say(`Account aperto: ${email.toLowerCase()}`)
    say(PASSWORD_LINE(password))
  },
}

const password: Command = {
  name: 'user password',
  words: ['email'],
  summary: 'Dà una password provvisoria e chiude le sessioni aperte: chi la riceve ne sceglie una sua.',
  run: async ({ words }, { database, clock, say }) => {
    const fresh = newPassword()
    await (await database()).transaction(async (tx) => {
      const { id, closed_at } = await personOf(tx, words.email!)
      if (closed_at)
        throw new CommandProblem(
          `L’account di ${words.email} è chiuso: con una password non si entra. Per riaprirlo: referpa user enable ${words.email}`,
        )
      await handOverPassword(systemHand(tx, clock), id, fresh)
    })
    say(PASSWORD_LINE(fresh))
  },
}

const link: Command = {
  name: 'user link',
  words: ['email'],
  summary:
    'Scrive un collegamento da consegnare, per quando la posta non parte: conferma una richiesta di account, o fa scegliere una nuova password.',
  run: async ({ words }, { database, clock, say, baseUrl = '' }) => {
    const path = await (await database()).transaction((tx) =>
      oneTimeLink(systemHand(tx, clock), words.email!.toLowerCase()),
    )
    say(`${baseUrl}${path}`)
    say('(si legge solo adesso, e vale una volta: consegnalo a quella persona e a nessun altro)')
  },
}

const disable: Command = {
  name: 'user disable',
  words: ['email'],
  summary: 'Chiude un account: la persona non entra più, quello che ha fatto resta.',
  run: async ({ words }, { database, clock, say }) => {
    await (await database()).transaction(async (tx) => {
      const { id } = await personOf(tx, words.email!)
      const hand = systemHand(tx, clock)
      await refuseLast(hand, { personId: id })
      await closeAccount(hand, id)
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
      await reopenAccount(systemHand(tx, clock), id)
    })
    say(`Account riaperto: ${words.email}`)
  },
}

export const commands: readonly Command[] = [
  list,
  add,
  password,
  link,
  ...roleCommands,
  ...secondFactorCommands,
  disable,
  enable,
]
