// SPDX-License-Identifier: AGPL-3.0-or-later
/** An editor reads what is held of her, by keyboard: both copies, who looked. Then she asks to be forgotten, and an administrator answers. */
import assert from 'node:assert/strict'
import { text } from 'node:stream/consumers'
import type { Locator, Page } from 'playwright-core'
import { assertClean } from '../support/browser.ts'
import { isFocused, pressOn, tabTo } from './keys.ts'
import { hasFocus, journeyAtHome, pathOf, said, signIn } from './stage.ts'

journeyAtHome('whoever asks for their data, and then to be forgotten', (stage, step) => {
  let editor: Page
  let person: { id: string; name: string; published: number }
  const main = () => editor.getByRole('main')
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 })
  const one = async (query: string, ...values: unknown[]) => (await stage.server.rows(query, values))[0]

  /** What the browser saves when a link is pressed. */
  async function saved(link: Locator): Promise<{ name: string; body: string }> {
    await tabTo(link)
    const [download] = await Promise.all([editor.waitForEvent('download'), editor.keyboard.press('Enter')])
    return { name: download.suggestedFilename(), body: await text(await download.createReadStream()) }
  }

  step('a coordinator opens her sheet', async () => {
    person = (await one(
      `select p.id, p.given_name || ' ' || p.family_name as name, (select count(*)::int from publication where published_by is not null) as published
       from person p where p.email = 'redattore@demo.referpa.example'`,
    )) as typeof person
    const coordinator = await stage.as('coordinatore')
    await coordinator.goto(`/persone/${person.id}`)
    await heading(coordinator, person.name).waitFor()
  })

  step('opens her data from the menu, and reads who looked and what is held', async () => {
    editor = await stage.as('redattore')
    await pressOn(editor.getByText('Le tue pagine:').locator('..'))
    await pressOn(editor.getByRole('banner').getByRole('link', { name: 'I miei dati' }))
    await heading(editor, 'I miei dati').waitFor()
    const looks = editor.getByRole('table', { name: 'Chi ha guardato i tuoi dati' })
    await looks.getByRole('row', { name: /Coordinatore.*La tua scheda/ }).waitFor()
    const fold = main().locator('summary', { hasText: 'I testi che hai scritto' })
    await pressOn(fold)
    assert.ok(await isFocused(fold))
    await main().locator('details[open]').getByText('Mandato in revisione').first().waitFor()
    await assertClean(editor, 'my data')
  })

  step('takes both copies along', async () => {
    await editor.reload()
    const toRead = await saved(main().getByRole('link', { name: 'Scarica la copia da leggere' }))
    assert.match(toRead.name, /^i-miei-dati-.*\.html$/)
    for (const words of ['Dimostrazione: dati inventati, senza valore', person.name, 'Coordinatore'])
      assert.ok(toRead.body.includes(words), words)
    const forPrograms = await saved(main().getByRole('link', { name: 'Scarica la copia per i programmi' }))
    assert.match(forPrograms.name, /^i-miei-dati-.*\.json$/)
    assert.equal(JSON.parse(forPrograms.body).person, person.name)
    // As it opens from a folder, without us.
    const alone = await editor.context().newPage()
    await alone.setContent(toRead.body)
    await heading(alone, `Copia dei dati di ${person.name}`).waitFor()
    await assertClean(alone, 'the copy')
    await alone.close()
  })

  step('asks to be forgotten, changes her mind, asks again', async () => {
    await pressOn(main().getByRole('link', { name: 'Cancellare i miei dati' }))
    await heading(editor, 'Cancellare i miei dati').waitFor()
    await pressOn(main().getByRole('button', { name: 'Chiedi la cancellazione' }))
    await said(editor, 'Richiesta ricevuta')
    await pressOn(main().getByRole('button', { name: 'Ritira la richiesta' }))
    await said(editor, 'Hai ritirato la richiesta')
    await tabTo(main().getByRole('textbox'))
    await editor.keyboard.type('Parole soltanto mie.')
    await pressOn(main().getByRole('button', { name: 'Chiedi la cancellazione' }))
    await said(editor, 'Richiesta ricevuta')
  })

  step('an administrator erases her data, not without confirming', async () => {
    const admin = await stage.as('admin')
    await admin.goto('/amministrazione/dati-personali')
    await admin
      .getByRole('link', { name: `Cancella i dati di ${person.name}` })
      .first()
      .click()
    await heading(admin, 'Cancella i dati di una persona').waitFor()
    await admin.getByRole('button', { name: 'Cancella per sempre' }).click()
    await admin.getByRole('alert').waitFor()
    const sure = admin.getByRole('checkbox')
    await hasFocus(sure)
    await sure.check()
    await admin.getByRole('button', { name: 'Cancella per sempre' }).click()
    await said(admin, 'Dati cancellati')
    assert.equal(pathOf(admin), '/amministrazione/dati-personali')
  })

  step('she is out, and does not come in again', async () => {
    await editor.reload()
    assert.equal(pathOf(editor), '/accedi')
    await signIn(editor, 'redattore')
    await editor.getByRole('alert').waitFor()
    await hasFocus(editor.getByLabel('Password'))
  })

  step('what the law keeps is there, and names nobody', async () => {
    const left = await one(
      `select p.given_name || p.family_name as name, p.email,
         (select count(*)::int from audit_entry where actor_id = p.id) as deeds,
         (select count(*)::int from publication where published_by is not null) as published,
         (select count(*)::int from person_look where person_id = p.id) as looks,
         (select count(*)::int from session where person_id = p.id) as sessions
       from person p where p.id = $1`,
      person.id,
    )
    const { deeds, ...rest } = left as Record<string, unknown>
    assert.ok(Number(deeds) > 0, 'what was done stays with a key that means nobody')
    assert.deepEqual(rest, {
      name: '',
      email: `cancellato-${person.id}@invalid`,
      published: person.published,
      looks: 0,
      sessions: 0,
    })
    const request = await one(
      `select r.words, a.outcome from erasure_request r join erasure_answer a on a.request_id = r.id
       where r.person_id = $1 and a.outcome = 'erased'`,
      person.id,
    )
    assert.deepEqual(request, { words: null, outcome: 'erased' })
  })
})
