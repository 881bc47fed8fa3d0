// SPDX-License-Identifier: AGPL-3.0-or-later
import { Content } from '#kernel/content/render.tsx'
import { isEmptyDoc } from '#kernel/content/schema.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { FileLink } from '#ui/file-link.tsx'
import { Prose, When } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { type Citation, Citations } from '../../../legislation/index.ts'
import { Film } from '../../catalogue/material/views/film.tsx'
import { Research } from '../../catalogue/material/views/research.tsx'
import { fileUrl } from '../../desk/file-url.ts'
import type { MaterialFile, MaterialText } from '../queries.ts'

interface Props {
  ctx: ViewContext
  text: MaterialText
  files: readonly MaterialFile[]
  citations: readonly Citation[]
  updatedOn: string
}

/** A material from its summary to its sources, in one of its languages. */
export function Article({ ctx, text, files, citations, updatedOn }: Props) {
  const lang = text.language === ctx.locale ? undefined : text.language
  const attachments = files.filter((file) => file.role === 'attachment')
  return (
    <article>
      <p class="page-lead" lang={lang}>
        {text.summary}
      </p>
      <Film ctx={ctx} title={text.title} files={files} fileUrl={fileUrl} transcript={null} />
      {!isEmptyDoc(text.body) && (
        <Prose>
          <Content ctx={ctx} doc={text.body} fileUrl={fileUrl} lang={text.language} />
        </Prose>
      )}
      {attachments.length > 0 && (
        <Section title={ctx.t('Da scaricare')}>
          <ul class="plain-list">
            {attachments.map((file) => (
              <li key={file.file_id}>
                <FileLink
                  ctx={ctx}
                  src={fileUrl(file.file_id)}
                  name={file.name}
                  mediaType={file.media_type}
                  bytes={file.bytes}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {citations.length > 0 && (
        <Section title={ctx.t('Le norme')}>
          <Citations ctx={ctx} citations={citations} />
        </Section>
      )}
      <Research ctx={ctx} text={{ ...text, stale: false }} lang={lang} />
      <p class="updated">
        {ctx.t('Aggiornato al')} <When ctx={ctx} value={updatedOn} />
      </p>
    </article>
  )
}
