// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { StatusChip, type Tone } from '#ui/badge.tsx'
import { ListPage } from '#ui/list-page.tsx'
import * as paths from '../../paths.ts'
import type { Proposal } from '../queries.ts'
import { type ProposalState, STATE_WORDS, stateOf } from '../rules.ts'

const TONES: Readonly<Record<ProposalState, Tone>> = {
  open: 'warning',
  accepted: 'success',
  in_part: 'success',
  refused: 'neutral',
}

export const ProposalChip = ({ ctx, proposal }: { ctx: ViewContext; proposal: Proposal }) => (
  <StatusChip ctx={ctx} tone={TONES[stateOf(proposal)]}>
    {ctx.t(STATE_WORDS[stateOf(proposal)])}
  </StatusChip>
)

export function ProposalsPage({ ctx, shown }: { ctx: ViewContext; shown: ListShown<Proposal> }) {
  const { t } = ctx
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Modifiche proposte')}
      lead={t('Che cosa i colleghi cambierebbero nei tuoi uffici, e che cosa hai proposto tu per altri.')}
      crumbs={[{ label: t('Uffici'), to: paths.offices.list }]}
      noindex
      things={msg('{count, plural, one {# proposta} other {# proposte}}')}
      cells={{
        ufficio: (proposal) => <a href={ctx.href(paths.proposal(proposal.id))}>{proposal.office}</a>,
        stato: (proposal) => <ProposalChip ctx={ctx} proposal={proposal} />,
      }}
      empty={{
        title: t('Nessuno ha proposto modifiche'),
        text: <p>{t('Una proposta si scrive dalla pagina di un ufficio che tengono altri.')}</p>,
      }}
    />
  )
}
