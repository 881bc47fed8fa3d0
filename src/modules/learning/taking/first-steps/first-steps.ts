// SPDX-License-Identifier: AGPL-3.0-or-later
/** The first course of an operator; a tutor goes through one too, to know what is asked of those who learn. */
import { type FirstStep, type FirstStepSource, holdsRole } from '#contracts/first-steps.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../../paths.ts'
import { getLearnerFacts, type LearnerFacts } from './queries.ts'

export const firstSteps: FirstStepSource = {
  of: 'person',
  when: (actor) => holdsRole(actor, 'operator', 'tutor'),
  load: async (db, actor) => {
    const steps = stepsOf(await getLearnerFacts(db, actor.id))
    return holdsRole(actor, 'operator') ? steps : steps.filter(({ order }) => order < TEST)
  },
}

const TEST = 22

export function stepsOf(facts: LearnerFacts): FirstStep[] {
  const place = facts.course === null ? paths.catalogue() : paths.course(facts.course)
  return [
    {
      order: 20,
      done: facts.course !== null,
      what: msg('Iscriviti a un corso'),
      why: msg('Sono brevi e fatti per lo sportello: scegli quello che ti serve prima.'),
      path: paths.catalogue(),
    },
    {
      order: 21,
      done: facts.unit,
      what: msg('Finisci la prima unità'),
      why: msg('Bastano pochi minuti. Se ti interrompono, riprendi dallo stesso punto.'),
      path: place,
    },
    {
      order: TEST,
      done: facts.test,
      what: msg('Supera la prima prova'),
      why: msg('Le risposte e il punteggio li vedi solo tu.'),
      path: facts.course === null ? place : `${place}#prova`,
    },
  ]
}
