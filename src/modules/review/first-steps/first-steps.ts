// SPDX-License-Identifier: AGPL-3.0-or-later
/** The way of a first text, from its draft to its readers. */
import { type FirstStep, type FirstStepSource, holdsRole } from '#contracts/first-steps.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { getWriterFacts, type WriterFacts } from './queries.ts'

export const firstSteps: FirstStepSource = {
  of: 'person',
  when: (actor) => holdsRole(actor, 'editor'),
  load: async (db, actor) => stepsOf(await getWriterFacts(db, actor.id)),
}

export const stepsOf = (facts: WriterFacts): FirstStep[] => [
  {
    order: 30,
    done: facts.draft,
    what: msg('Scrivi la prima bozza'),
    why: msg('Un materiale o una ricerca sulla tua tematica. La vede solo chi scrive con te.'),
    path: paths.desk(),
  },
  {
    order: 31,
    // What was published without being sent, since its kind asks for no other eyes, needs no sending any more.
    done: facts.sent || facts.published,
    what: msg('Mandala in revisione'),
    why: msg('Un’altra persona la rilegge. Se manca qualcosa, te lo scrive.'),
    path: paths.desk(),
  },
  {
    order: 32,
    done: facts.published,
    what: msg('Arriva alla prima pubblicazione'),
    why: msg('Da quel momento il tuo testo lo leggono tutti.'),
    path: paths.desk(),
  },
]
