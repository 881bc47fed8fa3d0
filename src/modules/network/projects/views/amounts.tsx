// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Money } from '#kernel/forms/money.ts'
import { moneyInWords } from '#kernel/i18n/numbers.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { MoneyShown } from '#ui/values.tsx'
import type { Partner } from '../../queries.ts'
import { type Amount, type AmountSource, SOURCE_WORDS, SOURCES, type Totals } from '../money.ts'

interface Props {
  ctx: ViewContext
  project: { currency: string; total_amount: string | null }
  partners: readonly Partner[]
  amounts: readonly Amount[]
  totals: Totals
  mayWrite: boolean
}

interface Row {
  name: string
  of: (source: AmountSource) => Money | null
  all: Money | null
}

/** What each body has from each source, with the sums that the page makes; those who write are told when they do not fit. */
export function AmountsTable({ ctx, project, partners, amounts, totals, mayWrite }: Props) {
  const { t } = ctx
  const { currency, total_amount } = project
  if (amounts.length === 0 && total_amount === null) return null
  const used = SOURCES.filter((source) => amounts.some((each) => each.source === source))
  const rows = rowsOf(ctx, { partners, amounts, totals, currency })
  return (
    <Section title={t('Quanto costa e chi lo paga')} id="importi">
      {total_amount !== null && (
        <p>
          {t('Costo totale approvato:')} <MoneyShown ctx={ctx} value={{ amount: total_amount, currency }} />
        </p>
      )}
      {mayWrite && totals.missing && amounts.length > 0 && <Unequal ctx={ctx} totals={totals} />}
      {amounts.length > 0 && (
        <Table
          ctx={ctx}
          caption={t('Importi per ente e per fonte')}
          columns={[
            { header: t('Ente'), cell: (row: Row) => row.name },
            ...used.map((source) => ({
              header: t(SOURCE_WORDS[source]),
              numeric: true,
              cell: (row: Row) => <Cell ctx={ctx} value={row.of(source)} />,
            })),
            { header: t('Totale'), numeric: true, cell: (row: Row) => <Cell ctx={ctx} value={row.all} /> },
          ]}
          rows={rows}
        />
      )}
    </Section>
  )
}

const Cell = ({ ctx, value }: { ctx: ViewContext; value: Money | null }) =>
  value ? <MoneyShown ctx={ctx} value={value} /> : ctx.t('niente')

function rowsOf(
  ctx: ViewContext,
  {
    partners,
    amounts,
    totals,
    currency,
  }: Pick<Props, 'partners' | 'amounts' | 'totals'> & { currency: string },
): Row[] {
  const own = partners
    .filter(({ organization_id }) => totals.byBody.has(organization_id))
    .map(({ organization_id, name }) => ({
      name,
      of: (source: AmountSource) => {
        const found = amounts.find((a) => a.organization_id === organization_id && a.source === source)
        return found ? { amount: found.amount, currency } : null
      },
      all: totals.byBody.get(organization_id)!,
    }))
  const sum = {
    name: ctx.t('Tutti gli enti'),
    of: (source: AmountSource) => totals.bySource[source],
    all: totals.all,
  }
  return [...own, sum]
}

function Unequal({ ctx, totals }: { ctx: ViewContext; totals: Totals }) {
  const { amount, currency } = totals.missing!
  const tooMuch = amount.startsWith('-')
  const difference = moneyInWords(ctx.locale, { amount: tooMuch ? amount.slice(1) : amount, currency })
  return (
    <Alert ctx={ctx} tone="warning" title={ctx.t('I conti non tornano')}>
      <p>
        {tooMuch
          ? ctx.t('Gli importi degli enti superano il costo approvato di {difference}.', { difference })
          : ctx.t('Per arrivare al costo approvato mancano {difference}.', { difference })}
      </p>
    </Alert>
  )
}
