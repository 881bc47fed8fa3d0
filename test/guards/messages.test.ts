// SPDX-License-Identifier: AGPL-3.0-or-later
/** Every text of the interface has its English, with the same placeholders; nothing in the catalogue is left over. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { parse } from '@formatjs/icu-messageformat-parser'
import { collectMessages, compareCatalogue, messagesIn } from '../../scripts/messages.ts'

const catalogue = JSON.parse(await readFile('locales/en.json', 'utf8')) as Record<string, string>

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
  it('have English for every text, and no other', () => {
    assert.ok(messages.length > 100, 'the extractor reads the sources')
    assert.deepEqual(compareCatalogue(catalogue, messages), { missing: [], unused: [] })
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
    assert.deepEqual(compareCatalogue({ Acceso: 'On', Vecchio: 'Old' }, planted.messages), {
      missing: ['Spento', 'Testo nuovo'],
      unused: ['Vecchio'],
    })
    assert.equal(messagesIn('b.ts', ['msg(`Ciao ', '{name}`)'].join('$')).problems.length, 1)
  })
})
