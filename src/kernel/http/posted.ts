// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a post brings: its fields, and the files that travelled in the form itself. */
import { saveMultipart } from '../files/plain-upload.ts'
import { refusalText } from '../files/refusals.ts'
import type { Body } from '../forms/form.ts'
import type { FieldError } from '../forms/text.ts'
import type { State } from './exchange-state.ts'
import { digestOf } from './once.ts'

const plain = (body: Body): Posted => ({ body, digest: digestOf(body), refused: {} })

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
export async function readPosted({ host, request, actor }: State, keepFiles: boolean): Promise<Posted> {
  if (!request.isMultipart()) return plain((request.body ?? {}) as Body)
  const { body, files } = await saveMultipart(request, host.files, keepFiles && actor ? actor.id : null)
  const refused: Record<string, FieldError> = {}
  for (const { field, refusal } of files) if (refusal) refused[field] ??= refusalText(refusal)
  return { body, digest: digestOf(body, files), refused }
}
