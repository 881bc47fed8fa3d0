// SPDX-License-Identifier: AGPL-3.0-or-later
import { Differences } from '#kernel/content/differences.tsx'
import { type Doc, emptyDoc } from '#kernel/content/schema.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Section } from '#ui/section.tsx'
import { Tabs } from '#ui/tabs.tsx'
import * as paths from '../../paths.ts'
import type { Standing } from '../../review/routes.ts'
import { UnderReview } from '../../review/views/under-review.tsx'
import type { Preview } from '../preview.ts'
import type { DeskMaterial, MaterialText } from '../queries.ts'
import { Article } from './article.tsx'
import { MaterialFrame } from './frame.tsx'

interface Props {
  ctx: ViewContext
  data: Preview & { material: DeskMaterial; language: 'it' | 'en'; standing: Standing }
}

/** The material as readers will see it, what changed, and what may be done with it. */
export function PreviewPage({ ctx, data }: Props) {
  const { material, language, texts, published, standing } = data
  const text = (language === 'en' ? texts.en : null) ?? texts.it
  const before = published && ((text.language === 'en' ? published.en : published.it) ?? null)
  return (
    <MaterialFrame ctx={ctx} material={material} here="preview" writes={standing.may.write}>
      <UnderReview ctx={ctx} standing={standing}>
        {texts.en && (
          <Tabs
            ctx={ctx}
            label={ctx.t('Lingua dell’anteprima')}
            tabs={[
              { to: paths.previewMaterial(material.id), label: 'Italiano', current: text.language === 'it' },
              {
                to: `${paths.previewMaterial(material.id)}?lingua=en`,
                label: 'English',
                current: text.language === 'en',
              },
            ]}
          />
        )}
        {before && <Changes ctx={ctx} before={before} after={text} />}
        <Section title={ctx.t('Come si legge')}>
          <Article
            ctx={ctx}
            text={text}
            files={data.files}
            citations={data.citations}
            updatedOn={material.updatedOn}
          />
        </Section>
      </UnderReview>
    </MaterialFrame>
  )
}

/** What differs from the version that readers see now. */
function Changes({ ctx, before, after }: { ctx: ViewContext; before: MaterialText; after: MaterialText }) {
  const lang = after.language === ctx.locale ? undefined : after.language
  const labels: readonly (readonly [string, keyof MaterialText])[] = [
    [ctx.t('Titolo'), 'title'],
    [ctx.t('In breve'), 'summary'],
    [ctx.t('Domanda di ricerca'), 'research_question'],
    [ctx.t('Metodo'), 'research_method'],
    [ctx.t('Fonti'), 'research_sources'],
    [ctx.t('Risultati'), 'research_findings'],
  ]
  const changed = labels.filter(([, name]) => before[name] !== after[name])
  return (
    <Section title={ctx.t('Che cosa cambia rispetto a quello pubblicato')}>
      {changed.map(([label, name]) => (
        <div key={name}>
          <h3>{label}</h3>
          <Differences
            ctx={ctx}
            before={asDoc(String(before[name]))}
            after={asDoc(String(after[name]))}
            lang={lang}
          />
        </div>
      ))}
      {changed.length > 0 && <h3>{ctx.t('Testo')}</h3>}
      <Differences ctx={ctx} before={before.body} after={after.body} lang={lang} />
    </Section>
  )
}

/** Plain words as a text of one block, so that they are compared word by word like the others. */
const asDoc = (words: string): Doc => ({
  ...emptyDoc(),
  content: [
    {
      type: 'paragraph',
      attrs: { id: '00000000' },
      content: words === '' ? [] : [{ type: 'text', text: words }],
    },
  ],
})
