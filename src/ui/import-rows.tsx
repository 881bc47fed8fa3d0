// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AnyImport } from '#kernel/import/definition.ts'
import { importPaths } from '#kernel/import/paths.ts'
import type { Group } from '#kernel/import/queries.ts'
import type { RunShown } from '#kernel/import/shown.ts'
import type { Counts, StagedRow } from '#kernel/import/standing.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge, type Tone } from './badge.tsx'
import { Pager } from './pager.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'

const groupWords = (ctx: ViewContext): Record<Group, string> => {
  const { t } = ctx
  return {
    new: t('Nuove'),
    changed: t('Da cambiare'),
    same: t('Uguali'),
    refused: t('Da correggere'),
    to_mend: t('Non scritte'),
    added: t('Aggiunte'),
    amended: t('Cambiate'),
    conflict: t('Cambiate da altri'),
    failed: t('Non riuscite'),
    undone: t('Annullate'),
    kept: t('Rimaste'),
  }
}

const BEFORE: readonly Group[] = ['refused', 'new', 'changed', 'same']
const AFTER: readonly Group[] = ['to_mend', 'added', 'amended', 'same']
const UNDONE: readonly Group[] = ['kept', 'undone']

const countOf = (counts: Counts, group: Group): number =>
  group === 'to_mend'
    ? (counts.refused ?? 0) + (counts.conflict ?? 0) + (counts.failed ?? 0)
    : (counts[group] ?? 0)

/** The rows of a table by what would become of them, or what did. */
export function importRows(ctx: ViewContext, of: AnyImport, data: RunShown) {
  const { t } = ctx
  const { run, standing, counts, group, rows, next, first } = data
  const here = importPaths(of.list).run(run.id)
  const words = groupWords(ctx)
  const groups = standing === 'checked' ? BEFORE : standing === 'undone' ? UNDONE : AFTER
  const tabs = [
    { to: here, label: t('Tutte'), current: group === null, count: counts.all ?? 0 },
    ...groups.map((one) => ({
      to: `${here}?righe=${one}`,
      label: words[one],
      current: group === one,
      count: countOf(counts, one),
    })),
  ]
  const query = group === null ? '' : `righe=${group}&`
  return (
    <>
      <Tabs ctx={ctx} label={t('Righe della tabella')} tabs={tabs} />
      <Table
        ctx={ctx}
        caption={t('Righe della tabella')}
        hideCaption
        columns={[
          { header: t('Riga'), cell: (row) => ctx.number(row.line) },
          { header: t('Voce'), cell: (row) => <Thing ctx={ctx} of={of} row={row} /> },
          { header: t('Esito'), cell: (row) => <Outcome row={row} words={words} /> },
          {
            header: t('Che cosa correggere o che cosa cambia'),
            cell: (row) => <Why ctx={ctx} data={data} row={row} />,
          },
        ]}
        rows={rows}
        empty={t('Nessuna riga')}
      />
      <Pager
        ctx={ctx}
        label={t('Pagine delle righe')}
        before={first ? undefined : group === null ? here : `${here}?righe=${group}`}
        after={next === null ? undefined : `${here}?${query}dopo=${next}`}
      />
    </>
  )
}

function Thing({ ctx, of, row }: { ctx: ViewContext; of: AnyImport; row: StagedRow }) {
  const name = of.nameOf(row.typed ?? {}) || row.cells.find((cell) => cell !== '') || ''
  const gone = row.result === 'undone' && row.outcome === 'new'
  return row.path && !gone ? <a href={ctx.href(row.path)}>{name}</a> : name
}

const TONES: Partial<Record<Group, Tone>> = {
  new: 'success',
  changed: 'info',
  refused: 'danger',
  added: 'success',
  amended: 'info',
  conflict: 'warning',
  failed: 'danger',
  kept: 'warning',
}

function Outcome({ row, words }: { row: StagedRow; words: Record<Group, string> }) {
  const state = row.result ?? row.outcome
  return state && <Badge tone={TONES[state]}>{words[state]}</Badge>
}

/** What is wrong, column by column; or which fields change. */
function Why({ ctx, data: { fields }, row }: { ctx: ViewContext; data: RunShown; row: StagedRow }) {
  const { t } = ctx
  const wrong = Object.entries(row.errors ?? {})
  if (wrong.length > 0)
    return (
      <ul class="plain-list">
        {wrong.map(([name, { source, values }]) => (
          <li key={name}>
            {fields[name] && <strong>{t(fields[name].label)}: </strong>}
            {t(source, values)}
          </li>
        ))}
      </ul>
    )
  if (row.outcome !== 'changed') return null
  return (
    <>
      {changedIn(row)
        .flatMap((name) => (fields[name] ? [t(fields[name].label)] : []))
        .join(', ')}
    </>
  )
}

const changedIn = ({ before, typed }: StagedRow): string[] =>
  Object.keys(typed ?? {}).filter(
    (name) => (typed?.[name] ?? []).join('\n') !== (before?.[name] ?? []).join('\n'),
  )
