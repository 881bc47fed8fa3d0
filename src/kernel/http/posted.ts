// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a post brings: its fields, and the files that travelled in the form itself. */
import { cleanName } from '../files/names.ts'
import { type ArrivedFile, saveMultipart } from '../files/plain-upload.ts'
import { refusalText } from '../files/refusals.ts'
import type { Widget } from '../forms/field.ts'
import type { Body, Form } from '../forms/form.ts'
import type { FieldError } from '../forms/text.ts'
import { msg } from '../i18n/msg.ts'
import type { Translate } from '../render/context.ts'
import type { State } from './exchange-state.ts'
import { digestOf } from './once.ts'
import type { FormPage } from './route.ts'

export interface Posted {
  readonly body: Body
  /** Of what was sent, to know a second sending of the same; null of whoever is not signed in. */
  readonly digest: string | null
  /** Files that were not accepted, by field: said beside it like any other error. */
  readonly refused: Readonly<Record<string, FieldError>>
}

/** Of a form that takes no file: whatever travels with it is read and forgotten. */
export const NO_FILES: FileFields = { kept: new Set(), read: new Set() }

export interface FileFields {
  /** Those whose files are kept. */
  readonly kept: ReadonlySet<string>
  /** Those whose files are read with the form and forgotten (`kernel/forms/upload.ts`). */
  readonly read: ReadonlySet<string>
}

/** Names of the fields in which a form takes files. */
export const fileFieldsOf = ({ fields }: Pick<Form, 'fields'>): FileFields => {
  const named = (widget: Widget) =>
    new Set(Object.keys(fields).filter((name) => fields[name]!.widget === widget))
  return { kept: named('files'), read: named('upload') }
}

/**
 * Reads the body. A form with files is read after access was granted, and keeps those of its file fields for whoever may upload:
 * nobody fills the store from outside, nor through a form that takes none.
 */
export async function readPosted(state: State, fileFields: FileFields): Promise<Posted> {
  const { host, request, path, actor, locale } = state
  const digest = (body: Body, files?: readonly ArrivedFile[]) =>
    actor && digestOf(host.secret, { actorId: actor.id, path: path.split('?')[0]! }, body, files)
  if (!request.isMultipart()) {
    const body = (request.body ?? {}) as Body
    return { body, digest: digest(body), refused: {} }
  }
  const ownerId = actor && host.mayUpload(actor) ? actor.id : null
  const { body, files } = await saveMultipart(request, host.files, {
    ownerId,
    fields: fileFields.kept,
    read: fileFields.read,
  })
  return { body, digest: digest(body, files), refused: refusedIn(files, host.translators.get(locale)!) }
}

/** The fields alone, of a form that cannot be sent on; where its fields are not known before its subject, it may bring files. */
export async function readFields({ host, request }: State, route: FormPage): Promise<Body> {
  if (!request.isMultipart()) return (request.body ?? {}) as Body
  const fields = typeof route.form === 'function' ? null : fileFieldsOf(route.form).kept
  return (await saveMultipart(request, host.files, { ownerId: null, fields })).body
}

/** A browser forgets all files of a form that comes back: each that was not accepted is told of by name. */
function refusedIn(files: readonly ArrivedFile[], t: Translate): Record<string, FieldError> {
  const refused: Record<string, FieldError> = {}
  for (const field of new Set(files.map((file) => file.field))) {
    const reasons = files.flatMap(({ field: of, name, refusal }) => {
      if (of !== field || !refusal) return []
      const { source, values } = refusalText(refusal)
      return `«${cleanName(name)}»: ${t(source, values)}`
    })
    if (reasons.length > 0)
      refused[field] = { source: msg('Non accettato: {reasons}'), values: { reasons: reasons.join(' ') } }
  }
  return refused
}
