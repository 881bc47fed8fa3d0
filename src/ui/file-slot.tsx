// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Children } from './children.ts'
import type { Wiring } from './field.tsx'
import { fileKind, fileSize } from './file-link.tsx'
import { startHere } from './focus.ts'
import { Icon } from './icon.tsx'
import { sourceOf } from './link-to.ts'

export interface HeldFile {
  id: string
  name: string
  mediaType: string
  bytes: number
  /** Where it can be looked at, once it is ready. */
  src?: string
  /** How it stands, in words: 'in controllo'. */
  state?: string
}

export interface UploadSlot {
  files: readonly HeldFile[]
  /** Address that takes resumable uploads. */
  endpoint: string
  /** Media types that are taken, as in the `accept` attribute. */
  accept?: string
  /** Largest file in bytes. */
  maxBytes?: number
  /** Takes one file: a new one takes the place of the one before. */
  single?: boolean
  /** What the island says, in the language of the page: `uploadWords` of the kernel. */
  words?: Readonly<Record<string, string>>
  /** The way without JavaScript: a link or button to a page that takes a file. */
  fallback?: Children
}

/**
 * The files of a form. Each is a ticked box that carries its id: unticked, it is left out, with or without JavaScript.
 * The island `upload` finds the slot by its element and puts its button and progress into it.
 */
export function FileSlot({ wiring }: { wiring: Wiring }) {
  const { ctx, name, id, upload, values, invalid, start } = wiring
  const files = upload?.files ?? []
  return (
    <x-upload
      id={id}
      data-name={name}
      data-endpoint={upload?.endpoint}
      data-accept={upload?.accept}
      data-max-bytes={upload?.maxBytes}
      data-single={upload?.single ? '' : undefined}
      data-shared={ctx.actor?.sharedDesk ? '' : undefined}
      data-words={upload?.words && JSON.stringify(upload.words)}
      tabIndex={-1}
      aria-invalid={invalid ? 'true' : undefined}
      {...(start ? startHere : undefined)}
    >
      {files.length > 0 && (
        <ul class="file-list">
          {files.map((file) => (
            <li class="choice" key={file.id}>
              <input
                type="checkbox"
                id={`${id}-${file.id}`}
                name={name}
                value={file.id}
                checked={values.includes(file.id)}
              />
              <label for={`${id}-${file.id}`}>
                <Icon ctx={ctx} name={fileKind(file.mediaType).icon} size="sm" />{' '}
                <span class="file-name">{file.name}</span>{' '}
                <span class="file-facts">
                  ({fileKind(file.mediaType).name}, {fileSize(ctx, file.bytes)})
                </span>
                {file.state && <span class="file-state">{file.state}</span>}
              </label>
              {file.src && (
                <a href={sourceOf(file.src)} class="file-open">
                  {ctx.t('Apri')}
                  <span class="visually-hidden"> {file.name}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <p class="form-text">{ctx.t('Togli il segno ai file che non vuoi più tenere.')}</p>
      )}
      {upload?.fallback}
    </x-upload>
  )
}
