// SPDX-License-Identifier: AGPL-3.0-or-later
/** The kinds of file that may be kept: only what desks can open and browsers can play, because nothing is converted here. */

export type Family = 'document' | 'image' | 'video' | 'audio' | 'captions' | 'text'

export interface FileKind {
  readonly mediaType: string
  readonly family: Family
  /** Endings of a name that go with it, the first one given to a name that has none. */
  readonly extensions: readonly string[]
  /** May be shown in a browser's own tab; the others are only ever downloaded. */
  readonly inline: boolean
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument'
const OFFICE_OPEN_XML = 'application/vnd.openxmlformats-officedocument'

export const KINDS = {
  PDF: { mediaType: 'application/pdf', family: 'document', extensions: ['pdf'], inline: true },
  PNG: { mediaType: 'image/png', family: 'image', extensions: ['png'], inline: true },
  JPEG: { mediaType: 'image/jpeg', family: 'image', extensions: ['jpg', 'jpeg', 'jfif'], inline: true },
  WebP: { mediaType: 'image/webp', family: 'image', extensions: ['webp'], inline: true },
  AVIF: { mediaType: 'image/avif', family: 'image', extensions: ['avif'], inline: true },
  MP4: { mediaType: 'video/mp4', family: 'video', extensions: ['mp4', 'm4v'], inline: true },
  WebM: { mediaType: 'video/webm', family: 'video', extensions: ['webm'], inline: true },
  MP3: { mediaType: 'audio/mpeg', family: 'audio', extensions: ['mp3'], inline: true },
  M4A: { mediaType: 'audio/mp4', family: 'audio', extensions: ['m4a', 'mp4'], inline: true },
  OGG: { mediaType: 'audio/ogg', family: 'audio', extensions: ['ogg', 'oga', 'opus'], inline: true },
  'WebM audio': { mediaType: 'audio/webm', family: 'audio', extensions: ['webm', 'weba'], inline: true },
  WebVTT: { mediaType: 'text/vtt', family: 'captions', extensions: ['vtt'], inline: true },
  TXT: { mediaType: 'text/plain', family: 'text', extensions: ['txt'], inline: false },
  CSV: { mediaType: 'text/csv', family: 'text', extensions: ['csv'], inline: false },
  ODT: { mediaType: `${OPEN_DOCUMENT}.text`, family: 'document', extensions: ['odt'], inline: false },
  ODS: { mediaType: `${OPEN_DOCUMENT}.spreadsheet`, family: 'document', extensions: ['ods'], inline: false },
  ODP: { mediaType: `${OPEN_DOCUMENT}.presentation`, family: 'document', extensions: ['odp'], inline: false },
  DOCX: {
    mediaType: `${OFFICE_OPEN_XML}.wordprocessingml.document`,
    family: 'document',
    extensions: ['docx'],
    inline: false,
  },
  XLSX: {
    mediaType: `${OFFICE_OPEN_XML}.spreadsheetml.sheet`,
    family: 'document',
    extensions: ['xlsx'],
    inline: false,
  },
  PPTX: {
    mediaType: `${OFFICE_OPEN_XML}.presentationml.presentation`,
    family: 'document',
    extensions: ['pptx'],
    inline: false,
  },
} as const satisfies Record<string, FileKind>

export type KindName = keyof typeof KINDS

export const kindOf = (name: KindName): FileKind => KINDS[name]

const byMediaType = new Map<string, KindName>(
  (Object.keys(KINDS) as KindName[]).map((name) => [KINDS[name].mediaType, name]),
)

/** The kind that a kept file was found to be; null for one that was not looked into yet. */
export const kindByMediaType = (mediaType: string): FileKind | null => {
  const name = byMediaType.get(mediaType)
  return name ? KINDS[name] : null
}

/** Kinds whose names may end like this; a few endings belong to two, such as .mp4 with and without pictures. */
export const kindsByExtension = (extension: string): KindName[] =>
  (Object.keys(KINDS) as KindName[]).filter((name) => kindOf(name).extensions.includes(extension))

/** Endings for the `accept` of a file field, such as '.pdf,.docx'. A hint to the browser: only the bytes decide. */
export const acceptOf = (families: readonly Family[]): string =>
  [
    ...new Set(
      Object.values(KINDS).flatMap((kind) => (families.includes(kind.family) ? kind.extensions : [])),
    ),
  ]
    .map((extension) => `.${extension}`)
    .join(',')
