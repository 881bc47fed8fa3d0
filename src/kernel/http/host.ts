// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the composition root gives the kernel's server: the kernel itself knows no module. */
import type { Actor } from '../access.ts'
import type { Database, Db } from '../db/db.ts'
import type { Successor } from '../errors.ts'
import type { FilesDeps } from '../files/staging.ts'
import type { FieldError } from '../forms/text.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Frame, Translate, ViewContext } from '../render/context.ts'
import type { JSX } from '../render/jsx-runtime.ts'
import type { ReadApiKey } from './api/keys.ts'
import type { Route, Services } from './route.ts'

/** Who a session token belongs to. An ended session still says whose it was, so that what they wrote is kept for them. */
export type Authentication =
  | { kind: 'signed-in'; actor: Actor }
  | { kind: 'ended'; personId: string; locale: Locale }
  | { kind: 'none' }

export interface ErrorPageProps {
  ctx: ViewContext
  status: number
  problem?: FieldError
  /** What took the place of what is gone. */
  successor?: Successor
  /** What somebody had written in a form whose thing is gone: shown, to be copied. */
  written?: readonly WrittenField[]
}

export interface WrittenField {
  /** Source text of the field's label. */
  readonly label?: string
  readonly text: string
}

export interface Host {
  readonly database: Database
  readonly services: Services
  /** Where files of a multipart form go, and whose are taken. */
  readonly files: FilesDeps
  mayUpload(actor: Actor): boolean
  readonly routes: readonly { module: string; route: Route }[]
  /** Signs cookies and hashes buckets. */
  readonly secret: string
  authenticate(db: Db, token: string): Promise<Authentication>
  /** What a key of the API is good for; without it there are no keys. */
  readonly readKey?: ReadApiKey
  frame(locale: Locale, actor: Actor | null): Promise<Frame>
  readonly translators: ReadonlyMap<Locale, Translate>
  errorPage(props: ErrorPageProps): JSX.Element
  /** Italian path of the sign-in page. */
  readonly signInPath: string
  asset(name: string): string
  readonly compress: boolean
  readonly trustProxy: false | number | string[]
  readonly logLevel: string
  /** Where the log goes instead of the standard output. */
  readonly logTo?: NodeJS.WritableStream
  /** Aborted when the process begins to stop: what is asked is still answered, on connections that end with the answer. */
  readonly leaving?: AbortSignal
  readonly assetsFolder: string
}
