// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { PostButton } from '#ui/button.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'

export const ShowAgain = ({ ctx }: { ctx: ViewContext }) => (
  <Section title={ctx.t('Primi passi')}>
    <p>{ctx.t('Li hai nascosti. Puoi rimetterli sulla tua scrivania.')}</p>
    <PostButton ctx={ctx} to={paths.showFirstSteps()} tone="outline">
      {ctx.t('Mostra di nuovo i primi passi')}
    </PostButton>
  </Section>
)
