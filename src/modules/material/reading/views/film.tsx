// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Accordion } from '#ui/accordion.tsx'
import { VideoPlayer } from '#ui/figure.tsx'
import { ownNameOf } from '#ui/languages.ts'
import type { MaterialFile } from '../../queries.ts'
import type { Transcript } from '../routes.ts'

interface Props {
  ctx: ViewContext
  title: string
  files: readonly MaterialFile[]
  fileUrl: (id: string) => string
  transcript: Transcript | null
}

const TRANSCRIPT = 'trascrizione'

/** The film of a material with its captions, those of the page's language first, and its words written down. */
export function Film({ ctx, title, files, fileUrl, transcript }: Props) {
  const films = files.filter((file) => file.role === 'video')
  if (films.length === 0) return null
  const captions = files
    .flatMap((file) =>
      file.role === 'captions' && file.language ? [{ id: file.file_id, lang: file.language }] : [],
    )
    .sort((a, b) => Number(b.lang === ctx.locale) - Number(a.lang === ctx.locale))
    .map(({ id, lang }) => ({ src: fileUrl(id), lang, label: ownNameOf(lang) }))
  return (
    <>
      {films.map((film) => (
        <VideoPlayer
          ctx={ctx}
          title={title}
          src={fileUrl(film.file_id)}
          mediaType={film.media_type}
          captions={captions}
          transcriptTo={transcript ? `#${TRANSCRIPT}` : undefined}
          key={film.file_id}
        />
      ))}
      {transcript && (
        <Accordion
          folds={[
            {
              id: TRANSCRIPT,
              title: ctx.t('Trascrizione del video'),
              children: (
                <div lang={transcript.language === ctx.locale ? undefined : transcript.language}>
                  {transcript.paragraphs.map((paragraph) => (
                    <p key={paragraph}>{paragraph}</p>
                  ))}
                </div>
              ),
            },
          ]}
        />
      )}
    </>
  )
}
