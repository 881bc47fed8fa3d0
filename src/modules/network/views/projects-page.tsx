// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { LinkList } from '#ui/section.tsx'
import type { FundName } from '../funds/queries.ts'
import type { ProjectName } from '../projects/queries.ts'
import type { Network, Partner, Project, ProjectText } from '../queries.ts'
import type { Phase } from '../rules.ts'
import { ProjectSection } from './project-section.tsx'

export interface ToldProject {
  project: Project
  phase: Phase
  /** The lead first. */
  partners: readonly Partner[]
  text: ProjectText | null
  fund: FundName | null
  /** What is said of its money. */
  wording: LocalText | null
  /** The project that it takes further, and those that take it further. */
  continues: ProjectName | null
  continuedBy: readonly ProjectName[]
}

export interface ProjectsData {
  network: Network | null
  /** In reading order. */
  told: readonly ToldProject[]
}

/** Every project of the network: what it sets out to do, who takes part, who pays, for how long. */
export function ProjectsPage({ ctx, network, told }: ProjectsData & { ctx: ViewContext }) {
  const name = network?.name ?? ctx.frame.networkName
  return (
    <Page
      ctx={ctx}
      title={ctx.t('Il progetto')}
      description={ctx.t('I progetti della rete {name}: obiettivi, fondo, periodo, capofila e partner.', {
        name,
      })}
      crumbs={[]}
      lead={
        told.length > 1
          ? ctx.t('La rete {name} vive di progetti: chi li fa, con quali soldi, per quanto tempo.', { name })
          : undefined
      }
    >
      {told.length === 0 ? <NoProject ctx={ctx} /> : <Told ctx={ctx} told={told} />}
    </Page>
  )
}

function Told({ ctx, told }: { ctx: ViewContext; told: readonly ToldProject[] }) {
  const notes: Record<Phase, string> = {
    running: ctx.t('in corso'),
    planned: ctx.t('in programma'),
    closed: ctx.t('concluso'),
  }
  return (
    <>
      {told.length > 1 && (
        <nav aria-label={ctx.t('Progetti della rete')}>
          <LinkList
            ctx={ctx}
            links={told.map(({ project, phase }) => ({
              to: `#${project.slug}`,
              label: <Localized ctx={ctx} text={project.name} />,
              note: notes[phase],
            }))}
          />
        </nav>
      )}
      {told.map((each) => (
        <ProjectSection ctx={ctx} key={each.project.id} {...each} />
      ))}
    </>
  )
}

const NoProject = ({ ctx }: { ctx: ViewContext }) => (
  <EmptyState ctx={ctx} title={ctx.t('Qui non c’è ancora un progetto')}>
    <p>
      {ctx.t('Il progetto compare quando l’ente capofila lo scrive: obiettivi, periodo, fondo e partner.')}
    </p>
  </EmptyState>
)
