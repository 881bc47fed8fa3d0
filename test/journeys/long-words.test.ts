// SPDX-License-Identifier: AGPL-3.0-or-later
/** A word of two hundred letters, as an address or a paste brings: no page of the desk grows wider than its window. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { sidewaysScroll } from '../support/browser.ts'
import { choose, journey, pathOf, said } from './stage.ts'

const WORD = 'W'.repeat(200)

journey('a word of two hundred letters', (stage, step) => {
  let carla: Page
  let material: string

  const fits = async (page: Page, path: string) => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path)
      assert.deepEqual(await sidewaysScroll(page), [], `${path} at ${width}`)
    }
  }

  step('is a title, a summary and a text', async () => {
    carla = await stage.as('redattore')
    await choose(carla, 'Redazione')
    await carla.getByRole('link', { name: 'Nuovo materiale' }).click()
    await carla.getByRole('textbox', { name: 'Titolo', exact: true }).fill(WORD)
    await carla.getByLabel('In breve').fill(WORD)
    await carla.getByRole('textbox', { name: 'Testo', exact: true }).focus()
    await carla.keyboard.insertText(WORD)
    await carla.getByRole('combobox', { name: 'Tema' }).selectOption({ index: 1 })
    await carla.getByRole('button', { name: 'Salva la bozza' }).click()
    await said(carla, 'Bozza salvata')
  })

  step('widens neither the desk nor the pages of the draft', async () => {
    material = pathOf(carla).replace(/\/anteprima$/, '')
    for (const path of ['/redazione?vista=draft', material, `${material}/anteprima`, `${material}/inglese`])
      await fits(carla, path)
  })

  step('widens no page of whoever is told of it', async () => {
    await carla.setViewportSize({ width: 1280, height: 800 })
    await carla.goto(`${material}/anteprima`)
    await carla.getByRole('button', { name: 'Invia in revisione' }).click()
    const ugo = await stage.as('revisore')
    await ugo.goto('/avvisi')
    assert.ok(await ugo.getByRole('button', { name: WORD }).first().isVisible())
    for (const path of ['/avvisi', '/en/avvisi', '/scrivania']) await fits(ugo, path)
  })
})
