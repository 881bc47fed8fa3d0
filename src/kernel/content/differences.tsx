// SPDX-License-Identifier: AGPL-3.0-or-later
/** Two versions of a text side by side in one: for the second of two editors, and for whoever reviews. */
import { type BlockChange, compareDocs, isChanged } from './compare.ts'
import type { Block, Doc } from './schema.ts'
import { signedText } from './text.ts'
import type { ContentContext, Inner } from './walk.ts'
import type { WordChange } from './word-changes.ts'

interface DifferencesProps {
  ctx: ContentContext
  before: Doc
  after: Doc
  /** Language (BCP 47) of both texts where it is not that of the page. */
  lang?: string
}

/**
 * Every change in reading order, with words that say what colour and lines show to those who see them;
 * passages without changes are folded.
 */
export function Differences({ ctx, before, after, lang }: DifferencesProps) {
  const changes = compareDocs(before, after)
  if (!isChanged(changes)) return <p>{ctx.t('I due testi sono uguali.')}</p>
  return (
    <div class="differences">
      <p>{summaryOf(ctx, changes)}</p>
      {folded(changes).map((run) =>
        run.length > 0 && run.every(isQuiet) ? (
          <Unchanged ctx={ctx} run={run} lang={lang} />
        ) : (
          <Changed ctx={ctx} change={run[0]!} lang={lang} />
        ),
      )}
    </div>
  )
}

const isQuiet = (change: BlockChange): boolean => change.kind === 'same' && !change.moved

/** Neighbouring blocks without changes together, each other one alone. */
function folded(changes: readonly BlockChange[]): BlockChange[][] {
  const runs: BlockChange[][] = []
  for (const change of changes) {
    const last = runs.at(-1)
    if (last && isQuiet(change) && last.every(isQuiet)) last.push(change)
    else runs.push([change])
  }
  return runs
}

function summaryOf({ t }: ContentContext, changes: readonly BlockChange[]): string {
  const count = (isCounted: (change: BlockChange) => boolean) => changes.filter(isCounted).length
  return t(
    'Parti cambiate: {changed, number}. Aggiunte: {added, number}. Tolte: {removed, number}. Spostate: {moved, number}.',
    {
      changed: count(({ kind }) => kind === 'changed'),
      added: count(({ kind }) => kind === 'added'),
      removed: count(({ kind }) => kind === 'removed'),
      moved: count(({ moved }) => moved),
    },
  )
}

function Unchanged({ ctx, run, lang }: { ctx: ContentContext; run: readonly BlockChange[]; lang?: string }) {
  return (
    <details class="differences-same">
      <summary>
        {ctx.t('{count, plural, one {# parte uguale} other {# parti uguali}}', { count: run.length })}
      </summary>
      {run.map((change) =>
        change.kind === 'same' ? <Passage lang={lang}>{wordsOf(ctx, change.block)}</Passage> : null,
      )}
    </details>
  )
}

function Changed({ ctx, change, lang }: { ctx: ContentContext; change: BlockChange; lang?: string }) {
  return (
    <div class={`difference difference-${change.kind}`}>
      <p class="difference-kind">
        <strong>{kindOf(ctx, change)}</strong>
      </p>
      <Passage lang={lang}>{bodyOf(ctx, change)}</Passage>
    </div>
  )
}

/** Two wordings in one, for a text that is not divided into blocks. */
export const Words = ({ ctx, changes }: { ctx: ContentContext; changes: readonly WordChange[] }) => (
  <Passage>
    {changes.map((change) => (
      <Word ctx={ctx} change={change} />
    ))}
  </Passage>
)

/** Line breaks between items and rows are kept by the style of `difference-words`. */
const Passage = ({ lang, children }: { lang?: string; children: Inner }) => (
  <div class="difference-words" lang={lang} dir="auto">
    {children}
  </div>
)

function kindOf({ t }: ContentContext, change: BlockChange): string {
  const moved = change.moved ? ` ${t('Spostata.')}` : ''
  switch (change.kind) {
    case 'added':
      return t('Parte aggiunta.')
    case 'removed':
      return t('Parte tolta.')
    case 'changed':
      return (
        (change.formatOnly
          ? t('Parte cambiata solo nella forma: le parole sono le stesse.')
          : t('Parte cambiata.')) + moved
      )
    case 'same':
      return t('Parte spostata, uguale nel testo.')
  }
}

function bodyOf(ctx: ContentContext, change: BlockChange): Inner {
  switch (change.kind) {
    case 'same':
      return wordsOf(ctx, change.block)
    case 'added':
    case 'removed':
      return <Word ctx={ctx} change={{ kind: change.kind, text: wordsOf(ctx, change.block) }} />
    case 'changed':
      return change.formatOnly
        ? wordsOf(ctx, change.after)
        : change.words.map((word) => <Word ctx={ctx} change={word} />)
  }
}

/** A block as words; what has none is named. */
function wordsOf({ t }: ContentContext, block: Block): string {
  if (block.type === 'figure')
    return t('Figura: {words}', { words: block.attrs.caption || block.attrs.alt || block.attrs.file })
  if (block.type === 'horizontal_rule') return t('Linea di separazione')
  return signedText(block)
}

// Screen readers do not say ins and del of themselves.
function Word({ ctx, change }: { ctx: ContentContext; change: WordChange }) {
  if (change.kind === 'same') return <>{change.text}</>
  const [before, after] =
    change.kind === 'added'
      ? [ctx.t('inizio aggiunta'), ctx.t('fine aggiunta')]
      : [ctx.t('inizio parte tolta'), ctx.t('fine parte tolta')]
  const Tag = change.kind === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span class="visually-hidden">[{before}] </span>
      {change.text}
      <span class="visually-hidden"> [{after}]</span>
    </Tag>
  )
}
