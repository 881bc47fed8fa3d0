// SPDX-License-Identifier: AGPL-3.0-or-later
/** What may go wrong on purpose. Everything else that is thrown is our mistake: a 500 with the request's id. */
import type { FieldError } from './forms/text.ts'
import type { LocalText } from './i18n/local-text.ts'

/** The thing is not there, or not the asker's to know of. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** Where somebody who comes for what is gone is led. */
export interface Successor {
  /** Italian path. */
  readonly path: string
  readonly title: LocalText
}

/** The thing was there and was withdrawn. */
export class Gone extends Error {
  override name = 'Gone'
  /** Since when and why, where it is known. */
  readonly problem?: FieldError
  /** What took its place. */
  readonly successor?: Successor
  constructor(message = 'gone', problem?: FieldError, successor?: Successor) {
    super(message)
    this.problem = problem
    this.successor = successor
  }
}

/** The asker may know of the thing and may not do this with it. */
export class NotAllowed extends Error {
  override name = 'NotAllowed'
}

/** Fields that only the rules could judge; shown on the form like any other error. */
export class Invalid extends Error {
  override name = 'Invalid'
  readonly fields: Record<string, FieldError>
  constructor(fields: Record<string, FieldError>) {
    super('invalid input')
    this.fields = fields
  }
}

/** A verb that the rules refuse as things stand, with a sentence (Italian source) that says what to do. */
export class Refused extends Error {
  override name = 'Refused'
  readonly problem: FieldError
  constructor(source: string, values?: FieldError['values']) {
    super(source)
    this.problem = { source, values }
  }
}

/** The row was changed by somebody else since the form was shown. */
export class StaleEdit extends Error {
  override name = 'StaleEdit'
}

export class TooMany extends Error {
  override name = 'TooMany'
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super('too many requests')
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The row, or the page that says it is not there. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new NotFound()
  return row
}
