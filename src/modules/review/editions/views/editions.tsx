// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { linkTo } from '#ui/link-to.ts'
import { Page } from '#ui/page.tsx'
import { When } from '#ui/prose.tsx'
import { Table } from '#ui/table.tsx'
import * as paths from '../../paths.ts'
import type { Edition } from '../../queries.ts'

export interface EditionsData {
  readonly work: Work
  readonly base: string
  /** The page of its review. */
  readonly back: string
  /** Number of the edition that readers see. */
  readonly offered: number | null
  readonly editions: readonly Edition[]
}

/** Every edition that was published, the latest first. */
export function EditionsPage({ ctx, data }: { ctx: ViewContext; data: EditionsData }) {
  const { t } = ctx
  const { work, base, offered, editions } = data
  return (
    <Page
      ctx={ctx}
      title={t('Versioni: {title}', { title: work.title.it })}
      heading={t('Versioni')}
      crumb={t('Versioni')}
      crumbs={[
        { label: t('Redazione'), to: paths.desk() },
        { label: work.title.it, to: data.back },
      ]}
      lead={work.title.it}
      noindex
    >
      <Table
        ctx={ctx}
        caption={t('Versioni pubblicate, dalla più recente')}
        columns={[
          {
            header: t('Versione'),
            cell: ({ number }) => (
              <a href={linkTo(ctx, paths.edition(base, number))}>
                {t('Versione {number, number}', { number })}
              </a>
            ),
          },
          { header: t('Pubblicata il'), cell: (edition) => <When ctx={ctx} value={edition.published_at} /> },
          { header: t('Da'), cell: ({ published_by }) => published_by ?? t('Qualcuno') },
          {
            header: t('Oggi'),
            cell: (edition) => <Today ctx={ctx} edition={edition} offered={offered} />,
          },
        ]}
        rows={editions}
        empty={t('Nessuna versione è stata pubblicata.')}
      />
    </Page>
  )
}

/** Whether readers see it; why they do not any more. */
export function Today({
  ctx,
  edition,
  offered,
}: {
  ctx: ViewContext
  edition: Edition
  offered: number | null
}) {
  const { t } = ctx
  if (edition.withdrawn_at)
    return (
      <>
        {t('Ritirata il')} <When ctx={ctx} value={edition.withdrawn_at} />: {edition.reason}
      </>
    )
  return (
    <>{edition.number === offered ? t('La legge chiunque') : t('Sostituita da una versione più recente')}</>
  )
}
