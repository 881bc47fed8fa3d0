// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { Localized } from '#ui/prose.tsx'
import { themePath } from '../../../themes/index.ts'
import type { OfferedMaterial } from '../queries.ts'

export function MaterialFacts({ ctx, material }: { ctx: ViewContext; material: OfferedMaterial }) {
  const { t } = ctx
  return (
    <DescriptionList
      entries={[
        [t('A cura di'), material.organization],
        [
          t('Tematica'),
          <a href={ctx.href(themePath(material.theme_slug))} key="theme">
            <Localized ctx={ctx} text={material.theme_name} />
          </a>,
        ],
        [t('Versione'), ctx.number(material.number)],
      ]}
    />
  )
}
