// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromMarkdown } from './from-markdown.ts'
import { picturesIn, picturesWithoutWords } from './pictures.ts'

const [FIRST, SECOND] = ['01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b']

test('pictures are told apart by their words, and those without any are known', () => {
  const read = fromMarkdown(
    `![Il banco](file:${FIRST})\n\n![ ](file:${SECOND} "Foto")\n\n![Ancora](file:${FIRST})`,
  )
  assert.ok(read.ok)
  assert.deepEqual(picturesIn(read.doc), [
    { id: FIRST, name: 'Il banco' },
    { id: SECOND, name: 'Foto' },
  ])
  assert.deepEqual(picturesWithoutWords(read.doc), [SECOND])
})
