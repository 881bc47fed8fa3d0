// SPDX-License-Identifier: AGPL-3.0-or-later

import { Content } from '#kernel/content/render.tsx'
import type { ViewContext } from '#kernel/render/context.ts'
import { Prose } from '#ui/prose.tsx'
import { Citations } from '../../../legislation/index.ts'
import { fileUrl } from '../../../review/index.ts'
import type { ShownUnit } from '../preview.ts'

/** The text of a unit in the language of the page, or in Italian, and what it cites. */
export function UnitArticle({ ctx, unit }: { ctx: ViewContext; unit: ShownUnit }) {
  const text = unit.texts[ctx.locale] ?? unit.texts.it
  return (
    <>
      {text && (
        <Prose>
          <Content ctx={ctx} doc={text.body} headingOffset={1} fileUrl={fileUrl} lang={text.language} />
        </Prose>
      )}
      <Citations ctx={ctx} citations={unit.citations} />
    </>
  )
}
