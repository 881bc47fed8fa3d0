// SPDX-License-Identifier: AGPL-3.0-or-later
import { Content } from '#kernel/content/render.tsx'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { isStaleText } from '#kernel/i18n/stale-text.ts'
import type { RowStanding } from '#kernel/list/row-pages.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Badge } from '#ui/badge.tsx'
import { History } from '#ui/history.tsx'
import { Page } from '#ui/page.tsx'
import { Localized, Prose } from '#ui/prose.tsx'
import { ArchivedNote, RowActions } from '#ui/row-pages.tsx'
import { Section, WithAside } from '#ui/section.tsx'
import type { Deed } from '../../deeds-queries.ts'
import * as paths from '../../paths.ts'
import { Closed, PhaseChip } from '../../views/phase.tsx'
import { ProjectFacts } from '../../views/project-sheet.tsx'
import type { ToldProject } from '../../views/projects-page.tsx'
import type { ProjectFile } from '../files/queries.ts'
import { Documents, Logos } from '../files/views/shown.tsx'
import { projectForm } from '../forms.ts'
import type { Amount, Totals } from '../money.ts'
import type { WholeProject } from '../queries.ts'
import { linesOf } from '../rules.ts'
import { asTyped } from '../texts.ts'
import { AmountsTable } from './amounts.tsx'
import { Members } from './members.tsx'

export interface ProjectData extends Omit<ToldProject, 'text' | 'project'>, RowStanding {
  project: WholeProject
  files: readonly ProjectFile[]
  amounts: readonly Amount[]
  totals: Totals
  deeds: readonly Deed[]
  phrases: Readonly<Record<string, string>>
}

export function ProjectPage({ ctx, data }: { ctx: ViewContext; data: ProjectData }) {
  const { t } = ctx
  const { project, phase, archived, mayWrite, files } = data
  const { slug } = project
  return (
    <Page
      ctx={ctx}
      title={t('Progetto {acronym}', { acronym: project.acronym })}
      heading={<Localized ctx={ctx} text={project.name} />}
      description={ctx.local(project.summary).text.slice(0, 160)}
      above={t('Progetto')}
      lead={<Localized ctx={ctx} text={project.summary} />}
      facts={[
        <PhaseChip ctx={ctx} phase={phase} key="phase" />,
        ' ',
        project.demo && (
          <Badge tone="warning" key="demo">
            {t('Progetto inventato per la dimostrazione')}
          </Badge>
        ),
      ]}
      crumbs={[{ label: t('Progetti'), to: paths.projectRows.list }]}
      crumb={project.acronym}
      actions={
        mayWrite && (
          <RowActions ctx={ctx} paths={paths.projectRows} slug={slug} archived={archived !== null} />
        )
      }
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      {mayWrite && <StaleEnglish ctx={ctx} project={project} />}
      <WithAside
        label={t('Scheda del progetto {acronym}', { acronym: project.acronym })}
        aside={<ProjectFacts ctx={ctx} {...data} />}
      >
        {phase === 'closed' && <Closed ctx={ctx} project={project} />}
        <Lines ctx={ctx} title={t('Obiettivi')} id="obiettivi" text={project.objectives} />
        <Lines ctx={ctx} title={t('Azioni')} id="azioni" text={project.actions} />
        <Story ctx={ctx} project={project} />
      </WithAside>
      <Members ctx={ctx} {...data} />
      <AmountsTable ctx={ctx} {...data} />
      <Logos ctx={ctx} slug={slug} files={files} mayWrite={mayWrite} />
      <Documents ctx={ctx} slug={slug} files={files} mayWrite={mayWrite} />
      <History ctx={ctx} deeds={data.deeds} phrases={data.phrases} fields={projectForm.fields} />
    </Page>
  )
}

/** One line each, in the language of the page or in Italian, marked as such. */
function Lines({ ctx, title, id, text }: { ctx: ViewContext; title: string; id: string; text: LocalText }) {
  const { text: said, lang } = ctx.local(text)
  const lines = linesOf(said)
  if (lines.length === 0) return null
  return (
    <Section title={title} id={id}>
      <ul lang={lang}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}

function Story({ ctx, project: { texts } }: { ctx: ViewContext; project: WholeProject }) {
  const language = texts[ctx.locale] ? ctx.locale : 'it'
  const doc = texts[language]
  if (!doc) return null
  return (
    <Prose>
      <Content ctx={ctx} doc={doc} lang={language} />
    </Prose>
  )
}

/** To whoever writes: the English that has fallen behind its Italian. */
function StaleEnglish({ ctx, project }: { ctx: ViewContext; project: WholeProject }) {
  const texts = [
    project.name,
    project.summary,
    project.statement,
    project.objectives,
    project.actions,
    ...(project.fund ? [project.fund] : []),
    asTyped(project.texts),
  ]
  if (!texts.some(isStaleText)) return null
  return (
    <Alert ctx={ctx} tone="warning" title={ctx.t('L’inglese è da aggiornare')}>
      <p>
        {ctx.t('Il testo italiano è cambiato dopo la traduzione. Apri «Modifica» e rileggi i campi segnati.')}
      </p>
    </Alert>
  )
}
