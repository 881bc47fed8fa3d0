// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of people: what narrows it and what its columns say. Nothing of what anybody learns is here. */
import { msg } from '#kernel/i18n/msg.ts'
import { choice, flag, rowChoice, words } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import type { Translate } from '#kernel/render/context.ts'
import { ROLE_CHOICES, roleWords } from '../roles/words.ts'

export interface PersonRow {
  id: string
  given_name: string
  family_name: string
  email: string
  created_at: Date
  closed_at: Date | null
  roles: readonly { role: string; organization: string }[]
}

/** 'Redattore (Ferrara), Tutor (Ferrara)' */
export const rolesInWords = ({ roles }: Pick<PersonRow, 'roles'>, t: Translate): string =>
  roles.map(({ role, organization }) => `${t(roleWords(role))} (${organization})`).join(', ')

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

export const people = listOf<PersonRow>()({
  name: 'persone',
  filters: {
    q: words({ label: msg('Parole'), help: msg('Nome, cognome o indirizzo.') }),
    ruolo: choice({ label: msg('Ruolo'), choices: ROLE_CHOICES }),
    ente: rowChoice({ label: msg('Ente'), none: msg('Tutti') }),
    chiusi: flag({ label: msg('Solo gli account chiusi') }),
  },
  columns: {
    nome: { header: msg('Nome'), value: (row) => `${row.family_name} ${row.given_name}` },
    email: { header: msg('E-mail'), value: (row) => row.email },
    ruoli: { header: msg('Ruoli'), value: (row, { t }) => rolesInWords(row, t) },
    aperto: { header: msg('Account aperto il'), value: (row) => dayOf(row.created_at), kind: 'day' },
    chiuso: {
      header: msg('Account chiuso il'),
      value: (row) => row.closed_at && dayOf(row.closed_at),
      kind: 'day',
      only: 'download',
    },
  },
  sorts: { nome: 'ascending', aperto: 'descending' },
  first: 'nome',
})
