// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { LinkList, Section } from '#ui/section.tsx'
import { placeOf } from '../../bodies/record.ts'
import { kindWords } from '../../body-words.ts'
import * as paths from '../../paths.ts'
import type { Phase } from '../../rules.ts'
import type { Participation, PartnerBody } from '../queries.ts'
import { inGroups } from '../rules.ts'

type Told = Participation & { phase: Phase }

interface PartnersProps {
  ctx: ViewContext
  bodies: readonly PartnerBody[]
  projectsOf: ReadonlyMap<string, readonly Told[]>
  panels: readonly FilledPanel[]
  mayWrite: boolean
}

/** Who is in the network: each body with its place and what it does in which project. */
export function PartnersPage({ ctx, bodies, projectsOf, panels, mayWrite }: PartnersProps) {
  const { t } = ctx
  const former = bodies.filter(({ ended }) => ended)
  return (
    <Page
      ctx={ctx}
      title={t('Gli enti della rete')}
      description={t(
        'Comuni, Regione, uffici dello Stato, cooperative e associazioni che lavorano nella rete.',
      )}
      lead={t(
        'Chi lavora nella rete: enti pubblici, cooperative e associazioni. Apri un ente per sapere che cosa fa.',
      )}
      crumbs={[]}
      actions={
        <>
          <LinkButton ctx={ctx} to={paths.presenceMap()} tone="outline">
            {t('Chi c’è e chi manca')}
          </LinkButton>
          <LinkButton ctx={ctx} to={paths.circle()} tone="outline">
            {t('La rete in cifre')}
          </LinkButton>
          {mayWrite && (
            <LinkButton ctx={ctx} to={paths.bodies.list} tone="outline">
              {t('Registro degli enti')}
            </LinkButton>
          )}
        </>
      }
    >
      {bodies.length === 0 && <NoPartner ctx={ctx} />}
      {inGroups(bodies).map((group) => (
        <Section title={t(group.label)} key={group.label}>
          <CardGrid>
            {group.bodies.map((body) => (
              <BodyCard ctx={ctx} body={body} projects={projectsOf.get(body.id) ?? []} key={body.id} />
            ))}
          </CardGrid>
        </Section>
      ))}
      {panels.map((show) => show(ctx))}
      {former.length > 0 && (
        <Section title={t('Enti che non ci sono più')}>
          <LinkList
            ctx={ctx}
            links={former.map(({ slug, name }) => ({ to: paths.partner(slug), label: name }))}
          />
        </Section>
      )}
    </Page>
  )
}

function BodyCard({
  ctx,
  body,
  projects,
}: {
  ctx: ViewContext
  body: PartnerBody
  projects: readonly Told[]
}) {
  return (
    <Card
      ctx={ctx}
      title={body.name}
      to={paths.partner(body.slug)}
      above={[ctx.t(kindWords(body.kind)), placeOf(body)].filter(Boolean).join(' · ')}
    >
      {projects.length > 0 && (
        <ul class="plain-list">
          {projects.map((project) => (
            <li key={project.project_id}>{inProject(ctx, project)}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** What a body is, or was, in a project. */
function inProject({ t }: ViewContext, { acronym, role, phase }: Told): string {
  if (phase === 'closed')
    return role === 'lead'
      ? t('È stato capofila di {acronym}', { acronym })
      : t('Ha partecipato a {acronym}', { acronym })
  return role === 'lead' ? t('Capofila di {acronym}', { acronym }) : t('Partner di {acronym}', { acronym })
}

const NoPartner = ({ ctx }: { ctx: ViewContext }) => (
  <EmptyState ctx={ctx} title={ctx.t('Qui non c’è ancora nessun ente')}>
    <p>{ctx.t('Un ente compare quando entra in un progetto della rete.')}</p>
  </EmptyState>
)
