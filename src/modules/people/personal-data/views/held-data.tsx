// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a room holds of a person, on their page and in the copy that they print. */
import type { ViewContext } from '#kernel/render/context.ts'
import { Table } from '#ui/table.tsx'
import type { Fact, Readable } from '../readable.ts'

export function HeldData({ ctx, facts }: { ctx: ViewContext; facts: readonly Fact[] }) {
  const { t } = ctx
  if (facts.length === 0) return <p>{t('Qui non c’è niente su di te.')}</p>
  return <Facts ctx={ctx} facts={facts} />
}

function Facts({ ctx, facts }: { ctx: ViewContext; facts: readonly Fact[] }) {
  return (
    <dl class="held">
      {facts.map(({ label, value }) => (
        <div key={label} class={value.kind === 'text' ? undefined : 'held-part'}>
          <dt>{label}</dt>
          <dd>
            <Value ctx={ctx} label={label} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ ctx, label, value }: { ctx: ViewContext; label: string; value: Readable }) {
  if (value.kind === 'text')
    return (
      <span class="held-text" lang={value.lang}>
        {value.text}
      </span>
    )
  if (value.kind === 'facts') return <Facts ctx={ctx} facts={value.facts} />
  if (value.kind === 'table')
    return (
      <>
        <Table
          ctx={ctx}
          caption={label}
          hideCaption
          columns={value.columns.map((header, place) => ({
            header,
            cell: (row: readonly Readable[]) => <Value ctx={ctx} label={header} value={row[place]!} />,
          }))}
          rows={value.rows}
        />
        <Left ctx={ctx} left={value.left} />
      </>
    )
  return (
    <>
      <ul class="held-items">
        {value.items.map((item, index) => (
          // Items have no identity here: the list is made once, as a string.
          <li key={String(index)}>
            <Value ctx={ctx} label={label} value={item} />
          </li>
        ))}
      </ul>
      <Left ctx={ctx} left={value.left} />
    </>
  )
}

const Left = ({ ctx: { t }, left }: { ctx: ViewContext; left: number }) =>
  left > 0 && (
    <p>{t('{left, plural, one {Un’altra riga è} other {Altre # righe sono}} nella copia.', { left })}</p>
  )
