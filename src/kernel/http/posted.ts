// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a post brings: its fields, and the files that travelled in the form itself. */
import { saveMultipart } from '../files/plain-upload.ts'
import { refusalText } from '../files/refusals.ts'
import type { Body } from '../forms/form.ts'
import type { FieldError } from '../forms/text.ts'
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
export async function readPosted({ host, request, path, actor }: State, keepFiles: boolean): Promise<Posted> {
  const sender = { actorId: actor?.id ?? null, path: path.split('?')[0]! }
  if (!request.isMultipart()) {
    const body = (request.body ?? {}) as Body
    return { body, digest: digestOf(sender, body), refused: {} }
  }
  const { body, files } = await saveMultipart(request, host.files, keepFiles && actor ? actor.id : null)
  const refused: Record<string, FieldError> = {}
  for (const { field, refusal } of files) if (refusal) refused[field] ??= refusalText(refusal)
  return { body, digest: digestOf(sender, body, files), refused }
}
