// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { DemoCitation } from '../course-format.ts'
import { stpClip } from './captions.ts'
import { countWords, gulpease, readingMinutes } from './gulpease.ts'
import { healthRegistration as course } from './health-registration.ts'
import { network } from './home.ts'
import { legalReferences } from './legal-references.ts'
import { materials } from './materials.ts'
import { organizations } from './organizations.ts'
import { people } from './people.ts'
import { projects } from './project.ts'
import { themes } from './themes.ts'

const everything = {
  course,
  legalReferences,
  materials,
  network,
  organizations,
  people,
  projects,
  stpClip,
  themes,
}

const unique = (values: string[], what: string) =>
  assert.equal(new Set(values).size, values.length, `${what}: one appears twice`)

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

/** Every object of the demonstration that has an Italian text, with the way that leads to it. */
function* localTexts(value: unknown, way = ''): Generator<[string, { it: string; en?: unknown }]> {
  if (typeof value !== 'object' || value === null) return
  const object = value as Record<string, unknown>
  if (typeof object.it === 'string') yield [way, object as { it: string }]
  for (const [key, inner] of Object.entries(object)) yield* localTexts(inner, `${way}/${key}`)
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

describe('the course on health registration', () => {
  test('has five units of at most six minutes, with the time that the reader is told', () => {
    assert.equal(course.units.length, 5)
    for (const unit of course.units) {
      assert.equal(unit.minutes, readingMinutes(unit.body.it), unit.key)
      assert.ok(unit.minutes <= 6, `${unit.key} takes ${unit.minutes} minutes`)
      assert.ok(countWords(unit.body.it) >= 550, `${unit.key} is too short to be of use`)
    }
  })

  test('is easy to read', () => {
    for (const { key, body } of course.units)
      assert.ok(gulpease(body.it) >= 60, `${key}: Gulpease ${gulpease(body.it)}`)
  })

  test('has in each unit an invented case, what to say and a checklist', () => {
    for (const { key, body } of course.units) {
      assert.match(body.it, /inventat[oi]\. Le persone non esistono/, key)
      assert.match(body.it, /## Che cosa dire alla persona\n\n> «/, key)
      assert.match(body.it, /## Lista di controllo\n\n- /, key)
    }
  })

  test('says how far it may be trusted', () => {
    assert.equal(course.updatedOn, '2026-11-01')
    // Its pages say both, once: under the title, from the date above.
    assert.doesNotMatch(course.summary.it, /Aggiornato|giurista/)
    assert.match(course.units[0]!.body.it, /non è riveduto da un giurista/)
  })

  test('has twenty questions, four a unit, of four kinds', () => {
    const count = (kind: string) => course.questions.filter((question) => question.kind === kind).length
    assert.deepEqual(['single', 'multiple', 'true-false', 'numeric'].map(count), [9, 4, 4, 3])
    for (const { key } of course.units)
      assert.equal(course.questions.filter(({ unit }) => unit === key).length, 4, `questions of ${key}`)
    unique(
      [...course.questions, ...course.units].map(({ key }) => key),
      'keys of units and questions',
    )
    assert.ok(course.test.drawCount <= course.questions.length)
    assert.equal(course.test.minutesLimit, undefined, 'who is interrupted at the desk is not timed')
  })

  test('has one right option in a single choice, some right and some wrong in a multiple one', () => {
    for (const question of course.questions) {
      if (question.kind !== 'single' && question.kind !== 'multiple') continue
      const right = question.options.filter(({ correct }) => correct).length
      if (question.kind === 'single') assert.equal(right, 1, question.key)
      else assert.ok(right >= 1 && right < question.options.length, question.key)
      unique(
        question.options.map(({ text }) => text.it),
        question.key,
      )
    }
  })

  test('explains every answer with the article it rests on', () => {
    for (const { key, feedback, citations } of course.questions) {
      assert.match(feedback.it, /articolo \d+/i, key)
      assert.match(feedback.en ?? '', /Article \d+/, key)
      for (const { article } of citations)
        if (article)
          for (const text of [feedback.it, feedback.en])
            assert.ok(text?.includes(` ${article}`), `${key}: ${article}`)
    }
  })

  test('keeps to lengths that fit a form', () => {
    for (const question of course.questions) {
      for (const [where, { it, en }] of localTexts(question, question.key))
        for (const text of [it, String(en)])
          assert.ok(text.length <= 400, `${where}: ${text.length} characters`)
    }
  })
})

describe('citations', () => {
  test('name acts that are there', () => {
    for (const { key, citations } of [...course.units, ...course.questions]) assertCited(citations, key)
    for (const { slug, citations } of materials) assertCited(citations, slug)
    for (const { slug, references } of themes) {
      unique(references, slug)
      for (const key of references) assert.ok(keys.has(key), `${slug} names the unknown ${key}`)
    }
  })

  test('give each of the six themes an act of the Union, of the State and of the Region', () => {
    const level = new Map(legalReferences.map(({ key, level }) => [key, level]))
    for (const { slug, kind, references } of themes) {
      if (kind !== 'theme') continue
      const levels = new Set(references.map((key) => level.get(key)))
      assert.deepEqual([...levels].sort(), ['eu', 'national', 'regional'], slug)
    }
  })

  test('are covered by what the unit or material tells: each article cited is named in the text', () => {
    const holders = [
      ...course.units.map(({ key, body, citations }) => ({ key, body, citations })),
      ...materials,
    ]
    for (const holder of holders) {
      const text = `${holder.body.it} ${JSON.stringify('research' in holder ? holder.research : '')}`
      for (const { reference, article } of holder.citations) {
        if (!article) continue
        // "articolo 34", or in a list such as "articoli 6 e 35".
        const named = new RegExp(`articol(o|i [\\d, e]*) ?${article}\\b`, 'i')
        assert.match(text, named, `${holder.citations[0]?.reference}: ${reference}, ${article}`)
      }
    }
  })

  test('lead to identifiers of the right form, each with its date', () => {
    unique(
      legalReferences.map(({ key }) => key),
      'keys of acts',
    )
    unique(
      legalReferences.map(({ urn }) => urn),
      'URNs of acts',
    )
    for (const { key, urn, level, date } of legalReferences) {
      if (level === 'eu') assert.match(urn, new RegExp(`^3${date.slice(0, 4)}[LR]\\d{4}$`), key)
      else assert.match(urn, new RegExp(`^urn:nir:[a-z.]+:[a-z.]+:${date}(;(\\d+|nir-\\d+))?$`), key)
      if (level === 'regional') assert.match(urn, /^urn:nir:regione\.emilia\.romagna:legge:/, key)
    }
  })
})

describe('texts', () => {
  test('are all in English too', () => {
    let seen = 0
    for (const [way, { en }] of localTexts(everything)) {
      seen++
      assert.ok(typeof en === 'string' && en.trim().length > 0, `${way} has no English`)
    }
    assert.ok(seen > 250, `only ${seen} texts were found`)
  })

  test('have in English the same parts in the same order', () => {
    const long = [...course.units, ...materials, ...projects].map(({ body }) => body)
    for (const { it, en } of long) assert.equal(shape(en ?? ''), shape(it), it.slice(0, 60))
  })

  test('keep to the dialect of the content schema', () => {
    const long = [...course.units, ...materials, ...projects].map(({ body }) => body)
    for (const body of [...long, ...themes.map(({ description }) => description)])
      for (const text of [body.it, body.en ?? '']) assertDialect(text, text.slice(0, 60))
  })

  test('are easy to read on public pages', () => {
    const texts = [
      ...themes.map(({ description }) => description.it),
      ...materials.map(({ body }) => body.it),
    ]
    for (const text of [...texts, ...projects.map(({ body }) => body.it), network.introduction.it])
      assert.ok(gulpease(text) >= 60, `Gulpease ${gulpease(text)}: ${text.slice(0, 60)}`)
  })

  test('are printed with the apostrophe and the quotation marks of each language', () => {
    for (const [way, { it, en }] of localTexts(everything)) {
      assert.doesNotMatch(`${it} ${en}`, /\p{L}'|["]/u, way)
      assert.doesNotMatch(it, /[“”]/, way)
      assert.doesNotMatch(String(en), /[«»]/, way)
    }
  })

  test('call an institution that exists only in Italy by its name', () => {
    for (const [way, { en }] of localTexts(everything))
      assert.doesNotMatch(String(en), /police headquarters|prefectures?\b/i, way)
  })

  test('hold no address outside .example, and no telephone number', () => {
    const folder = import.meta.dirname
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.test)\.ts$/.test(name),
    )
    assert.ok(files.length > 20)
    for (const name of files) {
      const source = readFileSync(join(folder, name), 'utf8')
      for (const [address] of source.matchAll(/[\w.${}-]+@[\w.-]+/g))
        assert.match(address, /\.example$/, name)
      assert.doesNotMatch(source, /\+39|\b0\d{1,3}[ /-]\d{5,}/, name)
    }
  })
})
