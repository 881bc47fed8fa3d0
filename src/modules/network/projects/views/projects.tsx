// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import { isStaleText } from '#kernel/i18n/stale-text.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../../paths.ts'
import { phaseOf } from '../../rules.ts'
import { PhaseChip } from '../../views/phase.tsx'
import type { ProjectRow } from '../list.ts'

interface Props {
  ctx: ViewContext
  shown: ListShown<ProjectRow>
  mayWrite: boolean
  /** 'YYYY-MM-DD' */
  today: string
}

export function ProjectsRegister({ ctx, shown, mayWrite, today }: Props) {
  const { t } = ctx
  const add = mayWrite && (
    <LinkButton ctx={ctx} to={paths.projectRows.add} icon="it-plus">
      {t('Nuovo progetto')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Progetti')}
      description={t('I progetti della rete, di ieri e di oggi: fondo, periodo, capofila.')}
      lead={t(
        'I progetti della rete, di ieri e di oggi. Apri un progetto per leggere chi partecipa e chi lo paga.',
      )}
      crumbs={[{ label: t('Il progetto'), to: paths.projects() }]}
      actions={
        mayWrite && (
          <>
            {add}
            <LinkButton ctx={ctx} to={paths.funds.list} tone="outline">
              {t('Fondi')}
            </LinkButton>
          </>
        )
      }
      things={msg('{count, plural, one {# progetto} other {# progetti}}')}
      cells={{
        progetto: (project) => (
          <>
            <a href={ctx.href(paths.project(project.slug))}>{project.acronym}</a>{' '}
            {project.demo && <Badge tone="warning">{t('inventato')}</Badge>}
            {project.archived && <Badge>{t('archiviato')}</Badge>}
          </>
        ),
        nome: (project) => (
          <>
            <Localized ctx={ctx} text={project.name} />{' '}
            {mayWrite && isStaleText(project.name) && (
              <Badge tone="warning">{t('inglese da aggiornare')}</Badge>
            )}
          </>
        ),
        stato: (project) => <PhaseChip ctx={ctx} phase={phaseOf(project, today)} />,
      }}
      empty={{
        title: t('Non c’è ancora nessun progetto'),
        text: (
          <p>
            {mayWrite
              ? t(
                  'Comincia da quello che paga la rete adesso: nome, periodo e fondo. Il resto si aggiunge dopo.',
                )
              : t('I progetti compaiono qui quando chi coordina la rete li scrive.')}
          </p>
        ),
        action: add,
      }}
    />
  )
}
