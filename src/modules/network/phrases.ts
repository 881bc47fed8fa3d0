// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of bodies and projects, in words. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  // Those of a plain row (`kernel/list`), written out so that the hand knows them.
  'organization.recorded': msg('Aggiunto'),
  'organization.amended': msg('Modificato'),
  'organization.archived': msg('Archiviato'),
  'organization.taken_back': msg('Rimesso in uso'),
  'organization.merged': msg('Confluito in un altro ente'),
  'organization.split': msg('Diviso in altri enti'),
  'organization.renamed': msg('Ha cambiato nome'),
  'organization.succeeded': msg('Ha preso il posto di un altro ente'),
  'organization.unit_added': msg('Unità aggiunta'),
  'organization.unit_amended': msg('Unità modificata'),
  'organization.unit_archived': msg('Unità archiviata'),
  'organization.unit_taken_back': msg('Unità rimessa in uso'),
  'organization.logo_set': msg('Logo messo o cambiato'),
  'organization.logo_removed': msg('Logo tolto'),
  'network.founded': msg('Rete avviata'),
  'network.lead_passed_on': msg('Rete affidata a chi ha preso il posto del capofila'),
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
  'territory.imported': msg('Territori importati'),
}

export type NetworkHand = Hand<keyof typeof phrases>
