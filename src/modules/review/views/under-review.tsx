// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from '#ui/children.ts'
import { WithAside } from '#ui/section.tsx'
import type { Changes, Standing } from '../standing.ts'
import { ChangesSection } from './changes.tsx'
import { remarksOf } from './remarks.ts'
import { Remarks } from './remarks-alert.tsx'
import { Decisions, History } from './standing.tsx'

interface Props {
  ctx: ViewContext
  standing: Standing
  changes: Changes
  /** As readers will see it. */
  children: Children
}

/** What the reviewer asked for above, what may be done beside, what changed before what is read. */
export function UnderReview({ ctx, standing, changes, children }: Props) {
  return (
    <>
      <Remarks ctx={ctx} remarks={remarksOf(standing)} />
      <p>
        <a href="#revisione">{ctx.t('Vai alla revisione')}</a>
      </p>
      <WithAside
        label={ctx.t('Revisione')}
        aside={
          <>
            <div id="revisione" tabIndex={-1}>
              <Decisions ctx={ctx} standing={standing} />
            </div>
            <History ctx={ctx} standing={standing} />
          </>
        }
      >
        <ChangesSection ctx={ctx} changes={changes} />
        {children}
      </WithAside>
    </>
  )
}
