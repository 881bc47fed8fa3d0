// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field, fieldId } from '#ui/field.tsx'
import { fileUrl } from '../file-url.ts'
import type { ShownFile } from '../files.ts'
import type { FilesShown } from '../files-written.ts'
import { slotWords } from '../upload-slot.ts'

interface Props {
  ctx: ViewContext
  form: BoundForm
  name: string
  /** Files that the form may show: those it held, which stay visible when unticked, and those just uploaded. */
  files: FilesShown
  help?: string
  multiple?: boolean
  /** Its files may stand in the text of the same form; needs the island `pictures`. */
  pictures?: boolean
  /** Words beside a file, such as how to put a picture in the text. */
  note?: (file: ShownFile) => string
}

/** Files of a form: uploaded in pieces with JavaScript, with the form itself without. */
export function FileField({ ctx, form, name, files, help, multiple, pictures, note }: Props) {
  const held = files.held.filter(({ field }) => field === name).map(({ id }) => id)
  const wanted = new Set([...(form.values[name] ?? []), ...held])
  const slot = files.slots[name]!
  const shown = [...files.held, ...files.waiting]
    .filter((file, index, all) => wanted.has(file.id) && all.findIndex(({ id }) => id === file.id) === index)
    .map((file) => ({
      id: file.id,
      name: file.name,
      mediaType: file.mediaType,
      bytes: file.bytes,
      src: file.state === 'ready' ? fileUrl(file.id) : undefined,
      state: file.state === 'scanning' ? ctx.t('in controllo') : note?.(file),
    }))
  const own = `${fieldId(name)}-file`
  return (
    <>
      <Field
        ctx={ctx}
        form={form}
        name={name}
        help={help}
        upload={{
          ...slot,
          single: !multiple,
          words: slotWords(ctx),
          files: shown,
          fallback: (
            <p class="upload-plain">
              <label for={own}>{multiple ? ctx.t('Scegli i file') : ctx.t('Scegli il file')}</label>{' '}
              <input type="file" id={own} name={name} accept={slot.accept} multiple={multiple} />
            </p>
          ),
        }}
      />
      {pictures && <x-pictures data-from={name} />}
    </>
  )
}
