// SPDX-License-Identifier: AGPL-3.0-or-later
/** The sub-themes of a theme and who follows it, each with what may be done to it. */
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import * as paths from '../../paths.ts'
import type { Theme } from '../../queries.ts'
import type { ManagedAssignment, ManagedSubtheme } from '../queries.ts'

interface Props {
  ctx: ViewContext
  theme: Theme
  /** False once others have taken its place: it is shown as it was. */
  changes: boolean
}

export function SubthemesPart({
  ctx,
  theme,
  changes,
  subthemes,
}: Props & { subthemes: readonly ManagedSubtheme[] }) {
  const { t } = ctx
  return (
    <Section
      title={t('Sottotemi')}
      id="sottotemi"
      action={
        changes && (
          <LinkButton ctx={ctx} to={paths.addSubtheme(theme.slug)} tone="outline" icon="it-plus">
            {t('Aggiungi un sottotema')}
          </LinkButton>
        )
      }
    >
      <Table
        ctx={ctx}
        caption={t('Sottotemi')}
        hideCaption
        rows={subthemes}
        empty={t('Nessun sottotema.')}
        columns={[
          {
            header: t('Sottotema'),
            cell: (part) => (
              <>
                {changes ? (
                  <a href={ctx.href(paths.editSubtheme(theme.slug, part.id))}>
                    <Localized ctx={ctx} text={part.name} />
                  </a>
                ) : (
                  <Localized ctx={ctx} text={part.name} />
                )}{' '}
                {part.archived && <Badge>{t('archiviato')}</Badge>}
              </>
            ),
          },
          { header: t('Posto'), cell: (part) => ctx.number(part.position), numeric: true },
          { header: t('Che cosa puoi fare'), cell: (part) => changes && deedOf(ctx, theme, part) },
        ]}
      />
    </Section>
  )
}

const deedOf = (ctx: ViewContext, theme: Theme, part: ManagedSubtheme) => {
  const name = ctx.local(part.name).text
  return part.archived ? (
    <PostButton
      ctx={ctx}
      to={paths.takeBackSubtheme(theme.slug, part.id)}
      tone="outline"
      small
      label={ctx.t('Rimetti in uso {name}', { name })}
    >
      {ctx.t('Rimetti in uso')}
    </PostButton>
  ) : (
    <a
      href={ctx.href(paths.archiveSubtheme(theme.slug, part.id))}
      aria-label={ctx.t('Archivia {name}', { name })}
    >
      {ctx.t('Archivia')}
    </a>
  )
}

interface AssignmentsProps extends Props {
  assignments: { now: readonly ManagedAssignment[]; before: readonly ManagedAssignment[] }
}

export function AssignmentsPart({ ctx, theme, changes, assignments }: AssignmentsProps) {
  const { t } = ctx
  return (
    <Section
      title={t('Chi la segue')}
      id="assegnazioni"
      action={
        changes && (
          <LinkButton ctx={ctx} to={paths.addAssignment(theme.slug)} tone="outline" icon="it-plus">
            {t('Assegna a un ente')}
          </LinkButton>
        )
      }
    >
      <Assigned ctx={ctx} theme={theme} changes={changes} title={t('Adesso')} rows={assignments.now} />
      {assignments.before.length > 0 && (
        <Assigned ctx={ctx} theme={theme} changes={changes} title={t('Prima')} rows={assignments.before} />
      )}
    </Section>
  )
}

function Assigned({
  ctx,
  theme,
  changes,
  title,
  rows,
}: Props & { title: string; rows: readonly ManagedAssignment[] }) {
  const { t } = ctx
  return (
    <Table
      ctx={ctx}
      caption={title}
      rows={rows}
      empty={t('Nessun ente.')}
      columns={[
        {
          header: t('Ente'),
          cell: (row) =>
            changes ? (
              <a href={ctx.href(paths.editAssignment(theme.slug, row.id))}>{row.organization}</a>
            ) : (
              row.organization
            ),
        },
        { header: t('Progetto'), cell: (row) => row.project },
        { header: t('Dal'), cell: (row) => ctx.date(row.assigned_on) },
        { header: t('Fino al'), cell: (row) => (row.ended_on ? ctx.date(row.ended_on) : t('in corso')) },
      ]}
    />
  )
}
