// SPDX-License-Identifier: AGPL-3.0-or-later
/** Texts of the demonstration, of every room: in two languages, easy to read, resting on acts that are there, about nobody. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import type { DemoCitation } from '../../src/modules/legislation/demonstration/content/cite.ts'
import { legalReferences } from '../../src/modules/legislation/demonstration/content/legal-references.ts'
import { modules } from '../../src/modules.ts'
import { gulpease } from '../support/gulpease.ts'
import { localTexts } from '../support/local-texts.ts'
import { unique } from '../support/unique.ts'

const folderOf = (room: string) => join('src/modules', room, 'demonstration/content')
const filesOf = (folder: string) =>
  readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'format.ts')

const rooms = modules.map(({ name }) => name).filter((name) => existsSync(folderOf(name)))

/** What each room shows to whoever tries it, as it is written down. The path of the import is a pattern, so that a bundle holds all of them. */
async function readContent(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const room of rooms)
    for (const file of filesOf(folderOf(room))) {
      const name = file.slice(0, -'.ts'.length)
      found[`${room}/${name}`] = {
        ...(await import(`../../src/modules/${room}/demonstration/content/${name}.ts`)),
      }
    }
  return found
}

const keys = new Set(legalReferences.map(({ key }) => key))

const assertCited = (citations: DemoCitation[], where: string) => {
  assert.ok(citations.length > 0, `${where} cites nothing`)
  for (const { reference } of citations)
    assert.ok(keys.has(reference), `${where} cites the unknown ${reference}`)
  unique(
    citations.map((one) => JSON.stringify(one)),
    where,
  )
}

/** Every object that rests on acts, with the way that leads to it. */
function* citing(value: unknown, way = ''): Generator<[string, { citations: DemoCitation[] }]> {
  if (typeof value !== 'object' || value === null) return
  if ('citations' in value && Array.isArray(value.citations))
    yield [way, value as { citations: DemoCitation[] }]
  for (const [key, inner] of Object.entries(value)) yield* citing(inner, `${way}/${key}`)
}

/** Headings, list items, table rows and callouts in order: a translation has the same. */
const shape = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => /^(##+ |- |\d+\. |\||> \[!\w+\]|> )/.exec(line)?.[0]?.trim())
    .filter(Boolean)
    .join(' ')

function assertDialect(markdown: string, where: string) {
  assert.doesNotMatch(markdown, /<[a-z/!]/i, `${where} has HTML`)
  assert.doesNotMatch(markdown, /^#(#{3,})? /m, `${where} has a heading of another level than 2 and 3`)
  for (const [, kind] of markdown.matchAll(/^> \[!(\w+)\]/gm))
    assert.match(kind ?? '', /^(NOTE|WARNING|LAW)$/, where)
  for (const table of markdown.split('\n\n').filter((block) => block.startsWith('|'))) {
    const columns = table
      .trim()
      .split('\n')
      .map((row) => row.split('|').length)
    assert.equal(new Set(columns).size, 1, `${where}: a table has rows of different length`)
  }
}

/** Long texts of pages that everyone reads. */
const isLong = (way: string) => /\/(body|description|introduction)$/.test(way)

let content: Record<string, unknown>
before(async () => {
  content = await readContent()
  assert.ok(rooms.length >= 6)
})

describe('citations', () => {
  test('name acts that are there', () => {
    const holders = [...citing(content)]
    assert.ok(holders.length > 20)
    for (const [way, { citations }] of holders) assertCited(citations, way)
  })

  test('are covered by what the unit or material tells: each article cited is named in the text', () => {
    for (const [way, holder] of citing(content)) {
      if (!('body' in holder)) continue
      const { it } = holder.body as { it: string }
      const text = `${it} ${JSON.stringify('research' in holder ? holder.research : '')}`
      for (const { reference, article } of holder.citations) {
        if (!article) continue
        // "articolo 34", or in a list such as "articoli 6 e 35".
        const named = new RegExp(`articol(o|i [\\d, e]*) ?${article}\\b`, 'i')
        assert.match(text, named, `${way}: ${reference}, ${article}`)
      }
    }
  })
})

describe('texts', () => {
  test('are all in English too', () => {
    let seen = 0
    for (const [way, { en }] of localTexts(content)) {
      seen++
      assert.ok(typeof en === 'string' && en.trim().length > 0, `${way} has no English`)
    }
    assert.ok(seen > 250, `only ${seen} texts were found`)
  })

  test('that are long have in English the same parts in the same order, in the dialect of the content schema', () => {
    for (const [way, { it, en }] of localTexts(content)) {
      if (!isLong(way)) continue
      assert.equal(shape(String(en)), shape(it), way)
      for (const text of [it, String(en)]) assertDialect(text, way)
    }
  })

  test('that are long are easy to read', () => {
    for (const [way, { it }] of localTexts(content))
      if (isLong(way)) assert.ok(gulpease(it) >= 60, `Gulpease ${gulpease(it)}: ${way}`)
  })

  test('are printed with the apostrophe and the quotation marks of each language', () => {
    for (const [way, { it, en }] of localTexts(content)) {
      assert.doesNotMatch(`${it} ${en}`, /\p{L}'|["]/u, way)
      assert.doesNotMatch(it, /[“”]/, way)
      assert.doesNotMatch(String(en), /[«»]/, way)
    }
  })

  test('call an institution that exists only in Italy by its name', () => {
    for (const [way, { en }] of localTexts(content))
      assert.doesNotMatch(String(en), /police headquarters|prefectures?\b/i, way)
  })

  test('hold no address outside .example, and no telephone number', () => {
    const files = rooms.flatMap((room) =>
      readdirSync(folderOf(room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folderOf(room), name)),
    )
    assert.ok(files.length > 20)
    for (const name of files) {
      const source = readFileSync(name, 'utf8')
      for (const [address] of source.matchAll(/[\w.${}-]+@[\w.-]+/g))
        assert.match(address, /\.example$/, name)
      assert.doesNotMatch(source, /\+39|\b0\d{1,3}[ /-]\d{5,}/, name)
    }
  })
})
