// SPDX-License-Identifier: AGPL-3.0-or-later

export type DatabaseProblemCode =
  | 'no-binaries'
  | 'folder-in-use'
  | 'folder-not-writable'
  | 'wrong-owner'
  | 'pointer-broken'
  | 'disk-full'
  | 'will-not-start'
  | 'unreachable'
  | 'refused'
  | 'too-old'

/** Why there is no database to work with, in words for the person who installs (Italian, with the remedy). */
export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem'
  readonly code: DatabaseProblemCode

  constructor(code: DatabaseProblemCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Recognises a full disk in what a program wrote or in an error of the file system. */
export const saysDiskFull = (text: string): boolean =>
  /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i.test(text)

export const diskFull = (folder: string, cause?: unknown): DatabaseProblem =>
  new DatabaseProblem(
    'disk-full',
    `Il disco che contiene ${folder} è pieno: libera spazio e riprova. I dati già salvati sono intatti.`,
    { cause },
  )

/** An error of the file system about `folder`, as a problem with a remedy. */
export function folderProblem(folder: string, error: unknown): DatabaseProblem {
  const text = error instanceof Error ? error.message : String(error)
  if (saysDiskFull(text)) return diskFull(folder, error)
  return new DatabaseProblem(
    'folder-not-writable',
    `Non riesco a scrivere nella cartella ${folder} (${text}). Dai i permessi a chi avvia il programma, oppure indica un'altra cartella con la variabile DATA_DIR.`,
    { cause: error },
  )
}
