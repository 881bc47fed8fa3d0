// SPDX-License-Identifier: AGPL-3.0-or-later
/** Words of the element, which come in the language of the page as JSON in `data-words`. */
import type { UploadWords } from '#kernel/files/upload-words.ts'

export type Say = (key: keyof UploadWords, values?: Record<string, string | number>) => string

export function wordsOf(element: HTMLElement): Say {
  const words = JSON.parse(element.dataset.words ?? '{}') as Partial<UploadWords>
  return (key, values = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** '2 GB', '25 MB': whole numbers read the same in every language. */
export function showBytes(bytes: number): string {
  if (bytes >= 1024 ** 3 && bytes % 1024 ** 3 === 0) return `${bytes / 1024 ** 3} GB`
  return bytes >= 1024 ** 2 ? `${Math.floor(bytes / 1024 ** 2)} MB` : `${Math.ceil(bytes / 1024)} KB`
}
