// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Work } from '#contracts/editions.ts'
import { Content } from '#kernel/content/render.tsx'
import { isEmptyDoc } from '#kernel/content/schema.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Prose, When } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { type Citation, Citations } from '../../legislation/index.ts'
import type { OfferedFinding } from '../../research/index.ts'
import { fileUrl } from '../../review/index.ts'
import type { MaterialFile, MaterialText } from '../queries.ts'
import { Film } from '../reading/views/film.tsx'
import { Research } from '../reading/views/research.tsx'
import { Attachments } from './attachments.tsx'

interface Props {
  ctx: ViewContext
  material: Work
  text: MaterialText
  files: readonly MaterialFile[]
  citations: readonly Citation[]
  bornFrom: readonly OfferedFinding[]
}

/** A material from its summary to its sources, in one of its languages. */
export function Article({ ctx, material, text, files, citations, bornFrom }: Props) {
  const lang = text.language === ctx.locale ? undefined : text.language
  return (
    <article>
      <p class="page-lead" lang={lang}>
        {material.summary[text.language]}
      </p>
      <Film
        ctx={ctx}
        title={material.title[text.language] ?? material.title.it}
        files={files}
        fileUrl={fileUrl}
        transcript={null}
      />
      {!isEmptyDoc(text.body) && (
        <Prose>
          <Content ctx={ctx} doc={text.body} fileUrl={fileUrl} lang={text.language} />
        </Prose>
      )}
      <Attachments ctx={ctx} files={files} fileUrl={fileUrl} />
      {citations.length > 0 && (
        <Section title={ctx.t('Le norme')}>
          <Citations ctx={ctx} citations={citations} />
        </Section>
      )}
      <Research ctx={ctx} text={text} bornFrom={bornFrom} lang={lang} />
      {material.updatedOn && (
        <p class="updated">
          {ctx.t('Aggiornato al')} <When ctx={ctx} value={material.updatedOn} />
        </p>
      )}
    </article>
  )
}
