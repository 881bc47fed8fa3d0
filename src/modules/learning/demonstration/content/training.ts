// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoTraining } from './format.ts'

/** What the cast has done with the course, by the key of the person; whoever is not here has done nothing yet. */
export const trainings: Readonly<Record<string, DemoTraining>> = {
  'lea.esempio': { state: 'passed', enrolledOn: '2026-11-03', passedOn: '2026-11-05', percent: 90 },
  'nino.prova': {
    state: 'revoked',
    enrolledOn: '2026-11-04',
    passedOn: '2026-11-06',
    percent: 80,
    revokedOn: '2026-11-12',
    revokedBy: 'coordinatore',
    reason:
      'Rilasciato per errore: la prova è stata consegnata durante un’esercitazione guidata. La persona può rifare il corso.',
  },
  'mara.modello': { state: 'passed', enrolledOn: '2026-11-05', passedOn: '2026-11-10', percent: 100 },
  'ivo.campione': { state: 'in_progress', enrolledOn: '2026-11-09', unitsDone: 3 },
  'rita.finta': { state: 'enrolled', enrolledOn: '2026-11-16' },
  'omar.fantasia': { state: 'in_progress', enrolledOn: '2026-11-17', unitsDone: 1 },
}
