// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldError } from '../forms/text.ts'

/** What a reader of Markdown cannot keep; `fromMarkdown` turns it into its answer. */
export class Refused extends Error {
  readonly error: FieldError
  constructor(error: FieldError) {
    super(error.source)
    this.error = error
  }
}
