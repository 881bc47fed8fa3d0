// SPDX-License-Identifier: AGPL-3.0-or-later
/** What another person saved in a field while this one was writing in it. */

import { Differences, Words } from '#kernel/content/differences.tsx'
import { fromMarkdown } from '#kernel/content/from-markdown.ts'
import { keepIds } from '#kernel/content/keep-ids.ts'
import { compareWords } from '#kernel/content/word-changes.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { choiceLabel } from './choices.tsx'
import type { Wiring } from './field.tsx'

/** A field that this person had not touched: the other's text is in it already. */
export const Taken = ({ ctx, id }: { ctx: ViewContext; id: string }) => (
  <p class="field-taken" id={id}>
    {ctx.t('Qui c’è quello che è stato salvato nel frattempo: tu non l’avevi cambiato.')}
  </p>
)

/** The saved value, and what sending this person's own would change in it. */
export function Theirs({ wiring, theirs }: { wiring: Wiring; theirs: readonly string[] }) {
  const { ctx, id, spec } = wiring
  const saved = wordsOf(wiring, theirs)
  return (
    <div class="field-theirs" id={`${id}-altro`}>
      {spec.widget === 'richtext' ? (
        <>
          <p class="field-theirs-head">{ctx.t('Se salvi, il testo salvato nel frattempo cambia così:')}</p>
          <LongDifferences wiring={wiring} saved={saved} />
          <details class="differences-same">
            <summary>{ctx.t('Tutto il testo salvato nel frattempo')}</summary>
            <div class="field-theirs-text">{saved}</div>
          </details>
        </>
      ) : (
        <>
          <p class="field-theirs-head">{ctx.t('Nel frattempo è stato salvato:')}</p>
          <div class="field-theirs-text">{saved === '' ? ctx.t('(vuoto)') : saved}</div>
          {WRITTEN.has(spec.widget) && <ShortDifferences wiring={wiring} saved={saved} />}
        </>
      )}
    </div>
  )
}

/** Widgets whose values are sentences. */
const WRITTEN = new Set(['text', 'textarea'])

function ShortDifferences({ wiring, saved }: { wiring: Wiring; saved: string }) {
  const { ctx, values } = wiring
  const changes = compareWords(saved, values[0] ?? '')
  // Two texts with nothing in common are read one after the other more easily than mixed.
  if (!changes.some(({ kind, text }) => kind === 'same' && /[\p{L}\p{N}]/u.test(text))) return null
  return (
    <>
      <p class="field-theirs-head">{ctx.t('Se salvi, cambia così:')}</p>
      <Words ctx={ctx} changes={changes} />
    </>
  )
}

function LongDifferences({ wiring, saved }: { wiring: Wiring; saved: string }) {
  const { ctx, values } = wiring
  const typed = values[0] ?? ''
  const [before, after] = [fromMarkdown(saved), fromMarkdown(typed)]
  if (before.ok && after.ok)
    return <Differences ctx={ctx} before={before.doc} after={keepIds(before.doc, after.doc)} />
  // What cannot be read as a text is compared as it was typed.
  return <Words ctx={ctx} changes={compareWords(saved, typed)} />
}

/** The value as people read it: labels of choices, names of files, a tick in words. */
function wordsOf({ ctx, spec, choices, upload }: Wiring, values: readonly string[]): string {
  if (spec.widget === 'checkbox')
    return values.some((value) => value !== '') ? ctx.t('Con il segno') : ctx.t('Senza segno')
  const named = values.map((value) => {
    const choice = choices.find((each) => each.value === value)
    if (choice) return choiceLabel(ctx, choice)
    return upload?.files.find((file) => file.id === value)?.name ?? value
  })
  return named.join(spec.widget === 'files' ? '\n' : ', ')
}
