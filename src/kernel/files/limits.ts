// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Family, kindOf, kindsByExtension } from './kinds.ts'

const MB = 1024 * 1024

/** All in bytes, counted as file managers do (1 MB = 1024 x 1024), but for `unused` and `refused`, which count files. */
export interface FileLimits {
  readonly family: Readonly<Record<Family, number>>
  /** Without JavaScript the whole file travels with its form: what a slow line sends before a proxy loses patience. */
  readonly withoutJavaScript: number
  /** All files of one owner that are kept or on their way. */
  readonly quota: number
  /** Files of one owner that nothing uses yet: more are a mistake or an attack. */
  readonly unused: number
  /** Refused files of one owner that are remembered, with the reason. */
  readonly refused: number
  /** All files of the instance together; infinite where nobody has set a limit: then the disk is what counts. */
  readonly total: number
}

export const DEFAULT_LIMITS: FileLimits = {
  family: {
    document: 50 * MB,
    image: 15 * MB,
    video: 2048 * MB,
    audio: 200 * MB,
    captions: 2 * MB,
    text: 10 * MB,
  },
  withoutJavaScript: 25 * MB,
  quota: 10 * 1024 * MB,
  unused: 200,
  refused: 50,
  total: Number.POSITIVE_INFINITY,
}

/** Largest size that a name's ending allows; 0 when no kind ends like that. A name without an ending may become anything. */
export function limitByExtension(limits: FileLimits, extension: string): number {
  const families = extension === '' ? (Object.keys(limits.family) as Family[]) : familiesOf(extension)
  return Math.max(0, ...families.map((family) => limits.family[family]))
}

const familiesOf = (extension: string): Family[] =>
  kindsByExtension(extension).map((name) => kindOf(name).family)

/** '2 GB', '25 MB', '300 KB': whole numbers, so that they read the same in every language. */
export function showBytes(bytes: number): string {
  if (bytes >= 1024 * MB && bytes % (1024 * MB) === 0) return `${bytes / (1024 * MB)} GB`
  if (bytes >= MB) return `${Math.floor(bytes / MB)} MB`
  if (bytes >= 1024) return `${Math.floor(bytes / 1024)} KB`
  return `${bytes} byte`
}
