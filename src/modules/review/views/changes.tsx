// SPDX-License-Identifier: AGPL-3.0-or-later
/** What changed, part by part, in words that say what colour and lines show. */
import type { Part } from '#contracts/editions.ts'
import { Differences } from '#kernel/content/differences.tsx'
import { type Doc, emptyDoc } from '#kernel/content/schema.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Section } from '#ui/section.tsx'
import type { PartChange } from '../parts.ts'
import type { Changes } from '../standing.ts'
import { PartName } from './part-name.tsx'

/** Since the text that a reviewer returned, and since what readers see now. */
export function ChangesSection({ ctx, changes }: { ctx: ViewContext; changes: Changes }) {
  const { sinceReading, sincePublished } = changes
  return (
    <>
      {sinceReading && (
        <Section title={ctx.t('Che cosa cambia dall’ultima lettura')}>
          <PartChanges ctx={ctx} changes={sinceReading} />
        </Section>
      )}
      {sincePublished && (
        <Section title={ctx.t('Che cosa cambia rispetto a quello pubblicato')}>
          <PartChanges ctx={ctx} changes={sincePublished} />
        </Section>
      )}
    </>
  )
}

function PartChanges({ ctx, changes }: { ctx: ViewContext; changes: readonly PartChange[] }) {
  if (changes.length === 0) return <p>{ctx.t('Non cambia niente.')}</p>
  return (
    <>
      {changes.map((change) => (
        <section class="part-change" key={change.part.key} aria-labelledby={`parte-${change.part.key}`}>
          <h3 id={`parte-${change.part.key}`}>
            <PartName ctx={ctx} part={change.part} />{' '}
            <span class="difference-kind">({kindOf(ctx, change)})</span>
          </h3>
          <Change ctx={ctx} change={change} />
        </section>
      ))}
    </>
  )
}

function kindOf({ t }: ViewContext, { change }: PartChange): string {
  if (change === 'added') return t('aggiunto')
  return change === 'removed' ? t('tolto') : t('cambiato')
}

function Change({ ctx, change: { part, before, change } }: { ctx: ViewContext; change: PartChange }) {
  const lang = part.language && part.language !== ctx.locale ? part.language : undefined
  if (part.shape === 'list')
    return <ListChange ctx={ctx} before={before} after={change === 'removed' ? null : part} />
  return (
    <Differences
      ctx={ctx}
      before={docOf(before)}
      after={change === 'removed' ? emptyDoc() : docOf(part)}
      lang={lang}
    />
  )
}

/** What left a list, what came to it; and that only the order changed. */
function ListChange({ ctx, before, after }: { ctx: ViewContext; before: Part | null; after: Part | null }) {
  const [old, now] = [itemsOf(before), itemsOf(after)]
  const gone = old.filter((item) => !now.includes(item))
  const come = now.filter((item) => !old.includes(item))
  if (gone.length === 0 && come.length === 0)
    return <p>{ctx.t('Cambia solo l’ordine: {items}', { items: now.join(' · ') })}</p>
  return (
    <ul>
      {gone.map((item) => (
        <li key={`-${item}`}>
          {ctx.t('Tolto:')} <del>{item}</del>
        </li>
      ))}
      {come.map((item) => (
        <li key={`+${item}`}>
          {ctx.t('Aggiunto:')} <ins>{item}</ins>
        </li>
      ))}
    </ul>
  )
}

const itemsOf = (part: Part | null): readonly string[] => (part?.shape === 'list' ? part.items : [])

/** Plain words as a text of one block, so that they are compared word by word like the others. */
function docOf(part: Part | null): Doc {
  if (part?.shape === 'text') return part.doc
  const words = part?.shape === 'words' ? part.words : ''
  return {
    ...emptyDoc(),
    content: [
      {
        type: 'paragraph',
        attrs: { id: '00000000' },
        content: words === '' ? [] : [{ type: 'text', text: words }],
      },
    ],
  }
}
