// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { EDITORIAL_WORK } from '../review/index.ts'

export const dataKept: readonly DataKept[] = [
  {
    what: msg('Corsi: iscrizioni, unità fatte, prove e risposte'),
    why: msg('Formarti, e farti riprendere da dove eri rimasto'),
    howLong: msg('Cinque anni dopo la fine del corso, poi resta solo l’attestato'),
    tables: [
      'enrolment',
      'unit_progress',
      'attempt',
      'attempt_question',
      'answer',
      'attempt_result',
      'course_completion',
    ],
  },
  { ...EDITORIAL_WORK, tables: ['unit_version', 'question_version'] },
]
