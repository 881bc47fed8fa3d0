// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Part } from '#contracts/editions.ts'
import { Content } from '#kernel/content/render.tsx'
import type { ViewContext } from '#kernel/render/context.ts'
import { linkTo } from '#ui/link-to.ts'
import { Page } from '#ui/page.tsx'
import { When } from '#ui/prose.tsx'
import * as paths from '../../paths.ts'
import type { Cover, Edition } from '../../queries.ts'
import { PartName } from '../../views/part-name.tsx'
import { fileUrl } from '../../writing/file-url.ts'
import { type EditionsData, Today } from './editions.tsx'

interface Props {
  ctx: ViewContext
  data: Omit<EditionsData, 'editions'> & {
    readonly edition: Edition
    readonly cover: Cover
    /** Those with something in them. */
    readonly parts: readonly Part[]
  }
}

/** An edition as it was published, part by part: nothing can be changed in it. */
export function EditionPage({ ctx, data }: Props) {
  const { t } = ctx
  const { edition, cover, parts, base, work } = data
  const name = t('Versione {number, number}', { number: edition.number })
  return (
    <Page
      ctx={ctx}
      title={`${name}: ${cover.title.it}`}
      heading={<span lang={ctx.locale === 'it' ? undefined : 'it'}>{cover.title.it}</span>}
      above={name}
      crumb={name}
      crumbs={[
        { label: t('Redazione'), to: paths.desk() },
        { label: work.title.it, to: data.back },
        { label: t('Versioni'), to: paths.editions(base) },
      ]}
      lead={<span lang={ctx.locale === 'it' ? undefined : 'it'}>{cover.summary.it}</span>}
      facts={
        <span>
          {t('Pubblicata il')} <When ctx={ctx} value={edition.published_at} />
        </span>
      }
      noindex
    >
      <p>
        <Today ctx={ctx} edition={edition} offered={data.offered} />
      </p>
      {cover.updatedOn && (
        <p>
          {t('Aggiornato al')} <When ctx={ctx} value={cover.updatedOn} />
        </p>
      )}
      {parts.map((part) => (
        // No name: a landmark for each of three hundred parts would help nobody to get around.
        <section class="part-change" key={part.key}>
          <h2>
            <PartName ctx={ctx} part={part} />
          </h2>
          <Said ctx={ctx} part={part} />
        </section>
      ))}
      <p>
        <a href={linkTo(ctx, paths.editions(base))}>{t('Tutte le versioni')}</a>
      </p>
    </Page>
  )
}

function Said({ ctx, part }: { ctx: ViewContext; part: Part }) {
  const lang = (part.language ?? 'it') === ctx.locale ? undefined : (part.language ?? 'it')
  if (part.shape === 'text')
    return (
      <Content
        ctx={ctx}
        doc={part.doc}
        headingOffset={1}
        fileUrl={(id) => ctx.href(fileUrl(id))}
        lang={lang}
      />
    )
  if (part.shape === 'list')
    return (
      <ul lang={lang}>
        {part.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  return (
    <p class="pre-line" lang={lang}>
      {part.words}
    </p>
  )
}
