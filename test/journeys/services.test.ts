// SPDX-License-Identifier: AGPL-3.0-or-later
/** Somebody at a desk asks: how does a citizen without a permit get urgent care in Modena on Tuesday afternoon, in Arabic? Three clicks from home. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { addDays, isHoliday } from '#kernel/working-days.ts'
import { weekdayOf } from '../../src/modules/offices/hours/weeks.ts'
import { heading } from './course.ts'
import { journey } from './stage.ts'

const TUESDAY = 2

/** The next Tuesday on which offices work, from tomorrow on. */
function nextTuesday(today: string): string {
  let day = addDays(today, 1)
  while (weekdayOf(day) !== TUESDAY || isHoliday(day)) day = addDays(day, 1)
  return day
}

journey('an answer in three clicks', (stage, step) => {
  let ada: Page
  let clicks = 0

  step('is found as one says it, from a place, on a day, in a language', async () => {
    ada = await stage.visitor()
    await ada.goto('/')
    await ada.getByRole('link', { name: 'Servizi', exact: true }).first().click()
    clicks += 1
    await heading(ada, 'Servizi').waitFor()
    await ada.getByLabel('Che cosa ti serve?').fill('cure urgenti senza permesso')
    await ada.getByLabel('Vicino al comune di').selectOption({ label: 'Modena' })
    await ada.getByLabel('Nella lingua').selectOption({ value: 'ar' })
    await ada.getByLabel('In che giorno').fill(nextTuesday(new Date().toISOString().slice(0, 10)))
    await ada.getByLabel('A che ora').selectOption({ label: 'Di pomeriggio' })
    await ada.getByRole('button', { name: 'Cerca', exact: true }).last().click()
    clicks += 1
    await ada.getByRole('link', { name: 'Curarsi senza il permesso di soggiorno' }).click()
    clicks += 1
    await heading(ada, 'Curarsi senza il permesso di soggiorno').waitFor()
    assert.equal(clicks, 3)
  })

  step('says who is open then, near, and speaks the language', async () => {
    const first = ada.locator('#dove-andare li').first()
    await first.getByRole('link', { name: 'Ambulatorio per chi non ha il permesso (inventato)' }).waitFor()
    const words = (await first.textContent()) ?? ''
    for (const said of [/martedì .*14:30–18/, /arabo: un mediatore/, /41121 Modena/, /000 4505/])
      assert.match(words, said)
    const sheet = (await ada.getByRole('main').textContent()) ?? ''
    assert.match(sheet, /Dichiarazione di non avere mezzi/)
    assert.match(sheet, /gratis/)
    assert.match(sheet, /art\. 35, comma 3, D\.Lgs\. 286/)
  })
})
