// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the audit keeps of bodies and projects, in words. */
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const phrases = {
  'organization.opened': msg('Ente registrato'),
  'network.founded': msg('Rete avviata'),
  'project.opened': msg('Progetto aperto'),
  'project.joined': msg('Ente entrato nel progetto'),
  'territory.imported': msg('Territori importati'),
}

export type NetworkHand = Hand<keyof typeof phrases>
