// SPDX-License-Identifier: AGPL-3.0-or-later
import { Content } from '#kernel/content/render.tsx'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Badge, StatusChip } from '#ui/badge.tsx'
import { Localized, Prose } from '#ui/prose.tsx'
import { WithAside } from '#ui/section.tsx'
import type { Project } from '../queries.ts'
import type { Phase } from '../rules.ts'
import { ProjectSheet } from './project-sheet.tsx'
import type { ToldProject } from './projects-page.tsx'

/** One project, in the tense that its period asks for. */
export function ProjectSection({ ctx, project, phase, partners, text }: ToldProject & { ctx: ViewContext }) {
  return (
    <section class="page-section project" id={project.slug} aria-labelledby={`${project.slug}-nome`}>
      <h2 id={`${project.slug}-nome`}>
        <Localized ctx={ctx} text={project.name} />
      </h2>
      <p class="status-line">
        <PhaseChip ctx={ctx} phase={phase} />
        {project.demo && <Badge tone="warning">{ctx.t('Progetto inventato per la dimostrazione')}</Badge>}
      </p>
      <WithAside
        label={ctx.t('Scheda del progetto {acronym}', { acronym: project.acronym })}
        aside={<ProjectSheet ctx={ctx} project={project} partners={partners} phase={phase} />}
      >
        {phase === 'closed' && <Closed ctx={ctx} project={project} />}
        <p class="section-lead">
          <Localized ctx={ctx} text={project.summary} />
        </p>
        {text && (
          <Prose>
            <Content ctx={ctx} doc={text.body} headingOffset={1} lang={text.language} />
          </Prose>
        )}
      </WithAside>
    </section>
  )
}

function PhaseChip({ ctx, phase }: { ctx: ViewContext; phase: Phase }) {
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
const Closed = ({ ctx, project }: { ctx: ViewContext; project: Project }) => (
  <Alert ctx={ctx}>
    <p>
      {project.ends_on
        ? ctx.t('Questo progetto si è concluso il {date}.', { date: ctx.date(project.ends_on) })
        : ctx.t('Questo progetto si è concluso. Le carte che abbiamo non dicono quando.')}{' '}
      {ctx.t('Quello che la piattaforma pubblica dopo non porta il suo finanziamento.')}
    </p>
  </Alert>
)
