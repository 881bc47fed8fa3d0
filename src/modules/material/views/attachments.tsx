// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { FileLink } from '#ui/file-link.tsx'
import { Section } from '#ui/section.tsx'
import type { MaterialFile } from '../queries.ts'

interface Props {
  ctx: ViewContext
  files: readonly MaterialFile[]
  fileUrl: (id: string) => string
  /** Of a page that shows one language. */
  id?: string
}

/** The files of a material that are there to be taken away. */
export function Attachments({ ctx, files, fileUrl, id }: Props) {
  const attachments = files.filter((file) => file.role === 'attachment')
  if (attachments.length === 0) return null
  return (
    <Section title={ctx.t('Allegati')} id={id}>
      <ul class="link-list">
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
  )
}
