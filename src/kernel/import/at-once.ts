// SPDX-License-Identifier: AGPL-3.0-or-later
/** Rows that a command brings in: looked at and written in its one transaction, by the rules of the page and without staging. */
import type { Actor } from '../access.ts'
import type { Db } from '../db/db.ts'
import { type Fields, type Form, parseForm } from '../forms/form.ts'
import type { Hand } from '../hand.ts'
import { type Judged, judge, keyOf, keysOf, repeats } from './judge.ts'
import type { RowImport } from './row-import.ts'
import type { RowTyped } from './typed.ts'

const BATCH = 200

/** Nobody in particular: whoever has a shell on the server. */
const NOBODY: Actor = { id: '', name: '', email: '', sharedDesk: false, grants: [], permissions: new Map() }

export interface RowAtOnce {
  /** Number of the line in the file. */
  readonly line: number
  readonly typed: RowTyped
}

export type RowJudged = RowAtOnce & Judged

/** What would become of each row, in their order. Writes nothing. */
export async function lookAtOnce<F extends Fields>(
  db: Db,
  definition: RowImport<F>,
  rows: readonly RowAtOnce[],
): Promise<(RowJudged & { readonly said: string; readonly version: number | null })[]> {
  const { form } = definition
  const keys = keysOf(definition)
  const reader = await definition.read(db, NOBODY)
  const repeated = repeats(definition.key)
  const keyed = rows.map((row) => ({ ...row, said: keyOf(form as unknown as Form, keys, row.typed) }))
  const found = await reader.find([...new Set(keyed.flatMap(({ said }) => said ?? []))])
  return keyed.map(({ line, typed, said }) => {
    const existing = (said !== null && found.get(said)) || null
    const judged = judge({
      form,
      keys,
      typed,
      wrong: repeated(line, said),
      existing,
      refuses: reader.refuses,
    })
    return { line, said: said ?? '', version: existing?.version ?? null, ...judged }
  })
}

/** Writes every row that is right; an audit entry for each batch. What a rule refuses after the look throws, and nothing is written. */
export async function importAtOnce<F extends Fields>(
  hand: Hand,
  definition: RowImport<F>,
  rows: readonly RowAtOnce[],
): Promise<RowJudged[]> {
  const looked = await lookAtOnce(hand.tx, definition, rows)
  const due = looked.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
  for (let from = 0; from < due.length; from += BATCH) {
    const batch = due.slice(from, from + BATCH)
    const writer = await definition.open(
      hand,
      batch.map(({ said }) => said),
    )
    const done: { added: string[]; amended: string[] } = { added: [], amended: [] }
    for (const { typed, said, version } of batch) {
      const parsed = parseForm(definition.form, typed)
      if (!parsed.ok) throw new Error(`a row that was right is wrong: ${said}`)
      if (version === null) done.added.push((await writer.add(parsed.input)).id)
      else if ((await writer.amend(said, version, parsed.input)) !== null)
        done.amended.push(writer.now.get(said)!.id)
    }
    await hand.note(`${definition.kind}.imported`, undefined, done)
  }
  return looked
}
