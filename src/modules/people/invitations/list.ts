// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import { choice, rowChoice } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import { ROLE_CHOICES, roleWords } from '../roles/words.ts'
import type { Invitation } from './queries.ts'

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

export const invitations = listOf<Invitation>()({
  name: 'inviti',
  filters: {
    ruolo: choice({ label: msg('Ruolo'), choices: ROLE_CHOICES }),
    ente: rowChoice({ label: msg('Ente'), none: msg('Tutti') }),
  },
  columns: {
    chi: { header: msg('Per chi'), value: (row, { t }) => row.email ?? t('chi è in aula') },
    ruolo: { header: msg('Ruolo'), value: (row, { t }) => t(roleWords(row.role)) },
    ente: { header: msg('Ente'), value: (row) => row.organization },
    mandato: { header: msg('Invitato il'), value: (row) => dayOf(row.invited_at), kind: 'day' },
    scade: { header: msg('Vale fino al'), value: (row) => dayOf(row.expires_at), kind: 'day' },
    usi: { header: msg('Accettato da'), value: (row) => row.uses, kind: 'number' },
    stato: { header: msg('Stato'), value: () => null, only: 'page' },
    azioni: { header: msg('Azioni'), value: () => null, only: 'page' },
  },
  sorts: { mandato: 'descending' },
  first: 'mandato',
})
