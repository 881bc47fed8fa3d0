// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RowStanding } from '#kernel/list/row-pages.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { History } from '#ui/history.tsx'
import { Page } from '#ui/page.tsx'
import { ArchivedNote, RowActions } from '#ui/row-pages.tsx'
import type { Deed } from '../../../people/index.ts'
import { REACHES, wordsFor } from '../../office-words.ts'
import * as paths from '../../paths.ts'
import { kindForm } from '../forms.ts'
import type { Kind } from '../queries.ts'

interface KindData extends RowStanding {
  kind: Kind
  deeds: readonly Deed[]
  phrases: Readonly<Record<string, string>>
}

export function KindPage({ ctx, kind, archived, deeds, phrases }: KindData & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={ctx.local(kind.name).text}
      above={t('Tipo di ufficio')}
      crumbs={[
        { label: t('Uffici'), to: paths.offices.list },
        { label: t('Tipi di ufficio'), to: paths.kinds.list },
      ]}
      actions={<RowActions ctx={ctx} paths={paths.kinds} slug={kind.slug} archived={archived !== null} />}
      noindex
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      <DescriptionList entries={[[t('Di solito è'), t(wordsFor(REACHES, kind.usual_reach))]]} />
      <p>
        <a href={ctx.href(`${paths.offices.list}?tipo=${kind.slug}`)}>{t('Gli uffici di questo tipo')}</a>
      </p>
      <History ctx={ctx} deeds={deeds} phrases={phrases} fields={kindForm.fields} />
    </Page>
  )
}
