// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { type Changes, fileUrl, type Standing, UnderReview } from '../../review/index.ts'
import { type Content, ResearchContent } from './content.tsx'
import { ResearchFrame } from './frame.tsx'

interface Props {
  ctx: ViewContext
  data: { research: Work; content: Content; standing: Standing; changes: Changes }
}

/** The research as readers will see it in the language of the page, what changed, and what may be done with it. */
export function PreviewPage({ ctx, data }: Props) {
  const { research, content, standing, changes } = data
  return (
    <ResearchFrame ctx={ctx} research={research} here="preview" writes={standing.may.write}>
      <UnderReview ctx={ctx} standing={standing} changes={changes}>
        <Section title={ctx.t('Come si legge')}>
          <p class="page-lead">
            <Localized ctx={ctx} text={research.summary} />
          </p>
        </Section>
        <ResearchContent ctx={ctx} content={content} fileUrl={({ id }) => fileUrl(id)} />
      </UnderReview>
    </ResearchFrame>
  )
}
