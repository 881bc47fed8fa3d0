// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Part } from '#contracts/editions.ts'
import type { ViewContext } from '#kernel/render/context.ts'

/** What a part is called, after what it stands under. */
export function PartName({ ctx, part }: { ctx: ViewContext; part: Part }) {
  const name =
    part.language === 'en' ? ctx.t('{part} in inglese', { part: ctx.t(part.name) }) : ctx.t(part.name)
  if (part.under === undefined) return <>{name}</>
  return (
    <>
      <span lang={ctx.locale === 'it' ? undefined : 'it'}>{part.under}</span>: {name}
    </>
  )
}
