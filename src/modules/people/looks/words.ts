// SPDX-License-Identifier: AGPL-3.0-or-later
/** What this room shows of somebody to others, in the words in which they read that it was looked at. */
import { msg } from '#kernel/i18n/msg.ts'

export const looks = {
  'person.sheet': msg('La tua scheda: nome, indirizzo, ruoli'),
  'person.roles': msg('Un tuo ruolo'),
  'person.file': msg('Un file con l’elenco delle persone'),
  'person.shell': msg('L’elenco degli account, dal computer della piattaforma'),
  'person.admission': msg('La tua richiesta di account'),
} as const

export type PersonLook = keyof typeof looks
