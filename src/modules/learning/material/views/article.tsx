// SPDX-License-Identifier: AGPL-3.0-or-later
import { Content } from '../../../../kernel/content/render.tsx'
import { isEmptyDoc } from '../../../../kernel/content/schema.ts'
import type { ViewContext } from '../../../../kernel/render/context.ts'
import { DescriptionList } from '../../../../ui/description-list.tsx'
import { VideoPlayer } from '../../../../ui/figure.tsx'
import { FileLink } from '../../../../ui/file-link.tsx'
import { ownNameOf } from '../../../../ui/languages.ts'
import { Prose, When } from '../../../../ui/prose.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Citation, Citations } from '../../../legislation/index.ts'
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
      <Film ctx={ctx} text={text} files={files} />
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
      <Research ctx={ctx} text={text} lang={lang} />
      <p class="updated">
        {ctx.t('Aggiornato al')} <When ctx={ctx} value={updatedOn} />
      </p>
    </article>
  )
}

function Film({ ctx, text, files }: Pick<Props, 'ctx' | 'text' | 'files'>) {
  const video = files.find((file) => file.role === 'video')
  if (!video) return null
  const captions = files.filter((file) => file.role === 'captions')
  return (
    <VideoPlayer
      ctx={ctx}
      title={text.title}
      src={fileUrl(video.file_id)}
      mediaType={video.media_type}
      captions={captions.map((file) => ({
        src: fileUrl(file.file_id),
        lang: file.language ?? 'it',
        label: ownNameOf(file.language ?? 'it'),
      }))}
    />
  )
}

function Research({ ctx, text, lang }: Pick<Props, 'ctx' | 'text'> & { lang: string | undefined }) {
  const part = (words: string) =>
    words === '' ? null : (
      <span class="keep-lines" lang={lang}>
        {words}
      </span>
    )
  const parts = [text.research_question, text.research_method, text.research_sources, text.research_findings]
  if (parts.every((each) => each === '')) return null
  return (
    <Section title={ctx.t('La ricerca da cui nasce')}>
      <DescriptionList
        entries={[
          [ctx.t('Domanda di ricerca'), part(text.research_question)],
          [ctx.t('Metodo'), part(text.research_method)],
          [ctx.t('Fonti'), part(text.research_sources)],
          [ctx.t('Risultati'), part(text.research_findings)],
        ]}
      />
    </Section>
  )
}
