// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of bodies and projects, in words. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'organization.opened': msg('Ente registrato'),
  'network.founded': msg('Rete avviata'),
  'project.opened': msg('Progetto aperto'),
  'network.amended': msg('Impostazioni cambiate'),
  'network.sentences_amended': msg('Frasi per i cittadini stranieri cambiate'),
  'network.mail_tried': msg('Posta provata'),
  'project.joined': msg('Ente entrato nel progetto'),
  'project.left': msg('Ente uscito dal progetto'),
  'project.member_amended': msg('Ente del progetto modificato'),
  'project.member_removed': msg('Ente tolto dal progetto'),
  'project.file_added': msg('File aggiunto'),
  'project.file_amended': msg('File modificato'),
  'project.file_removed': msg('File tolto'),
}

export type NetworkHand = Hand<keyof typeof phrases>
