// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { StatusChip } from '#ui/badge.tsx'
import type { Project } from '../queries.ts'
import type { Phase } from '../rules.ts'

export function PhaseChip({ ctx, phase }: { ctx: ViewContext; phase: Phase }) {
  switch (phase) {
    case 'running':
      return (
        <StatusChip ctx={ctx} tone="success">
          {ctx.t('In corso')}
        </StatusChip>
      )
    case 'planned':
      return (
        <StatusChip ctx={ctx} tone="info">
          {ctx.t('In programma')}
        </StatusChip>
      )
    case 'closed':
      return (
        <StatusChip ctx={ctx} icon="it-lock">
          {ctx.t('Concluso')}
        </StatusChip>
      )
  }
}

/** A project that is over says so, and claims nothing of what came after it. */
export const Closed = ({ ctx, project }: { ctx: ViewContext; project: Pick<Project, 'ends_on'> }) => (
  <Alert ctx={ctx}>
    <p>
      {project.ends_on
        ? ctx.t('Questo progetto si è concluso il {date}.', { date: ctx.date(project.ends_on) })
        : ctx.t('Questo progetto si è concluso. Le carte che abbiamo non dicono quando.')}{' '}
      {ctx.t('Quello che la piattaforma pubblica dopo non porta il suo finanziamento.')}
    </p>
  </Alert>
)
