// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { Icon, type IconName } from './icon.tsx'
import { sourceOf } from './link-to.ts'

interface FileKind {
  icon: IconName
  /** What people call it. */
  name: string
}

const KINDS: Readonly<Record<string, FileKind>> = {
  'application/pdf': { icon: 'it-file-pdf', name: 'PDF' },
  'video/mp4': { icon: 'it-file-video', name: 'MP4' },
  'video/webm': { icon: 'it-file-video', name: 'WebM' },
  'audio/mpeg': { icon: 'it-file-audio', name: 'MP3' },
  'image/png': { icon: 'it-file-image', name: 'PNG' },
  'image/jpeg': { icon: 'it-file-image', name: 'JPEG' },
  'image/webp': { icon: 'it-file-image', name: 'WebP' },
  'text/vtt': { icon: 'it-file-txt', name: 'VTT' },
  'text/csv': { icon: 'it-file-csv', name: 'CSV' },
  'text/plain': { icon: 'it-file-txt', name: 'TXT' },
  'application/json': { icon: 'it-file-json', name: 'JSON' },
  'application/zip': { icon: 'it-file-compressed', name: 'ZIP' },
  'application/vnd.oasis.opendocument.text': { icon: 'it-file-odt', name: 'ODT' },
  'application/vnd.oasis.opendocument.spreadsheet': { icon: 'it-file-ods', name: 'ODS' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    icon: 'it-file-docx',
    name: 'DOCX',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { icon: 'it-file-xlsx', name: 'XLSX' },
}

/** Icon and everyday name of a media type. */
export const fileKind = (mediaType: string): FileKind =>
  KINDS[mediaType.split(';')[0]!.trim()] ?? {
    icon: 'it-file',
    name: mediaType.split('/').at(-1)!.toUpperCase(),
  }

/** 1536 -> '1,5 kB' in the language of the page, in steps of a thousand (SI), at most one decimal. */
export function fileSize(ctx: Pick<ViewContext, 'number'>, bytes: number): string {
  const units = ['byte', 'kB', 'MB', 'GB', 'TB']
  let amount = bytes
  let step = 0
  while (amount >= 1000 && step < units.length - 1) {
    amount /= 1000
    step++
  }
  const rounded = amount < 10 && step > 0 ? Math.round(amount * 10) / 10 : Math.round(amount)
  return `${ctx.number(rounded)} ${units[step]}`
}

interface FileLinkProps {
  ctx: ViewContext
  /** Address of the file, of ours. */
  src: string
  name: Children
  mediaType: string
  bytes: number
  /** Language of the file, when it is not that of the page. */
  lang?: string
}

/** A file to take away, with its kind and size said before the click. */
export function FileLink({ ctx, src, name, mediaType, bytes, lang }: FileLinkProps) {
  const kind = fileKind(mediaType)
  return (
    <a class="file-link" href={sourceOf(src)} hreflang={lang}>
      <Icon ctx={ctx} name={kind.icon} />
      <span>
        <span lang={lang} class="file-name">
          {name}
        </span>
        <span class="file-facts">
          {' '}
          ({kind.name}, {fileSize(ctx, bytes)})
        </span>
      </span>
    </a>
  )
}
