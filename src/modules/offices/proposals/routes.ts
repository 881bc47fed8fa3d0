// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, signedIn } from '#kernel/access.ts'
import { findArchived } from '#kernel/archive.ts'
import type { Db } from '#kernel/db/db.ts'
import { NotAllowed } from '#kernel/errors.ts'
import { ok, warning } from '#kernel/http/flash.ts'
import { Elsewhere, formPage, type Params, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isId } from '#kernel/ids.ts'
import { listPage } from '#kernel/list/route.ts'
import { mayWriteRow } from '#kernel/list/row-pages.ts'
import * as paths from '../paths.ts'
import { findOffice, type Office } from '../register/queries.ts'
import { officeRow } from '../register/row.ts'
import { DECIDED, decideProposal, markOf, proposeChange } from './actions.ts'
import { decisionForm, proposalForm, valuesNow } from './forms.ts'
import { proposalList } from './list.ts'
import { findProposal, type Proposal, proposalsSource } from './queries.ts'
import { differences, PROPOSALS_PER_PERSON } from './rules.ts'
import { ProposalPage } from './views/proposal.tsx'
import { ProposalsPage } from './views/proposals.tsx'
import { ProposePage } from './views/propose.tsx'

/** An office in use. */
async function inUse(db: Db, { slug = '' }: Params): Promise<Office | null> {
  const office = await findOffice(db, slug)
  return office && (await findArchived(db, office.id)) === null ? office : null
}

const proposing = formPage({
  path: paths.propose(':slug'),
  access: signedIn,
  subject: inUse,
  form: proposalForm,
  load: async ({ subject: office, actor }) =>
    // Whoever may write it does.
    mayWriteRow(officeRow, actor, office) ? new Elsewhere(paths.offices.edit(office.slug)) : { office },
  stored: ({ office }) => ({ ...valuesNow(office), access: [...office.access] }),
  version: ({ office }) => office.version,
  view: (ctx, { office }, form) => ProposePage({ ctx, office, form }),
  act: async ({ hand, actor, subject: office, input, version, services }) => {
    await services.limits.spend('office-proposal', actor.id, PROPOSALS_PER_PERSON)
    const id = await proposeChange(hand, { office, input, version })
    return seeOther(paths.proposal(id), ok(msg('Proposta mandata: chi tiene l’ufficio la legge e risponde.')))
  },
})

const proposalsRoutes = listPage({
  path: paths.proposals(),
  access: signedIn,
  list: proposalList,
  source: ({ actor }) => proposalsSource(actor),
  view: (ctx, shown) => ProposalsPage({ ctx, shown }),
})

interface Found {
  readonly proposal: Proposal
  readonly office: Office
}

async function find(db: Db, { id = '' }: Params, actor: Actor | null): Promise<Found | null> {
  const proposal = isId(id) ? await findProposal(db, id, actor) : null
  const office = proposal && (await findOffice(db, proposal.office_slug))
  return proposal && office ? { proposal, office } : null
}

const proposalPage = formPage({
  path: paths.proposal(),
  access: signedIn,
  subject: find,
  form: decisionForm,
  load: async ({ subject: { proposal, office } }) => ({
    proposal,
    office,
    parts: differences(proposal.was, proposal.proposed, valuesNow(office)),
    mark: markOf(proposal, office),
  }),
  // What has changed meanwhile is taken by nobody who has not looked at it.
  stored: ({ parts }) => ({ accept: parts.filter(({ changed }) => !changed).map(({ field }) => field) }),
  view: (ctx, data, form) => ProposalPage({ ctx, form, ...data }),
  act: async ({ hand, subject: { proposal }, input }) => {
    if (!proposal.keeps) throw new NotAllowed()
    // Whoever decides second reads what was decided.
    if (proposal.decided_at) return seeOther(paths.proposal(proposal.id), warning(DECIDED))
    await decideProposal(hand, { proposal, input })
    return seeOther(paths.proposal(proposal.id), ok(msg('Deciso: chi ha proposto legge la risposta.')))
  },
})

export const proposalRoutes = [proposing, ...proposalsRoutes, proposalPage]
