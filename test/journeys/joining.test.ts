// SPDX-License-Identifier: AGPL-3.0-or-later
/** A body asks to join, is let in, and its people come in: from a stranger with the keyboard to the first operator with a certificate. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import {
  ASKED,
  answer,
  atQuestion,
  COURSE,
  COURSE_TITLE,
  heading,
  NEXT,
  READ,
  readToTheEnd,
  TO_SUMMARY,
  UNITS,
} from './course.ts'
import { hasFocus, journey, pathOf, said } from './stage.ts'

const BODY = 'Comune di Fiumeprova'
const MANAGER = 'livia.esempio@comune.fiumeprova.example'
const OPERATOR = 'renzo.esempio@comune.fiumeprova.example'
const PASSWORD = 'una frase soltanto mia'

journey('a body that joins', (stage, step) => {
  let livia: Page
  let renzo: Page
  let letter: string
  let invitation: string

  /** The path of the link in the last letter to an address. */
  const linkTo = async (email: string): Promise<string> => {
    const [sent] = await stage.server.rows<{ body_text: string }>(
      `select body_text from mail_message where to_address = '${email}' order by xmin::text::bigint desc limit 1`,
    )
    return /https?:\/\/[^/\s]+(\/\S+)/.exec(sent?.body_text ?? '')![1]!
  }
  const openAccount = async (page: Page, path: string) => {
    await page.goto(path)
    await page.getByLabel('Scegli una password').fill(PASSWORD)
    await page.getByLabel('Scegli una password').press('Enter')
    await said(page, 'Il tuo account è aperto')
  }

  step('asks with the keyboard, and is led to what is wrong', async () => {
    livia = await stage.visitor()
    await livia.goto('/partner')
    const way = livia.getByRole('main').getByRole('link', { name: 'Aderisci alla rete' })
    await way.focus()
    await way.press('Enter')
    await heading(livia, 'Aderisci alla rete').waitFor()
    await livia.getByLabel('Nome dell’ente').focus()
    // Field after field, as one who does not leave the keyboard.
    const type = async (words: string) => {
      await livia.keyboard.type(words)
      await livia.keyboard.press('Tab')
    }
    await type(BODY)
    await type('Comune')
    for (const words of ['Fiumeprova', 'FE', 'www.comune.fiumeprova.example', '', '']) await type(words)
    for (const words of ['Livia', 'Esempio', MANAGER, 'dirigo lo sportello', '']) await type(words)
    await livia.keyboard.type('Vogliamo seguire i corsi insieme ai Comuni vicini.')
    await livia.getByLabel('Ho letto che cosa fate dei miei dati').focus()
    await livia.keyboard.press('Space')
    await livia.keyboard.press('Enter')
    const site = livia.getByRole('main').getByLabel('Sito')
    await hasFocus(site)
    await site.fill('https://www.comune.fiumeprova.example')
    await site.press('Enter')
    await heading(livia, 'Ora conferma la richiesta').waitFor()
    await hasFocus(heading(livia, 'Ora conferma la richiesta'))
  })

  step('confirms from the letter, where it reads that it waits', async () => {
    letter = await linkTo(MANAGER)
    await livia.goto(letter)
    await livia.getByRole('button', { name: 'Conferma la richiesta' }).press('Enter')
    await said(livia, 'Richiesta confermata')
    await livia.getByText('La richiesta è in attesa').waitFor()
  })

  step('is found on the desk of the coordinator, who lets it in', async () => {
    const elsa = await stage.as('coordinatore')
    await elsa.goto('/scrivania')
    await elsa.getByRole('link', { name: `Decidi se ammettere ${BODY}` }).click()
    await elsa.getByText('L’indirizzo è dell’ente').waitFor()
    await elsa.getByRole('link', { name: 'Ammetti', exact: true }).press('Enter')
    await elsa.getByRole('button', { name: 'Ammetti l’ente' }).press('Enter')
    await said(elsa, 'Ente ammesso')
    // Without a mail server the link is read once, by whoever hands it over.
    const words = (await elsa.getByRole('status').textContent()) ?? ''
    invitation = /(\/invito\/[\w-]+)/.exec(words)![1]!
    await elsa.goto('/partner')
    await elsa.getByRole('link', { name: BODY }).first().waitFor()
  })

  step('reads on its page that it is in, and its manager opens an account', async () => {
    await livia.goto(letter)
    await livia.getByText('La richiesta è accolta').waitFor()
    await openAccount(livia, invitation)
    assert.equal(pathOf(livia), '/i-miei-ruoli')
    await livia.getByRole('main').getByText('Responsabile d’ufficio').first().waitFor()
  })

  step('has an operator whom the manager invites', async () => {
    await livia.goto('/persone/inviti/nuovi')
    await livia.getByLabel('Indirizzi').fill(`${OPERATOR}, Renzo, Esempio`)
    await livia.getByRole('combobox', { name: /Ruolo/ }).selectOption({ label: 'Operatore' })
    await livia.getByRole('combobox', { name: /Ente/ }).selectOption({ label: BODY })
    await livia.getByRole('button', { name: 'Controlla l’elenco' }).click()
    await livia.getByRole('button', { name: 'Invita 1 persona' }).click()
    await said(livia, 'Pronto 1 invito')
    await livia.getByRole('button', { name: /^Mostra il link/ }).click()
    await said(livia, OPERATOR)
    const words = (await livia.getByRole('status').textContent()) ?? ''
    invitation = /(\/invito\/[\w-]+)/.exec(words)![1]!
  })

  step('whose operator enrols in a course and reads its first unit', async () => {
    renzo = await stage.visitor()
    await openAccount(renzo, invitation)
    await renzo.goto('/formazione')
    await renzo.getByRole('link', { name: COURSE_TITLE }).click()
    assert.equal(pathOf(renzo), COURSE)
    await renzo.getByRole('button', { name: 'Iscriviti' }).click()
    await said(renzo, 'Sei iscritto')
    await renzo.getByRole('link', { name: 'Continua' }).click()
    await renzo.getByRole('button', { name: READ }).click()
    await said(renzo, 'Unità 1 completata')
    await heading(renzo, UNITS[1]!).waitFor()
  })

  step('who passes the test with the keyboard: the body has its first trained operator', async () => {
    await readToTheEnd(renzo, 2)
    await renzo.getByRole('button', { name: 'Inizia la prova' }).press('Enter')
    for (let position = 1; position <= ASKED; position++) {
      await atQuestion(renzo, position)
      await answer(renzo)
      const go = renzo.getByRole('button', { name: position < ASKED ? NEXT : TO_SUMMARY }).first()
      await go.press('Enter')
    }
    await renzo.getByRole('button', { name: 'Consegna' }).press('Enter')
    await renzo.getByRole('heading', { name: 'Prova superata' }).waitFor()
    const [issued] = await stage.server.rows<{ code: string; organization: string }>(
      `select c.code, o.name as organization from certificate c join person p on p.id = c.person_id
       join role_grant g on g.person_id = p.id join organization o on o.id = g.organization_id where p.email = '${OPERATOR}'`,
    )
    assert.equal(issued?.organization, BODY)
    await renzo.getByRole('link', { name: "Scarica l'attestato", exact: true }).waitFor()
    const stranger = await stage.visitor()
    await stranger.goto(`/attestati/${issued!.code}`)
    await stranger.getByText('Questo attestato è valido').waitFor()
  })

  step('of whom its manager sees the account, and neither answers nor points', async () => {
    await livia.goto('/persone')
    await livia
      .getByRole('row', { name: new RegExp(OPERATOR) })
      .getByRole('link')
      .first()
      .click()
    await livia.getByText(OPERATOR).first().waitFor()
    assert.equal(await livia.getByText(/su 100|Prova superata/).count(), 0)
  })
})
