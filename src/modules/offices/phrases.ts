// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of offices, in words; those of the plain rows beside. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'office.suspended': msg('Chiuso per un periodo'),
  'office.closed': msg('Chiuso per sempre'),
  'office.reopened': msg('Chiusura tolta'),
  'schedule.slot_written': msg('Fascia particolare scritta'),
  'schedule.slot_removed': msg('Fascia particolare tolta'),
  'schedule.exception_written': msg('Eccezione scritta'),
  'schedule.exception_removed': msg('Eccezione tolta'),
  'patron_day.recorded': msg('Festa del patrono scritta'),
  'patron_day.removed': msg('Festa del patrono tolta'),
  'office.language_added': msg('Lingua aggiunta'),
  'office.language_amended': msg('Lingua cambiata'),
  'office.language_removed': msg('Lingua tolta'),
  'office.change_proposed': msg('Modifica proposta'),
  'office.proposal_decided': msg('Risposta a una modifica proposta'),
  'office.united': msg('Unito a un altro ufficio'),
  'office.received': msg('Ha preso il posto di un ufficio doppio'),
  'office.told_apart': msg('Detto che non è un doppione'),
}

export type OfficeHand = Hand<keyof typeof phrases>
