// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FieldError } from '../forms/text.ts'

/** What a form gets, by field: the values as they would be typed. */
export type RowTyped = Record<string, string[]>

/** What is wrong with a row, by field; '' for the row as a whole. */
export type RowErrors = Record<string, FieldError>
