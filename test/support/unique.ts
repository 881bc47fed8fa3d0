// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'

/** Fails, saying of what, when a value is there twice. */
export const unique = (values: readonly string[], what: string) =>
  assert.equal(new Set(values).size, values.length, `${what}: one appears twice`)
