// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { baseIn, baseOf, merge } from './conflict.ts'
import { checkbox, oneOf, password, rowIds, text } from './field.ts'
import { form, parseForm } from './form.ts'
import { integer } from './number-field.ts'

const fields = {
  title: text({ label: 'Titolo' }),
  body: text({ label: 'Testo', multiline: true }),
  themes: rowIds({ label: 'Temi' }),
  answer: text({ label: 'Risposta', group: 'answers' }),
  right: oneOf({
    label: 'Giusta',
    widget: 'radios',
    group: 'answers',
    choices: [
      { value: '1', label: '1' },
      { value: '2', label: '2' },
    ],
  }),
  id: text({ label: 'Risposta', widget: 'hidden', group: 'answers' }),
  source: text({ label: 'Versione', widget: 'hidden', keptAsSent: true }),
}
const shown = {
  title: ['Uno'],
  body: ['Prima.\nSeconda.'],
  themes: ['b', 'a'],
  answer: ['Sì'],
  right: ['1'],
  id: ['k'],
  source: ['3'],
}
const base = baseOf(fields, shown)
const untouched = {
  title: 'Uno',
  body: 'Prima.\r\nSeconda.\r\n',
  themes: ['a', 'b'],
  answer: 'Sì',
  right: '1',
  id: 'k',
  source: '3',
}

it('takes what the other saved in every field that came back as it was shown', () => {
  const stored = { ...shown, title: ['Due'], body: ['Altro.'], themes: ['c'], source: ['4'] }
  const { sent, theirs, taken } = merge(fields, untouched, stored, base)
  assert.deepEqual(taken, ['title', 'body', 'themes'])
  assert.deepEqual(theirs, {})
  assert.deepEqual(sent, { ...untouched, title: ['Due'], body: ['Altro.'], themes: ['c'] })
})

it('keeps what this person wrote where the other did not, and shows both where both did', () => {
  const mine = { ...untouched, title: 'Mio', body: 'Mio.' }
  const { sent, theirs, taken } = merge(fields, mine, { ...shown, title: ['Suo'] }, base)
  assert.deepEqual([sent, theirs, taken], [mine, { title: ['Suo'] }, []])
})

it('says nothing where both wrote the same', () => {
  const { theirs, taken } = merge(fields, { ...untouched, title: 'Due' }, { ...shown, title: ['Due'] }, base)
  assert.deepEqual([theirs, taken], [{}, []])
})

it('takes or keeps a group whole: the right answer never parts from its answers', () => {
  const stored = { ...shown, right: ['2'], id: ['z'] }
  const kept = merge(fields, { ...untouched, answer: 'No' }, stored, base)
  assert.deepEqual(kept.theirs, { answer: ['Sì'], right: ['2'] })
  assert.equal(kept.sent.id, 'k')
  const taken = merge(fields, untouched, stored, base)
  assert.deepEqual([taken.sent.right, taken.sent.id, taken.taken], [['2'], ['z'], ['right']])
})

it('leaves fields that were not on the page alone', () => {
  const { title: _, ...sent } = untouched
  const merged = merge(fields, sent, { ...shown, title: ['Due'] }, base)
  assert.deepEqual([Object.hasOwn(merged.sent, 'title'), merged.taken], [false, []])
})

it('counts an emptied field, an empty one that was filled and a tick as changes', () => {
  const few = { note: text({ label: 'Nota' }), tick: checkbox({ label: 'Sì' }) }
  const empty = baseOf(few, { note: [], tick: [] })
  assert.equal(empty, '')
  assert.deepEqual(merge(few, { note: '' }, { note: ['Sua'], tick: ['1'] }, empty).taken, ['note', 'tick'])
  assert.deepEqual(merge(few, { note: 'Mia' }, { note: ['Sua'] }, empty).theirs, { note: ['Sua'] })
  const full = baseOf(few, { note: ['x'], tick: ['1'] })
  assert.deepEqual(merge(few, { note: '' }, { note: ['y'], tick: ['1'] }, full).theirs, { note: ['y'] })
})

it('never says anything of a password, and believes no base that it did not write', () => {
  assert.equal(baseOf({ secret: password({ label: 'Password' }) }, { secret: ['segreto'] }), '')
  assert.equal(baseIn(base), base)
  for (const strange of ['title=<b>', 'x', `${'a=aaaaaaaa '.repeat(3000)}`, 'a=aaaaaaaa  b=aaaaaaaa'])
    assert.equal(baseIn(strange), undefined, strange)
})

it('knows a form as it was shown whatever its fields are', () => {
  const numbers = { n: integer({ label: 'N', min: 0, max: 9 }) }
  assert.ok(parseForm(form(numbers), { n: '4' }).ok)
  assert.deepEqual(merge(numbers, { n: '4' }, { n: ['5'] }, baseOf(numbers, { n: ['4'] })).taken, ['n'])
})
