// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { type Changes, type Standing, UnderReview } from '../../review/index.ts'
import { ServiceFrame } from './frame.tsx'
import { type SheetContent, SheetSections } from './sheet.tsx'

interface Props {
  ctx: ViewContext
  data: { service: Work; content: SheetContent; standing: Standing; changes: Changes }
}

/** The sheet as readers will see it in the language of the page, what changed, and what may be done with it. */
export function PreviewPage({ ctx, data }: Props) {
  const { service, content, standing, changes } = data
  return (
    <ServiceFrame ctx={ctx} service={service} here="preview" writes={standing.may.write}>
      <UnderReview ctx={ctx} standing={standing} changes={changes}>
        <Section title={ctx.t('Come si legge')}>
          <p class="page-lead">
            <Localized ctx={ctx} text={service.summary} />
          </p>
        </Section>
        <SheetSections ctx={ctx} content={content} offices={null} />
      </UnderReview>
    </ServiceFrame>
  )
}
