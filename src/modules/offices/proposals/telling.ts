// SPDX-License-Identifier: AGPL-3.0-or-later
/** What is told of proposals: to whoever keeps the office, then to whoever proposed. */
import type { NotificationKind } from '#contracts/notifications.ts'
import { maySomewhere } from '#kernel/access.ts'
import type { Hand } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { notify, settleNotified } from '../../notifications/index.ts'
import { listWhoMay } from '../../people/index.ts'
import * as paths from '../paths.ts'
import type { Office } from '../register/queries.ts'
import { placeOf } from '../within.ts'
import type { Proposal } from './queries.ts'
import type { ProposalState } from './rules.ts'

export const notifications = {
  'offices.proposed': {
    label: msg('Modifiche proposte ai tuoi uffici'),
    help: msg('Quando un collega propone di cambiare la scheda di un ufficio che tieni.'),
    first: 'at_once',
    when: (actor) => maySomewhere(actor, 'office.write'),
  },
  'offices.decided': {
    label: msg('Risposte alle modifiche che hai proposto'),
    help: msg('Quando chi tiene l’ufficio decide.'),
    first: 'at_once',
  },
} as const satisfies Readonly<Record<string, NotificationKind>>

/** A letter to more is no letter. */
const MOST_KEEPERS = 10

/** Those of the body of the office; where it has nobody, those who look after the territory or the network. */
export async function tellKeepers(hand: Hand, office: Office, id: string): Promise<void> {
  const leftOut = hand.by ? [hand.by.id] : []
  const all = await listWhoMay(hand.tx, 'office.write', placeOf(office), { at: hand.at, leftOut })
  const own = all.filter(({ organizationId }) => organizationId === office.organization_id)
  await notify(hand, {
    kind: 'offices.proposed',
    key: `offices.proposed:${id}`,
    personIds: (own.length > 0 ? own : all).slice(0, MOST_KEEPERS).map((person) => person.id),
    about: id,
    subject: { it: `Modifica proposta: ${office.name}`, en: `A change was proposed: ${office.name}` },
    body: {
      it: `Un collega propone di cambiare la scheda di «${office.name}». Guarda che cosa cambierebbe, poi decidi.`,
      en: `A colleague proposes a change to the page of “${office.name}”. See what would change, then decide.`,
    },
    path: paths.proposal(id),
  })
}

const HOW = {
  accepted: { it: 'è accettata', en: 'is accepted' },
  in_part: { it: 'è accettata in parte', en: 'is accepted in part' },
  refused: { it: 'non è accettata', en: 'is not accepted' },
} as const

export async function tellProposer(
  hand: Hand,
  proposal: Proposal,
  state: Exclude<ProposalState, 'open'>,
): Promise<void> {
  await settleNotified(hand, 'offices.proposed', proposal.id)
  if (!proposal.proposed_by) return
  const { office, id } = proposal
  await notify(hand, {
    kind: 'offices.decided',
    key: `offices.decided:${id}`,
    personIds: [proposal.proposed_by],
    about: id,
    subject: { it: `La tua proposta: ${office}`, en: `Your proposal: ${office}` },
    body: {
      it: `La modifica che hai proposto per «${office}» ${HOW[state].it}. Leggi la risposta.`,
      en: `The change that you proposed for “${office}” ${HOW[state].en}. Read the answer.`,
    },
    path: paths.proposal(id),
  })
}
