// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'

/** Source texts of the roles, by the word they are stored as. */
export const ROLE_WORDS: Readonly<Record<string, string>> = {
  operator: msg('Operatore di sportello'),
  office_manager: msg('Responsabile d’ufficio'),
  editor: msg('Redattore'),
  tutor: msg('Tutor'),
  coordinator: msg('Coordinatore della rete'),
  decision_maker: msg('Decisore'),
  training_officer: msg('Referente formazione'),
  administrator: msg('Amministratore'),
}
