// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a draft asks for, what it costs and how it goes on: each with what may be done with it. */
import type { Work } from '#contracts/editions.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { englishOf } from '#kernel/i18n/stale-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import type { Children } from '#ui/children.ts'
import { Section } from '#ui/section.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Checks, Remarks, remarksOf, type Standing } from '../../../review/index.ts'
import * as paths from '../../paths.ts'
import { FORMS, wordsFor } from '../../service-words.ts'
import { ServiceFrame } from '../../views/frame.tsx'
import { sumWords } from '../../views/sum-words.ts'
import { SHEET_PARTS, type SheetPart } from '../definitions.ts'
import type { PartRow, SheetPartRows } from '../queries.ts'

interface Props {
  ctx: ViewContext
  data: { service: Work; parts: SheetPartRows; standing: Standing }
}

export function SheetPartsPage({ ctx, data }: Props) {
  const { service, standing, parts } = data
  const { t } = ctx
  const own = standing.checks.filter((check) => check.path.startsWith(paths.sheetParts(service.id)))
  return (
    <ServiceFrame ctx={ctx} service={service} here="parts" writes>
      <Remarks ctx={ctx} remarks={remarksOf(standing)} />
      <Checks ctx={ctx} checks={own} />
      <Rows
        ctx={ctx}
        service={service}
        part={SHEET_PARTS.documents}
        rows={parts.documents}
        texts={({ condition }) => [condition]}
        id="documenti"
        title={t('Documenti')}
        empty={t('Nessun documento.')}
        columns={[{ header: t('In che forma'), cell: ({ form }) => t(wordsFor(FORMS, form)) }]}
      />
      <Rows
        ctx={ctx}
        service={service}
        part={SHEET_PARTS.costs}
        rows={parts.costs}
        texts={({ label, payer_condition }) => [label, payer_condition]}
        id="costi"
        title={t('Costi')}
        empty={t('Nessun costo.')}
        columns={[{ header: t('Quanto'), cell: (cost) => sumWords(ctx, cost) ?? '', numeric: true }]}
      />
      <Rows
        ctx={ctx}
        service={service}
        part={SHEET_PARTS.phases}
        rows={parts.phases}
        texts={({ title }) => [title]}
        id="fasi"
        title={t('Fasi')}
        empty={t('Nessuna fase.')}
        columns={[
          {
            header: t('Giorni'),
            cell: ({ days }) => (days === null ? '' : ctx.number(days)),
            numeric: true,
          },
        ]}
      />
    </ServiceFrame>
  )
}

interface RowsProps<Row> {
  ctx: ViewContext
  service: Work
  part: SheetPart
  rows: readonly Row[]
  /** Its texts in two languages. */
  texts: (row: Row) => readonly LocalText[]
  id: string
  title: string
  empty: Children
  columns: readonly Column<Row>[]
}

function Rows<Row extends PartRow>({ ctx, service, part, rows, texts, columns, ...words }: RowsProps<Row>) {
  const { t } = ctx
  const { id, title, empty } = words
  return (
    <Section
      title={title}
      id={id}
      action={
        <LinkButton ctx={ctx} to={paths.newPart(service.id, part.segment)} tone="outline" icon="it-plus">
          {t(part.words.begin)}
        </LinkButton>
      }
    >
      <Table
        ctx={ctx}
        caption={title}
        hideCaption
        rows={rows}
        empty={empty}
        columns={[
          {
            header: title,
            cell: (row) => (
              <>
                <a
                  href={ctx.href(paths.editPart(service.id, part.segment, row.id))}
                  lang={ctx.locale === 'it' ? undefined : 'it'}
                >
                  {part.nameOf(row)}
                </a>{' '}
                {englishOf(texts(row)) !== 'fresh' && (
                  <Badge tone="warning">{t('inglese da aggiornare')}</Badge>
                )}
              </>
            ),
          },
          ...columns,
          { header: t('Posto'), cell: ({ position }) => ctx.number(position), numeric: true },
          {
            header: t('Che cosa puoi fare'),
            cell: (row) => (
              <a href={ctx.href(paths.removePart(service.id, part.segment, row.id))}>
                {t('Togli')}
                <span class="visually-hidden"> {part.nameOf(row)}</span>
              </a>
            ),
          },
        ]}
      />
    </Section>
  )
}
