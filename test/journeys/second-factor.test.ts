// SPDX-License-Identifier: AGPL-3.0-or-later
/** Somebody protects their account with an app and a passkey, loses neither, and comes in with each. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { openAccount } from '../../src/modules/people/index.ts'
import { codeAt, stepAt } from '../../src/modules/people/second-factor/totp.ts'
import { assertClean } from '../support/browser.ts'
import { handAt } from '../support/hand.ts'
import { choose, journey, said } from './stage.ts'

const EMAIL = 'nora@ente.example'
const PASSWORD = 'una frase soltanto mia'

journey('whoever protects their account', (stage, step) => {
  let nora: Page
  let secret: string
  const signIn = async (path: string) => {
    await nora.goto(path)
    await nora.getByLabel('E-mail').fill(EMAIL)
    await nora.getByLabel('Password').fill(PASSWORD)
    await nora.getByRole('button', { name: 'Accedi' }).click()
  }
  /** A device in the browser that always says yes, as a person with a finger on it does. */
  const plugIn = async () => {
    const debug = await nora.context().newCDPSession(nora)
    await debug.send('WebAuthn.enable')
    await debug.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
  }

  step('sets up an app, from the menu to the recovery codes', async () => {
    const at = new Date()
    await stage.server.transaction((tx) =>
      openAccount(handAt(tx, at), {
        email: EMAIL,
        givenName: 'Nora',
        familyName: 'Prova',
        password: PASSWORD,
      }),
    )
    nora = await stage.visitor()
    await signIn('/accedi')
    await choose(nora, 'Sicurezza')
    await assertClean(nora, 'security')
    await nora.getByRole('link', { name: 'Imposta un’app per i codici' }).click()
    await nora.getByLabel('La tua password').fill(PASSWORD)
    await nora.getByRole('button', { name: 'Avanti' }).click()
    await nora.getByRole('img', { name: /^Codice QR/ }).waitFor()
    await assertClean(nora, 'the set-up')
    secret = ((await nora.locator('.set-up-secret').textContent()) ?? '').replace(/\s/g, '')
    await nora.getByLabel('Primo codice').fill(codeAt(secret, stepAt(new Date())))
    await nora.getByRole('button', { name: 'Conferma' }).click()
    await said(nora, 'L’app protegge il tuo account')
    assert.equal(await nora.locator('.recovery-codes code').count(), 10)
    await assertClean(nora, 'the recovery codes')
    await nora.getByRole('button', { name: 'Li ho conservati' }).click()
    await said(nora, 'non si vedono più')
  })

  step('adds a passkey: a wrong password is said before the device is asked', async () => {
    await plugIn()
    await nora.getByRole('link', { name: 'Aggiungi una passkey' }).click()
    await assertClean(nora, 'a new passkey')
    await nora.getByLabel('Nome della passkey').fill('computer dell’ufficio')
    await nora.getByLabel('La tua password').fill('sbagliata')
    await nora.getByRole('button', { name: 'Crea la passkey' }).click()
    await nora.getByRole('alert').filter({ hasText: 'Non è la tua password' }).waitFor()
    await nora.getByLabel('La tua password').fill(PASSWORD)
    await nora.getByRole('button', { name: 'Crea la passkey' }).click()
    await said(nora, 'Passkey aggiunta')
    await nora.getByRole('cell', { name: 'Mai' }).waitFor()
  })

  step('comes in with the passkey alone, to the page that she wanted', async () => {
    await nora.getByRole('button', { name: 'Esci' }).click()
    await nora.goto('/i-miei-dati')
    await nora.getByRole('link', { name: 'Accedi con una passkey' }).click()
    await assertClean(nora, 'sign-in with a passkey')
    await nora.getByRole('button', { name: 'Usa la passkey' }).click()
    await nora.getByRole('heading', { name: 'I miei dati', level: 1 }).waitFor()
    await choose(nora, 'Sicurezza')
    assert.equal(await nora.getByRole('cell', { name: 'Mai' }).count(), 0)
  })

  step('comes in with the password and the passkey', async () => {
    await nora.getByRole('button', { name: 'Esci' }).click()
    await signIn('/accedi?ritorno=%2Fi-miei-dati')
    await nora.getByRole('heading', { name: 'Il secondo fattore', level: 1 }).waitFor()
    await assertClean(nora, 'the second step')
    await nora.getByRole('link', { name: 'Usa la tua passkey' }).click()
    await nora.getByRole('button', { name: 'Usa la passkey' }).click()
    await nora.getByRole('heading', { name: 'I miei dati', level: 1 }).waitFor()
  })

  step('comes in with the password and a code of the app', async () => {
    await nora.getByRole('button', { name: 'Esci' }).click()
    await signIn('/accedi?ritorno=%2Fi-miei-dati')
    await nora.getByRole('heading', { name: 'Il secondo fattore', level: 1 }).waitFor()
    // The code of the set-up is taken; that of the next step is good already.
    await nora.getByLabel('Codice').fill(codeAt(secret, stepAt(new Date()) + 1))
    await nora.getByRole('button', { name: 'Entra', exact: true }).click()
    await nora.getByRole('heading', { name: 'I miei dati', level: 1 }).waitFor()
  })
})
