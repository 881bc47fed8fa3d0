// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { Localized } from '#ui/prose.tsx'
import { PeriodShown } from '#ui/values.tsx'
import * as paths from '../paths.ts'
import type { ProjectName } from '../projects/queries.ts'
import type { Project } from '../queries.ts'
import { PartnerList } from './partner-list.tsx'
import type { ToldProject } from './projects-page.tsx'

type SheetProps = Omit<ToldProject, 'text'> & { ctx: ViewContext }

/** The facts of a project, and who takes part. */
export function ProjectSheet(props: SheetProps) {
  const { ctx, partners, phase } = props
  const others = partners.filter((partner) => partner !== leadOf(partners))
  return (
    <>
      <ProjectFacts {...props} />
      {others.length > 0 && (
        <>
          <h3>{phase === 'closed' ? ctx.t('Chi ha partecipato') : ctx.t('Chi partecipa')}</h3>
          <PartnerList ctx={ctx} partners={others} />
        </>
      )}
    </>
  )
}

const leadOf = (partners: SheetProps['partners']) =>
  partners.find(({ role, left_on }) => role === 'lead' && left_on === null)

/** Period, fund, codes, who leads, what is said of the money, what came before and after. */
export function ProjectFacts({ ctx, project, partners, fund, wording, continues, continuedBy }: SheetProps) {
  return (
    <DescriptionList
      entries={[
        [ctx.t('Periodo'), <Period ctx={ctx} project={project} key="period" />],
        [ctx.t('Fondo'), fund && <Localized ctx={ctx} text={fund.name} />],
        [ctx.t('Programma e azione'), project.fund && <Localized ctx={ctx} text={project.fund} />],
        [ctx.t('Codice'), project.project_code],
        [ctx.t('CUP'), project.cup],
        [ctx.t('Capofila'), leadOf(partners)?.name],
        [ctx.t('Finanziamento'), wording && <Localized ctx={ctx} text={wording} />],
        [ctx.t('Continua il progetto'), continues && <ToProject ctx={ctx} project={continues} />],
        [
          ctx.t('Lo continua'),
          continuedBy.length > 0 &&
            continuedBy.map((next, index) => (
              <span key={next.id}>
                {index > 0 && ', '}
                <ToProject ctx={ctx} project={next} />
              </span>
            )),
        ],
      ]}
    />
  )
}

const ToProject = ({ ctx, project }: { ctx: ViewContext; project: ProjectName }) => (
  <a href={ctx.href(paths.project(project.slug))}>{project.acronym}</a>
)

function Period({ ctx, project }: { ctx: ViewContext; project: Project }) {
  const { starts_on, ends_on } = project
  if (!starts_on) return ctx.t('Le carte che abbiamo non lo dicono')
  return <PeriodShown ctx={ctx} value={{ from: starts_on, to: ends_on }} />
}
