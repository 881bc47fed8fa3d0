// SPDX-License-Identifier: AGPL-3.0-or-later
/** Every text of the interface has its English, with the same placeholders; nothing in the catalogue is left over. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from '@formatjs/icu-messageformat-parser'
import { readCatalogues, readRoom, roomsWithTexts } from '#kernel/i18n/catalogues.ts'
import { catalogueOfRooms, collectMessages, messagesIn } from '../../scripts/messages.ts'

const catalogue = readCatalogues('src').get('en')!
const rooms = roomsWithTexts('src')

/** Names of the arguments of an ICU message, wherever they stand. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>()
  const walk = (elements: ReturnType<typeof parse>): void => {
    for (const element of elements) {
      if (element.type !== 0 && element.type !== 7 && 'value' in element) names.add(String(element.value))
      if ('options' in element) for (const option of Object.values(element.options)) walk(option.value)
    }
  }
  walk(parse(message, { ignoreTag: true }))
  return [...names].sort()
}

describe('catalogues', async () => {
  const { messages, problems } = await collectMessages('src')
  it('find texts written in place only', () => assert.deepEqual(problems, []))
  it('have English for every text, in the room that says it, and no other', () => {
    assert.ok(messages.length > 100, 'the extractor reads the sources')
    assert.deepEqual(
      messages.filter(({ source }) => !catalogue[source]).map(({ source }) => source),
      [],
    )
    const known = new Map(Object.entries(catalogue))
    for (const [room, wanted] of catalogueOfRooms(messages, known, rooms))
      assert.deepEqual(readRoom(room, 'en'), wanted, `${room}/en.json: run npm run messages`)
  })
  it('keep the placeholders of each text', () => {
    for (const [source, english] of Object.entries(catalogue))
      assert.deepEqual(argumentsOf(english), argumentsOf(source), `placeholders of "${source}"`)
  })
  it('are seen to be incomplete when a text is planted', () => {
    const planted = messagesIn(
      'a.tsx',
      `export const a = (ctx: X) => <p title={ctx.t('Testo nuovo')}>{ctx.t(on ? 'Acceso' : 'Spento')}</p>`,
    )
    assert.deepEqual(
      planted.messages.map((message) => message.source),
      ['Testo nuovo', 'Acceso', 'Spento'],
    )
    const known = new Map([['Acceso', 'On']])
    const inRoom = planted.messages.map((message) => ({ ...message, file: 'src/ui/a.tsx' }))
    assert.deepEqual(Object.fromEntries(catalogueOfRooms(inRoom, known, ['src/kernel', 'src/ui'])), {
      'src/kernel': {},
      'src/ui': { 'a.tsx': { 'Testo nuovo': '', Acceso: 'On', Spento: '' } },
    })
    assert.throws(() => catalogueOfRooms(planted.messages, known, ['src/ui']), /no room/)
    assert.equal(messagesIn('b.ts', ['msg(`Ciao ', '{name}`)'].join('$')).problems.length, 1)
  })
})
