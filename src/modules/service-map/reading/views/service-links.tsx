// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { linkTo } from '#ui/link-to.ts'
import { Localized } from '#ui/prose.tsx'
import { LinkList, Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'

interface Props {
  ctx: ViewContext
  services: readonly { slug: string; title: LocalText; note: LocalText }[]
  /** Of the theme that has more of them than these. */
  themeSlug?: string
}

/** Services in the page of something else, such as the office that offers them. */
export function ServiceLinks({ ctx, services, themeSlug }: Props) {
  return (
    <Section
      title={ctx.t('Servizi')}
      id="servizi"
      action={
        themeSlug && (
          <a href={linkTo(ctx, `${paths.services()}?tematica=${themeSlug}`)}>
            {ctx.t('Tutti i servizi di questa tematica')}
          </a>
        )
      }
    >
      <LinkList
        ctx={ctx}
        links={services.map(({ slug, title, note }) => ({
          to: paths.service(slug),
          label: <Localized ctx={ctx} text={title} />,
          note: note.it ? <Localized ctx={ctx} text={note} /> : undefined,
        }))}
      />
    </Section>
  )
}
