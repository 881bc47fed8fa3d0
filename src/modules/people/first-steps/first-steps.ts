// SPDX-License-Identifier: AGPL-3.0-or-later
/** What somebody new does for their account, and whoever gives roles for their colleagues. */
import { type FirstStep, type FirstStepSource, holdsRole } from '#contracts/first-steps.ts'
import { type Actor, maySomewhere } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'
import { GRANT } from '../roles/rules.ts'
import { security } from '../second-factor/paths.ts'
import { getPersonFacts, type PersonFacts } from './queries.ts'

export const firstSteps: FirstStepSource = {
  of: 'person',
  when: ({ grants }) => grants.length > 0,
  load: async (db, actor) => stepsOf(actor, await getPersonFacts(db, actor.id)),
}

/** Accounts of the demonstration are of everybody: they take no second factor. */
export const stepsOf = (actor: Actor, facts: PersonFacts): FirstStep[] => [
  ...(!facts.demo && (facts.required || holdsRole(actor, 'administrator')) ? [protectStep(facts)] : []),
  ...(maySomewhere(actor, GRANT) ? [inviteStep(facts)] : []),
]

const protectStep = (facts: PersonFacts): FirstStep => ({
  order: 5,
  done: facts.protected,
  what: msg('Proteggi il tuo account'),
  why: msg('Con un secondo fattore una password rubata non basta. Ci vogliono due minuti.'),
  path: security(),
})

const inviteStep = (facts: PersonFacts): FirstStep => ({
  order: 40,
  done: facts.invited,
  what: msg('Invita il primo collega'),
  why: msg('Riceve una lettera, apre l’account e trova già il suo ruolo.'),
  path: paths.newInvitations(),
})
