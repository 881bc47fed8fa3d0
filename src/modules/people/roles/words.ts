// SPDX-License-Identifier: AGPL-3.0-or-later
/** Roles as people call them, and what each is for. */
import { msg } from '#kernel/i18n/msg.ts'
import type { Role } from '../rules.ts'

export const ROLE_CHOICES = [
  { value: 'operator', label: msg('Operatore') },
  { value: 'office_manager', label: msg('Responsabile d’ufficio') },
  { value: 'editor', label: msg('Redattore') },
  { value: 'tutor', label: msg('Tutor') },
  { value: 'coordinator', label: msg('Coordinatore') },
  { value: 'decision_maker', label: msg('Decisore') },
  { value: 'training_officer', label: msg('Referente formazione') },
  { value: 'administrator', label: msg('Amministratore') },
] as const satisfies readonly { value: Role; label: string }[]

const PURPOSES: Readonly<Record<Role, string>> = {
  operator: msg('Lavora a uno sportello e segue i corsi.'),
  office_manager: msg('Risponde di un ufficio e delle persone che ci lavorano.'),
  editor: msg('Scrive e rilegge i testi del suo ente.'),
  tutor: msg('Segue chi impara.'),
  coordinator: msg('Tiene insieme la rete: tematiche, pubblicazione, attestati.'),
  decision_maker: msg('Legge i risultati.'),
  training_officer: msg('Sa chi si è formato nel suo ente.'),
  administrator: msg('Tiene in ordine la piattaforma e gli account.'),
}

/** Source text; a role that this version does not know is said as it is stored. */
export const roleWords = (role: string): string =>
  ROLE_CHOICES.find(({ value }) => value === role)?.label ?? role

export const rolePurpose = (role: Role): string => PURPOSES[role]
