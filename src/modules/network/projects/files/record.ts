// SPDX-License-Identifier: AGPL-3.0-or-later
/** Between the forms of logos and documents and their rows. */
import { alternative, type DocumentInput, documentTitle, type LogoInput } from './forms.ts'
import type { FileFacts } from './queries.ts'

export const logoFrom = (input: LogoInput, before: FileFacts | null = null): FileFacts => ({
  role: 'logo',
  words: alternative.read(input, before?.words),
  kind: null,
  dated_on: null,
  position: input.position ?? 0,
})

export const documentFrom = (input: DocumentInput, before: FileFacts | null = null): FileFacts => ({
  role: 'document',
  words: documentTitle.read(input, before?.words),
  kind: input.kind,
  dated_on: input.dated_on,
  position: 0,
})

export const logoValues = (use: FileFacts) => ({
  ...alternative.stored(use.words),
  position: use.position === 0 ? null : use.position,
})

export const documentValues = (use: FileFacts) => ({
  ...documentTitle.stored(use.words),
  kind: use.kind,
  dated_on: use.dated_on,
})
