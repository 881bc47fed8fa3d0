// SPDX-License-Identifier: AGPL-3.0-or-later
/** The kinds of notification that this room sends. */
import type { House } from '#contracts/house.ts'
import type { NotificationKind } from '#contracts/notifications.ts'
import { type Actor, maySomewhere } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'

/** Whether somebody keeps anything that must be confirmed. */
export const keeps = (actor: Actor, { confirmables }: House): boolean =>
  confirmables.some(({ permission }) => maySomewhere(actor, permission))

export const notifications = {
  'verification.due': {
    label: msg('Uffici da confermare'),
    help: msg(
      'Una volta al mese, se c’è qualcosa da confermare. Nella lettera c’è un link che conferma senza entrare.',
    ),
    first: 'at_once',
    when: keeps,
  },
  'verification.reported': {
    label: msg('Segnalazioni di errore'),
    help: msg('Quando qualcuno segnala un errore in una scheda che tieni.'),
    first: 'at_once',
    when: keeps,
  },
} as const satisfies Readonly<Record<string, NotificationKind>>
