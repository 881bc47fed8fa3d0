// SPDX-License-Identifier: AGPL-3.0-or-later
/** Each sentence on what is never recorded names the test that holds it: the test is there, under that title. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import type { NeverRecorded } from '#contracts/never-recorded.ts'
import { modules } from '../../src/modules.ts'

const ROOT = join(import.meta.dirname, '../..')

function withoutTest(sentences: readonly NeverRecorded[]): string[] {
  return sentences
    .filter(({ heldBy: { file, test } }) => {
      const path = join(ROOT, file)
      return !existsSync(path) || !readFileSync(path, 'utf8').includes(`it('${test}'`)
    })
    .map(({ sentence }) => sentence)
}

it('every sentence on what is never recorded has its test', () => {
  const sentences = modules.flatMap(({ neverRecorded = [] }) => neverRecorded)
  assert.ok(sentences.length >= 3)
  assert.deepEqual(withoutTest(sentences), [])
})

it('sees a sentence whose test is gone or called otherwise', () => {
  const file = 'src/modules/data-protection/never/never.test.ts'
  const planted = [
    { sentence: 'no file', heldBy: { file: 'src/nowhere.test.ts', test: 'x' } },
    { sentence: 'no title', heldBy: { file, test: 'keeps everything' } },
  ]
  assert.deepEqual(withoutTest(planted), ['no file', 'no title'])
})
