// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { Localized } from '#ui/prose.tsx'
import { PeriodShown } from '#ui/values.tsx'
import type { Project } from '../queries.ts'
import { PartnerList } from './partner-list.tsx'
import type { ToldProject } from './projects-page.tsx'

/** The facts of a project: period, fund, code, who leads, who pays, who takes part. */
export function ProjectSheet({
  ctx,
  project,
  partners,
  phase,
}: Omit<ToldProject, 'text'> & { ctx: ViewContext }) {
  const lead = partners.find((partner) => partner.role === 'lead')
  const others = partners.filter((partner) => partner !== lead)
  return (
    <>
      <DescriptionList
        entries={[
          [ctx.t('Periodo'), <Period ctx={ctx} project={project} key="period" />],
          [ctx.t('Fondo'), project.fund && <Localized ctx={ctx} text={project.fund} />],
          [ctx.t('Codice'), project.project_code],
          [ctx.t('Capofila'), lead?.name],
          [ctx.t('Finanziamento'), <Localized ctx={ctx} text={project.statement} key="statement" />],
        ]}
      />
      {others.length > 0 && (
        <>
          <h3>{phase === 'closed' ? ctx.t('Chi ha partecipato') : ctx.t('Chi partecipa')}</h3>
          <PartnerList ctx={ctx} partners={others} />
        </>
      )}
    </>
  )
}

function Period({ ctx, project }: { ctx: ViewContext; project: Project }) {
  const { starts_on, ends_on } = project
  if (!starts_on) return ctx.t('Le carte che abbiamo non lo dicono')
  return <PeriodShown ctx={ctx} value={{ from: starts_on, to: ends_on }} />
}
