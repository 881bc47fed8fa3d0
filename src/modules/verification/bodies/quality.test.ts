// SPDX-License-Identifier: AGPL-3.0-or-later
/** A body reads how much of what it keeps is in time, and what lacks; nobody else does. */
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'

const BODY = '/partner/azienda-usl-dimostrativa'
let world: TestApp
before(async () => {
  world = await testApp()
})
after(() => world.close())

it('the page of a body says to those who keep it what is in time and what lacks', async () => {
  const bruno = await world.as('responsabile')
  const section = async () =>
    ((await bruno.get(BODY)).document.getElementById('qualita')?.textContent ?? '').replace(/\s+/g, ' ')
  const [before] = /(\d+) voci su (\d+)/.exec(await section()) ?? []
  assert.ok(before, await section())
  const { document } = await bruno.get(BODY)
  const gap =
    [...document.querySelectorAll('#qualita .link-list li')]
      .find((line) => /Contatti/.test(line.textContent ?? ''))
      ?.querySelector('a')
      ?.getAttribute('href') ?? ''
  assert.match(gap, /^\/verifiche\?cosa=/)
  const list = await bruno.get(gap)
  const voci = [...list.document.querySelectorAll('input[name="voci"]')].map(
    (input) => input.getAttribute('value')!,
  )
  await bruno.press(list, 'Confermo tutto ciò che ho guardato', { voci })
  const number = (words: string) => Number(/^(\d+)/.exec(words)?.[1])
  const [now] = /(\d+) voci su (\d+)/.exec(await section()) ?? []
  assert.ok(number(now!) > number(before), `${now} after ${before}`)
  for (const other of [world.visitor(), await world.as('operatore'), await world.as('redattore')])
    assert.equal((await other.get(BODY)).document.getElementById('qualita'), null)
})
