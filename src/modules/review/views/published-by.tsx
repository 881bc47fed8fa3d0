// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Localized } from '#ui/prose.tsx'
import { LinkList, Section } from '#ui/section.tsx'

export interface PublishedWork {
  readonly id: string
  readonly title: LocalText
  /** What it is (source text): 'Corso'. */
  readonly words: string
  readonly path: string
  readonly published_at: Date
}

/** Texts of a body that anyone may read, the newest first. */
export function PublishedBy({ ctx, works }: { ctx: ViewContext; works: readonly PublishedWork[] }) {
  return (
    <Section title={ctx.t('Che cosa ha pubblicato')} id="pubblicati">
      <LinkList
        ctx={ctx}
        links={works.map(({ title, words, path, published_at }) => ({
          to: path,
          label: <Localized ctx={ctx} text={title} />,
          note: `${ctx.t(words)} · ${ctx.date(published_at, 'short')}`,
        }))}
      />
    </Section>
  )
}
