// SPDX-License-Identifier: AGPL-3.0-or-later
/** The manual speaks plainly, and names what is on the pages by the words that are on the pages. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { collectMessages } from '../../scripts/messages.ts'
import { gulpease } from '../support/gulpease.ts'

const FOLDER = 'docs/manual'
const LEAST = 60

const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))

/** Words of pages that no catalogue translates: a language says its own name. */
const EVERYWHERE = new Set(['English'])

/** Without commands and examples, which are no prose. */
const prose = (text: string): string => text.replace(/```.*?```/gs, '')

/** Between two asterisks on each side stands what a reader looks for on a page, and nothing else. */
const namedIn = (text: string): string[] =>
  [...prose(text).matchAll(/\*\*(.+?)\*\*/gs)].map((match) => match[1]!)

const notOnPages = (text: string, onPages: ReadonlySet<string>): string[] =>
  namedIn(text).filter((words) => !onPages.has(words) && !EVERYWHERE.has(words))

describe('manual', async () => {
  const onPages = new Set((await collectMessages('src')).messages.map((message) => message.source))
  it('is found', () => assert.ok(pages.length >= 9))
  for (const { name, text } of pages) {
    it(`${name} is plain Italian`, () => {
      const index = gulpease(prose(text))
      assert.ok(index >= LEAST, `Gulpease ${index.toFixed(1)}, ${LEAST} at least`)
    })
    it(`${name} names what is on the pages`, () => assert.deepEqual(notOnPages(text, onPages), []))
  }
  it('would be seen to name what is not there, or to speak in riddles', () => {
    assert.deepEqual(notOnPages('Premi **Accedi**, poi **Procedi ora**.', onPages), ['Procedi ora'])
    const riddle =
      'Successivamente all’effettuazione dell’autenticazione l’utilizzatore procederà alla predisposizione documentale conseguente.'
    assert.ok(gulpease(riddle) < LEAST)
  })
})
