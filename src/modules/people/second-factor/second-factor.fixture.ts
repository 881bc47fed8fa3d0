// SPDX-License-Identifier: AGPL-3.0-or-later
/** People with a password of their own, for tests about what protects their accounts: the invented ones protect nothing. */
import type { Doer } from '#kernel/hand.ts'
import type { TestApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { openAccount } from '../index.ts'
import { systemHand } from '../shell.ts'
import { codeAt, stepAt } from './totp.ts'

export const PASSWORD = 'una frase soltanto mia'

export async function openPerson(world: TestApp, email: string): Promise<Doer & { email: string }> {
  const id = await world.app.database.transaction((tx) =>
    openAccount(systemHand(tx, world.clock), {
      email,
      givenName: 'Ada',
      familyName: 'Prova',
      password: PASSWORD,
    }),
  )
  return { id, name: 'Ada Prova', email }
}

export const signIn = async (
  browser: Client,
  email: string,
  more: Record<string, string> = {},
  asked = '/i-miei-dati',
) =>
  browser.press(await browser.get(`/accedi?ritorno=${encodeURIComponent(asked)}`), 'Accedi', {
    email,
    password: PASSWORD,
    ...more,
  })

/** The secret that a page shows to whoever types it. */
export const secretOn = (page: Answer): string =>
  page.document.querySelector('.set-up-secret')?.textContent?.replace(/\s/g, '') ?? ''

/** What an app with this secret shows now, or some steps from now. */
export const codeNow = (world: TestApp, secret: string, stepsAway = 0): string =>
  codeAt(secret, stepAt(world.clock.now()) + stepsAway)

export const recoveryCodesOn = (page: Answer): string[] =>
  [...page.document.querySelectorAll('.recovery-codes code')].map((code) => code.textContent ?? '')

/** Sets up an app for whoever is signed in: its secret and the recovery codes. */
export async function setUpApp(
  world: TestApp,
  browser: Client,
): Promise<{ secret: string; codes: string[] }> {
  const set = await browser.press(await browser.get('/sicurezza/app/nuova'), 'Avanti', { password: PASSWORD })
  const secret = secretOn(set)
  const codes = await browser.press(set, 'Conferma', { code: codeNow(world, secret) })
  // The next code is of another step: that of the set-up is taken.
  world.clock.advance(60_000)
  return { secret, codes: recoveryCodesOn(codes) }
}
