// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Children } from './children.ts'

/** Term and what it is, both already in the language of the page. Entries without a value are left out. */
export type Entry = readonly [term: string, value: Children]

const isThere = ([, value]: Entry): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false

/** The sheet of a thing: one fact a line. */
export function DescriptionList({ entries }: { entries: readonly Entry[] }) {
  return (
    <dl class="facts">
      {entries.filter(isThere).map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Few large figures with what they count. */
export function KeyFigures({ entries }: { entries: readonly Entry[] }) {
  return (
    <dl class="key-figures">
      {entries.filter(isThere).map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
