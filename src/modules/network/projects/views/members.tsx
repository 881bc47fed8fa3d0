// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/section.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { PeriodShown } from '#ui/values.tsx'
import * as paths from '../../paths.ts'
import type { Partner } from '../../queries.ts'
import type { Phase } from '../../rules.ts'
import { EditLink } from '../files/views/shown.tsx'

interface Props {
  ctx: ViewContext
  project: { slug: string }
  partners: readonly Partner[]
  phase: Phase
  mayWrite: boolean
}

/** Who takes part, as what and since when. */
export function Members({ ctx, project, partners, phase, mayWrite }: Props) {
  const { t } = ctx
  const title = phase === 'closed' ? t('Chi ha partecipato') : t('Chi partecipa')
  const add = mayWrite && (
    <LinkButton ctx={ctx} to={paths.addMember(project.slug)} tone="outline" small>
      {t('Aggiungi un ente')}
    </LinkButton>
  )
  if (partners.length === 0 && !mayWrite) return null
  return (
    <Section title={title} id="enti" action={add}>
      {partners.length === 0 ? (
        <p>{t('Le carte che abbiamo non nominano nessuno. Aggiungi il capofila, poi gli altri enti.')}</p>
      ) : (
        <Table
          ctx={ctx}
          caption={title}
          hideCaption
          columns={[...columnsOf(ctx, partners), ...(mayWrite ? [editColumn(ctx, project.slug)] : [])]}
          rows={partners}
        />
      )}
    </Section>
  )
}

/** A column that would be empty, or would say the same in every row, is left out. */
function columnsOf(ctx: ViewContext, partners: readonly Partner[]): Column<Partner>[] {
  const { t } = ctx
  const department: Column<Partner> = {
    header: t('Settore o ufficio'),
    cell: (partner) => partner.department ?? '',
  }
  const dates: Column<Partner> = {
    header: t('Quando'),
    cell: ({ joined_on, left_on }) =>
      joined_on || left_on ? (
        <PeriodShown ctx={ctx} value={{ from: joined_on, to: left_on }} />
      ) : (
        t('per tutto il progetto')
      ),
  }
  return [
    { header: t('Ente'), cell: (partner) => partner.name },
    { header: t('Ruolo'), cell: ({ role }) => (role === 'lead' ? t('Capofila') : t('Partner')) },
    ...(partners.some((partner) => partner.department) ? [department] : []),
    ...(partners.some(({ joined_on, left_on }) => joined_on || left_on) ? [dates] : []),
  ]
}

const editColumn = (ctx: ViewContext, slug: string): Column<Partner> => ({
  header: ctx.t('Modifica'),
  cell: (partner) => <EditLink ctx={ctx} to={paths.member(slug, partner.slug)} of={partner.name} />,
})
