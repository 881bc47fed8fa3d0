// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Somebody has forgotten their password and lost the telephone with the app, and comes back in by keyboard alone; after each post it is
 * asserted where the focus lands.
 */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { openAccount } from '../../src/modules/people/index.ts'
import { codeAt, stepAt } from '../../src/modules/people/second-factor/totp.ts'
import { assertClean } from '../support/browser.ts'
import { handAt } from '../support/hand.ts'
import { heading } from './course.ts'
import { assertFocusSeen, pressOn, tabBackTo, tabTo } from './keys.ts'
import { hasFocus, journeyAtHome, pathOf, said } from './stage.ts'

const EMAIL = 'nora@ente.example'
const FORGOTTEN = 'una frase soltanto mia'
const NEW = 'sette oche nel fosso'

journeyAtHome('whoever lost password and telephone', (stage, step) => {
  let nora: Page
  let lost: string
  let found: string
  let codes: string[]
  let newCodes: string[]
  /** Goes where a link leads. */
  const follow = async (words: string, title: string) => {
    await pressOn(nora.getByRole('link', { name: words, exact: true }))
    await heading(nora, title).waitFor()
  }
  const button = (name: string) => nora.getByRole('button', { name, exact: true })
  const type = async (label: string, words: string) => {
    await tabTo(nora.getByLabel(label))
    await nora.keyboard.type(words)
  }
  const send = () => nora.keyboard.press('Enter')
  const givePassword = async (password: string) => {
    await type('E-mail', EMAIL)
    await type('Password', password)
    await send()
    await hasFocus(heading(nora, 'Il secondo fattore'))
  }
  const giveCode = async (code: string) => {
    await type('Codice', code)
    await send()
  }
  /** The code was not taken: whoever is refused is back in the field, and writes another over it. */
  const refused = async () => {
    await nora
      .getByRole('alert')
      .filter({ hasText: /Il codice (di riserva )?non è giusto/ })
      .waitFor()
    await hasFocus(nora.getByLabel('Codice'))
    await assertFocusSeen(nora)
    await nora.keyboard.press('Control+a')
  }
  const leave = async () => {
    await tabBackTo(button('Esci'))
    await send()
    await said(nora, 'Sei uscito')
    await nora.goto('/accedi')
  }
  const toSecurity = async () => {
    await tabBackTo(nora.getByRole('banner').locator('summary', { hasText: 'Le tue pagine' }))
    await send()
    await pressOn(nora.getByRole('banner').getByRole('link', { name: 'Sicurezza', exact: true }))
    await heading(nora, 'Sicurezza').waitFor()
  }
  const left = (words: string) => nora.getByText(`${words} Servono se perdi il telefono o la chiave.`)
  /** What the app of a telephone shows; each code is good for one time, so one asks for the next where the first is taken. */
  const shown = (secret: string, steps = 0) => codeAt(secret, stepAt(new Date()) + steps)
  const secretShown = async () =>
    ((await nora.locator('.set-up-secret').textContent()) ?? '').replace(/\s/g, '')
  const codesShown = () => nora.locator('.recovery-codes code').allTextContents()

  step('has an app and ten recovery codes', async () => {
    await stage.server.transaction((tx) =>
      openAccount(handAt(tx, new Date()), {
        email: EMAIL,
        givenName: 'Nora',
        familyName: 'Prova',
        password: FORGOTTEN,
      }),
    )
    nora = await stage.visitor()
    await nora.goto('/accedi?ritorno=%2Fsicurezza')
    await type('E-mail', EMAIL)
    await type('Password', FORGOTTEN)
    await send()
    await heading(nora, 'Sicurezza').waitFor()
    await follow('Imposta un’app per i codici', 'Un’app per i codici')
    await type('La tua password', FORGOTTEN)
    await send()
    await hasFocus(heading(nora, 'Imposta l’app'))
    lost = await secretShown()
    await type('Primo codice', shown(lost))
    await send()
    await said(nora, 'L’app protegge il tuo account')
    codes = await codesShown()
    await pressOn(button('Li ho conservati'))
    await said(nora, 'non si vedono più')
    await leave()
  })

  step('asks for a letter, and chooses another password by its link', async () => {
    await follow('Hai dimenticato la password?', 'Hai dimenticato la password?')
    await type('E-mail', 'nora')
    await send()
    await nora.getByRole('alert').waitFor()
    await hasFocus(nora.getByLabel('E-mail'))
    await nora.keyboard.press('Control+a')
    await nora.keyboard.type(EMAIL)
    await send()
    await hasFocus(heading(nora, 'Guarda la tua posta'))
    await nora.goto(await linkInLetter())
    await type('La tua nuova password', 'password')
    await send()
    await nora.getByRole('alert').waitFor()
    await hasFocus(nora.getByLabel('La tua nuova password'))
    await nora.keyboard.type(NEW)
    await send()
    await said(nora, 'Hai una nuova password')
    assert.equal(pathOf(nora), '/accedi')
  })

  step('is asked for the second factor all the same, and gives a recovery code in its place', async () => {
    await givePassword(NEW)
    await assertClean(nora, 'the second step without a telephone')
    await giveCode('ABCD-EFGH-JKMN-PQRS')
    await refused()
    // As people copy it from paper: small letters, without the strokes.
    await nora.keyboard.type(codes[0]!.toLowerCase().replaceAll('-', ' '))
    await send()
    await said(nora, 'Sei entrato con un codice di riserva. Te ne restano 9.')
    assert.equal(pathOf(nora), '/scrivania')
  })

  step('sees how many codes remain, and makes a new set', async () => {
    await toSecurity()
    await left('Te ne restano 9.').waitFor()
    await follow('Nuovi codici di riserva', 'Nuovi codici di riserva')
    await type('La tua password', FORGOTTEN)
    await send()
    await nora.getByRole('alert').waitFor()
    await hasFocus(nora.getByLabel('La tua password'))
    await nora.keyboard.type(NEW)
    await send()
    await said(nora, 'Quelli di prima non valgono più')
    newCodes = await codesShown()
    assert.equal(new Set([...codes, ...newCodes]).size, 20)
    await pressOn(button('Li ho conservati'))
    await said(nora, 'non si vedono più')
    await left('Te ne restano 10.').waitFor()
  })

  step('puts another app in the place of the lost one', async () => {
    await follow('Ho cambiato telefono', 'Un’app per i codici')
    await nora.getByText('Hai già un’app. Resta valida finché non confermi quella nuova').waitFor()
    await type('La tua password', NEW)
    await send()
    await hasFocus(heading(nora, 'Imposta l’app'))
    found = await secretShown()
    assert.notEqual(found, lost)
    await type('Primo codice', shown(lost))
    await send()
    await nora.getByRole('alert').waitFor()
    await hasFocus(nora.getByLabel('Primo codice'))
    await nora.keyboard.press('Control+a')
    await nora.keyboard.type(shown(found))
    await send()
    await said(nora, 'L’app protegge il tuo account')
    assert.equal(pathOf(nora), '/sicurezza', 'the recovery codes stay as they are')
    await left('Te ne restano 10.').waitFor()
    await leave()
  })

  step('comes in with the new app; the lost one and the old codes open nothing', async () => {
    await givePassword(NEW)
    await giveCode(shown(lost, 1))
    await refused()
    for (const old of codes.slice(0, 2)) {
      await nora.keyboard.type(old)
      await send()
      await refused()
    }
    await nora.keyboard.type(shown(found, 1))
    await send()
    await heading(nora, 'La tua scrivania').waitFor()
  })

  step('has a letter about each of these, so that nobody else does them unseen', async () => {
    const letters = await stage.server.rows<{ subject: string }>(
      'select subject from mail_message where to_address = $1 order by id',
      [EMAIL],
    )
    assert.deepEqual(
      letters.map(({ subject }) => subject),
      [
        'Un’app protegge il tuo account',
        'Scegli una nuova password',
        'La tua password è cambiata',
        'Qualcuno è entrato con un codice di riserva',
        'Hai nuovi codici di riserva',
        'Un’app protegge il tuo account',
      ],
    )
  })

  async function linkInLetter(): Promise<string> {
    const [letter] = await stage.server.rows<{ body_text: string }>(
      'select body_text from mail_message where to_address = $1 order by id desc limit 1',
      [EMAIL],
    )
    return /https?:\/\/[^/\s]+(\/\S*)/.exec(letter!.body_text)![1]!
  }
})
