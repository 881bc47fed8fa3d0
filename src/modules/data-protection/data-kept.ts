// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const dataKept: readonly DataKept[] = [
  {
    what: msg('Le richieste di cancellazione e le risposte'),
    why: msg('Rispondere entro un mese, e mostrare che lo abbiamo fatto'),
    howLong: msg('5 anni; dopo una cancellazione, senza le parole e senza il nome'),
    tables: ['erasure_request', 'erasure_answer'],
  },
]
