// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a post brings: its fields, and the files that travelled in the form itself. */
import { cleanName } from '../files/names.ts'
import { type ArrivedFile, saveMultipart } from '../files/plain-upload.ts'
import { refusalText } from '../files/refusals.ts'
import type { Body } from '../forms/form.ts'
import type { FieldError } from '../forms/text.ts'
import { msg } from '../i18n/msg.ts'
import type { Translate } from '../render/context.ts'
import type { State } from './exchange-state.ts'
import { digestOf } from './once.ts'

export interface Posted {
  readonly body: Body
  /** Of what was sent, to know a second sending of the same. */
  readonly digest: string
  /** Files that were not accepted, by field: said beside it like any other error. */
  readonly refused: Readonly<Record<string, FieldError>>
}

/**
 * Reads the body. A form with files is read after access was granted, so that nobody fills the store from outside;
 * for an ended session (`keepFiles` false) only its fields are kept.
 */
export async function readPosted(
  { host, request, path, actor, locale }: State,
  keepFiles: boolean,
): Promise<Posted> {
  const sender = { actorId: actor?.id ?? null, path: path.split('?')[0]! }
  if (!request.isMultipart()) {
    const body = (request.body ?? {}) as Body
    return { body, digest: digestOf(sender, body), refused: {} }
  }
  const { body, files } = await saveMultipart(request, host.files, keepFiles && actor ? actor.id : null)
  return {
    body,
    digest: digestOf(sender, body, files),
    refused: refusedIn(files, host.translators.get(locale)!),
  }
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
