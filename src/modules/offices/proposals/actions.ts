// SPDX-License-Identifier: AGPL-3.0-or-later
/** Somebody who may not write an office proposes a change; whoever keeps it takes what is right. */
import { createHash } from 'node:crypto'
import { newEntity } from '#kernel/entities.ts'
import { found, Invalid, Refused, StaleEdit } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { amendRow } from '#kernel/list/row-pages.ts'
import type { OfficeHand } from '../phrases.ts'
import type { OfficeInput } from '../register/forms.ts'
import { findOffice, type Office } from '../register/queries.ts'
import { valuesOf } from '../register/record.ts'
import { officeRow } from '../register/row.ts'
import { type DecisionInput, type ProposalInput, valuesNow } from './forms.ts'
import { insertProposal, type Proposal, setDecided } from './queries.ts'
import { changesIn, pick, stateOf } from './rules.ts'
import { tellKeepers, tellProposer } from './telling.ts'

/** Gives the id of the proposal. `version`: of the office as its proposer read it. */
export async function proposeChange(
  hand: OfficeHand,
  { office, input, version }: { office: Office; input: ProposalInput; version: number },
): Promise<string> {
  // What was not touched would else be proposed as it was before somebody changed it.
  if (version !== office.version) throw new StaleEdit()
  const now = valuesNow(office)
  const fields = changesIn(now, input)
  if (fields.length === 0)
    throw new Refused(msg('Non hai cambiato niente: scrivi nei campi come dovrebbe essere.'))
  const id = await newEntity(hand.tx, 'office_proposal', hand.at)
  await insertProposal(hand.tx, {
    id,
    office_id: office.id,
    was: pick(now, fields),
    proposed: pick(input, fields),
    reason: input.reason,
    proposed_by: doerOf(hand).id,
    proposed_at: hand.at,
  })
  await tellKeepers(hand, office, id)
  await hand.note('office.change_proposed', office.id, { proposal: id, fields })
  return id
}

/** What the page of a proposal said that the sheet says. */
export const markOf = (proposal: Proposal, office: Office): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.keys(proposal.proposed).map((field) => valuesOf(office)[field as 'name'])))
    .digest('hex')

export const DECIDED = msg('Un’altra persona ha già deciso su questa proposta.')

/** Throws `Refused` where somebody has decided, or the sheet says something else than the page did. */
export async function decideProposal(
  hand: OfficeHand,
  { proposal, input }: { proposal: Proposal; input: DecisionInput },
): Promise<void> {
  const { tx, at } = hand
  const asked = Object.keys(proposal.proposed)
  const accepted = input.accept.filter((field) => asked.includes(field))
  if (accepted.length < asked.length && input.answer === '')
    throw new Invalid({
      answer: { source: msg('Scrivi perché non accetti tutto: lo legge chi ha proposto.') },
    })
  const deciding = { accepted, answer: input.answer, by: doerOf(hand).id, at }
  if (!(await setDecided(tx, proposal.id, deciding))) throw new Refused(DECIDED)
  const office = found(await findOffice(tx, proposal.office_slug))
  if (input.seen !== markOf(proposal, office))
    throw new Refused(msg('Intanto la scheda è cambiata: guarda di nuovo le differenze, poi decidi.'))
  if (accepted.length > 0) {
    const taken = Object.fromEntries(accepted.map((field) => [field, proposal.proposed[field]]))
    await amendRow(hand, officeRow, {
      before: office,
      version: office.version,
      input: { ...valuesOf(office), purpose_en_fits: false, ...taken } as OfficeInput,
      detail: { proposal: proposal.id },
    })
  }
  await hand.note('office.proposal_decided', office.id, { proposal: proposal.id, fields: accepted })
  const state = stateOf({ ...proposal, accepted })
  if (state !== 'open') await tellProposer(hand, proposal, state)
}
