// SPDX-License-Identifier: AGPL-3.0-or-later
/** The kinds of notification that review sends; the verbs that send them are in telling.ts. */
import type { House } from '#contracts/house.ts'
import type { NotificationKind } from '#contracts/notifications.ts'
import { type Actor, maySomewhere } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { kindsFor } from './desk/kinds.ts'
import type { ToldVerb } from './told-words.ts'

const writes = (actor: Actor, house: House): boolean => kindsFor(house, actor).length > 0
const publishes = (actor: Actor, { editions }: House): boolean =>
  [...editions.values()].some((kind) => maySomewhere(actor, kind.publish))

export const notifications: Readonly<Record<`review.${ToldVerb}`, NotificationKind>> = {
  'review.to_review': {
    label: msg('Testi da rivedere'),
    help: msg('Quando qualcuno ti chiede una revisione.'),
    first: 'at_once',
    when: publishes,
  },
  'review.recalled': {
    label: msg('Testi ripresi dalla revisione'),
    help: msg('Quando chi ha scritto riprende un testo che dovevi rivedere.'),
    first: 'daily',
    when: publishes,
  },
  'review.returned': {
    label: msg('Testi rimandati con osservazioni'),
    help: msg('Quando chi rivede ti rimanda un testo.'),
    first: 'at_once',
    when: writes,
  },
  'review.published': {
    label: msg('Testi pubblicati'),
    help: msg('Quando qualcuno pubblica un testo che hai inviato.'),
    first: 'at_once',
    when: writes,
  },
  'review.corrected': {
    label: msg('Correzioni urgenti'),
    help: msg('Quando un testo è corretto in urgenza e lo devi rileggere entro sette giorni.'),
    service: true,
    urgent: true,
    when: publishes,
  },
  'review.due': {
    label: msg('Correzioni urgenti in scadenza'),
    help: msg('Quando l’ultimo giorno per rileggerle è vicino o passato.'),
    service: true,
    when: publishes,
  },
  'review.withdrawn': {
    label: msg('Corsi ritirati'),
    help: msg('Quando un corso che stai seguendo viene ritirato.'),
    service: true,
  },
}
