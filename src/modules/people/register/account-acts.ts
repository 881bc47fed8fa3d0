// SPDX-License-Identifier: AGPL-3.0-or-later
/** What may be done to somebody's account, by whoever looks after it: a button each on the page of the person. */
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import type { KnownPerson } from './queries.ts'

interface AccountAct {
  /** Source texts: the button, and what follows from it. */
  readonly words: string
  readonly help: string
  /** Italian path. */
  readonly to: (personId: string) => string
  /** A page that asks first, or a post at once. */
  readonly how: 'link' | 'post'
  readonly when: (person: KnownPerson, more: ActsAsked) => boolean
}

/** What the acts ask beside the account itself. */
export interface ActsAsked {
  /** The account has an app or a passkey. */
  readonly hasSecondFactor: boolean
  /** Whoever looks administers the security of the whole instance. */
  readonly keepsSecurity: boolean
}

/** In the order in which they are shown; another task of this room adds its own. */
export const ACCOUNT_ACTS: readonly AccountAct[] = [
  {
    words: msg('Dai una password provvisoria'),
    help: msg(
      'La leggi una volta sola e la consegni di persona. Vale sette giorni: chi la riceve ne sceglie una sua.',
    ),
    to: paths.handOver,
    how: 'post',
    when: ({ closed_at, demo }) => closed_at === null && !demo,
  },
  {
    words: msg('Togli il secondo fattore'),
    help: msg(
      'Per chi ha perso telefono e codici di riserva. Prima controlla che sia davvero questa persona.',
    ),
    to: paths.takingOff,
    how: 'link',
    when: ({ closed_at }, { hasSecondFactor, keepsSecurity }) =>
      closed_at === null && hasSecondFactor && keepsSecurity,
  },
  {
    words: msg('Chiudi l’account'),
    help: msg('La persona non entra più. Quello che ha fatto resta, e l’account si può riaprire.'),
    to: paths.closing,
    how: 'link',
    when: ({ closed_at }) => closed_at === null,
  },
  {
    words: msg('Riapri l’account'),
    help: msg('La persona entra di nuovo, con i ruoli che ha ancora.'),
    to: paths.reopening,
    how: 'post',
    when: ({ closed_at }) => closed_at !== null,
  },
]
