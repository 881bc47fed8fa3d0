// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RowStanding } from '#kernel/list/row-pages.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { History } from '#ui/history.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { ArchivedNote, RowActions } from '#ui/row-pages.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { PeriodShown } from '#ui/values.tsx'
import type { Deed } from '../../deeds-queries.ts'
import * as paths from '../../paths.ts'
import { fundForm } from '../forms.ts'
import type { Fund } from '../queries.ts'
import { PLACE_WORDS, PLACES } from '../wording.ts'

interface FundData extends RowStanding {
  fund: Fund
  deeds: readonly Deed[]
  phrases: Readonly<Record<string, string>>
}

export function FundPage({ ctx, fund, archived, deeds, phrases }: FundData & { ctx: ViewContext }) {
  const { t } = ctx
  const years = fund.starts_on || fund.ends_on
  return (
    <Page
      ctx={ctx}
      title={fund.short_name}
      above={t('Fondo')}
      lead={<Localized ctx={ctx} text={fund.name} />}
      crumbs={[
        { label: t('Progetti'), to: paths.projectRows.list },
        { label: t('Fondi'), to: paths.funds.list },
      ]}
      actions={<RowActions ctx={ctx} paths={paths.funds} slug={fund.slug} archived={archived !== null} />}
      noindex
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      <DescriptionList
        entries={[
          [
            t('Programma'),
            years && <PeriodShown ctx={ctx} value={{ from: fund.starts_on, to: fund.ends_on }} key="years" />,
          ],
          [t('Regole da cui vengono le diciture'), fund.basis],
        ]}
      />
      <Section
        title={t('Che cosa si deve dire, e dove')}
        id="diciture"
        lead={t('Vale per i progetti che non hanno una dicitura loro, e solo finché il progetto è in corso.')}
      >
        <Table
          ctx={ctx}
          caption={t('Che cosa si deve dire, e dove')}
          hideCaption
          columns={[
            { header: t('Dove'), cell: (place) => t(PLACE_WORDS[place]) },
            {
              header: t('Dicitura'),
              cell: (place) => {
                const wording = fund.wordings[place]
                return wording ? <Localized ctx={ctx} text={wording} /> : t('non richiesta')
              },
            },
          ]}
          rows={PLACES}
        />
      </Section>
      <History ctx={ctx} deeds={deeds} phrases={phrases} fields={fundForm.fields} />
    </Page>
  )
}
