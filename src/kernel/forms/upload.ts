// SPDX-License-Identifier: AGPL-3.0-or-later
/** A file that is read when its form is sent and then forgotten: it goes to no store, so that nothing of it is left. */
import { msg } from '../i18n/msg.ts'
import { bad, type Common, type Field, good } from './field.ts'

export interface Uploaded {
  readonly name: string
  readonly bytes: Buffer
}

interface Options extends Common {
  /** Endings for the browser's choice: '.csv,.xlsx'. A hint only. */
  readonly accept: string
  readonly required?: boolean
}

/** Null where no file was chosen. Its form must be sent as `multipart/form-data`; `plain-upload.ts` puts name and bytes into the body. */
export function upload({ accept, required = false, ...options }: Options): Field<Uploaded | null> {
  return {
    ...options,
    accept,
    widget: 'upload',
    required,
    parse: ([name, bytes]) => {
      if (name !== undefined && bytes !== undefined)
        return good({ name, bytes: Buffer.from(bytes, 'latin1') })
      return required ? bad(msg('Scegli un file.')) : good(null)
    },
  }
}
