// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Section } from '#ui/section.tsx'
import { Tabs } from '#ui/tabs.tsx'
import type { Citation } from '../../legislation/index.ts'
import type { OfferedFinding } from '../../research/index.ts'
import { type Changes, type Standing, UnderReview } from '../../review/index.ts'
import * as paths from '../paths.ts'
import type { MaterialFile, MaterialTexts } from '../queries.ts'
import { Article } from './article.tsx'
import { MaterialFrame } from './frame.tsx'

interface Props {
  ctx: ViewContext
  data: {
    material: Work
    language: 'it' | 'en'
    texts: MaterialTexts
    files: readonly MaterialFile[]
    citations: readonly Citation[]
    bornFrom: readonly OfferedFinding[]
    standing: Standing
    changes: Changes
  }
}

/** The material as readers will see it, what changed, and what may be done with it. */
export function PreviewPage({ ctx, data }: Props) {
  const { material, language, texts, standing, changes } = data
  const text = (language === 'en' ? texts.en : null) ?? texts.it
  return (
    <MaterialFrame ctx={ctx} material={material} here="preview" writes={standing.may.write}>
      <UnderReview ctx={ctx} standing={standing} changes={changes}>
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
        <Section title={ctx.t('Come si legge')}>
          <Article
            ctx={ctx}
            material={material}
            text={text}
            files={data.files}
            citations={data.citations}
            bornFrom={data.bornFrom}
          />
        </Section>
      </UnderReview>
    </MaterialFrame>
  )
}
