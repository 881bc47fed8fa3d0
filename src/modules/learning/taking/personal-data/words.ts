// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'

/** What the values of a learner are called in the copy that people read. */
export const learnersWords: Readonly<Record<string, string | null>> = {
  courses: msg('Corsi'),
  course: null,
  title: msg('Titolo'),
  version: msg('Edizione'),
  enrolled_at: msg('Iscrizione del'),
  units: msg('Unità'),
  unit: msg('Unità'),
  opened_at: msg('Aperta il'),
  completed_at: msg('Finito il'),
  place: null,
  attempts: msg('Prove'),
  number: msg('Numero'),
  started_at: msg('Iniziata il'),
  handed_in_at: msg('Consegnata il'),
  score: msg('Punti'),
  max_score: msg('Su quanti'),
  percent: msg('Percentuale'),
  passed: msg('Superata'),
  answers: msg('Risposte'),
  question: msg('Domanda'),
  // The choices by their keys: their words stand beside.
  answer: msg('Risposta'),
  chosen: msg('Che cosa hai scelto'),
  kind: null,
  option: null,
  options: null,
  typed: msg('Che cosa hai scritto'),
  value: msg('Hai risposto vero'),
  saved_at: msg('Salvata il'),
  late: msg('Fuori tempo'),
}
