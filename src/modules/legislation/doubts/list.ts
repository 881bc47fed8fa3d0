// SPDX-License-Identifier: AGPL-3.0-or-later
/** The citations that nobody could place yet, as a register of their own. */
import { msg } from '#kernel/i18n/msg.ts'
import { choice, words } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import { wordsFor } from '../act-words.ts'
import type { Doubted } from '../lines.ts'

export const DOUBTS = [
  { value: 'unknown_act', label: msg('L’atto non è nel registro') },
  { value: 'ruling', label: msg('È una sentenza che non è nel registro') },
  { value: 'unclear', label: msg('Non è chiaro quale articolo di quale atto') },
  { value: 'no_such_article', label: msg('L’atto non ha questo articolo') },
  { value: 'article_unsure', label: msg('Non si sa quanti articoli ha l’atto') },
] as const

export interface DoubtRow extends Doubted {
  id: string
  holder_id: string
}

export const doubts = listOf<DoubtRow>()({
  name: 'citazioni-da-verificare',
  filters: {
    q: words({ label: msg('Parole') }),
    motivo: choice({ label: msg('Motivo'), choices: DOUBTS }),
  },
  columns: {
    citazione: { header: msg('Citazione'), value: ({ line }) => line },
    motivo: { header: msg('Motivo'), value: ({ doubt }, { t }) => t(wordsFor(DOUBTS, doubt)) },
    testo: { header: msg('Dove sta'), value: () => null, only: 'page' },
  },
  sorts: { citazione: 'ascending' },
  first: 'citazione',
})
