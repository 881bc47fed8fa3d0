// SPDX-License-Identifier: AGPL-3.0-or-later
/** A form that is sent twice, by two people, too late, or by nobody: it counts once, and nothing is lost. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { type Answer, formWithButton } from '../../../test/support/client.ts'
import { ADA, counted, NOTE, type NotesSite, notesSite } from '../../../test/support/notes.tsx'
import { newId } from '../ids.ts'

let site: NotesSite
before(async () => {
  site = await notesSite()
})
after(() => site.close())

const typed = (page: Answer) => page.document.querySelector('input[name=title]')?.getAttribute('value')

describe('a form', () => {
  it('counts once when it is sent twice, even at the same time', async () => {
    await site.reset()
    counted.sent = 0
    const browser = site.as('ada')
    const { action, values } = formWithButton(await browser.get(`/note/${NOTE}/modifica`), 'Salva')
    const answers = await Promise.all(
      [1, 2, 3].map(() => browser.send('POST', action, { ...values, title: 'Una volta' })),
    )
    assert.deepEqual(
      answers.map((answer) => [answer.status, answer.location]),
      Array(3).fill([303, `/note/${NOTE}`]),
    )
    assert.equal(counted.sent, 1)
    assert.equal((await site.stored()).version, 2)
    const late = await browser.post(action, { ...values, title: 'Una volta' })
    assert.match(late.text, /Salvato/, 'the repeat shows the message of the first')
  })

  it('is a sending of its own when the browser goes back and other text is sent: a conflict, nothing lost', async () => {
    await site.reset()
    const browser = site.as('ada')
    const page = await browser.get(`/note/${NOTE}/modifica`)
    await browser.press(page, 'Salva', { title: 'Prima' })
    const again = await browser.press(page, 'Salva', { title: 'Dopo il tasto Indietro' })
    assert.equal(again.status, 409)
    assert.equal(
      again.document.querySelector('input[name=title]')?.getAttribute('value'),
      'Dopo il tasto Indietro',
    )
    assert.equal((await site.stored()).title, 'Prima')
    await browser.press(again, 'Salva')
    assert.equal((await site.stored()).title, 'Dopo il tasto Indietro')
  })

  it('shows both texts to the second of two writers, and saves what they merge', async () => {
    await site.reset()
    const [ada, bruno] = [site.as('ada'), site.as('bruno')]
    const [hers, his] = [await ada.get(`/note/${NOTE}/modifica`), await bruno.get(`/note/${NOTE}/modifica`)]
    await ada.press(hers, 'Salva', { title: 'Titolo di Ada' })
    const conflict = await bruno.press(his, 'Salva', { title: 'Titolo di Bruno', body: 'Testo di Bruno' })
    assert.equal(conflict.status, 409)
    assert.equal(
      conflict.document.querySelector('input[name=title]')?.getAttribute('value'),
      'Titolo di Bruno',
    )
    assert.deepEqual(
      [...conflict.document.querySelectorAll('.theirs')].map((each) => each.textContent),
      ['title: Titolo di Ada'],
      'the text is his alone: she had not changed it',
    )
    assert.equal((await site.stored()).title, 'Titolo di Ada')
    await bruno.press(conflict, 'Salva', { title: 'Titolo di tutti e due' })
    assert.equal((await site.stored()).title, 'Titolo di tutti e due')
  })

  it('takes the first one’s text where the second never wrote, and saving again loses neither', async () => {
    await site.reset()
    const [ada, bruno] = [site.as('ada'), site.as('bruno')]
    const [hers, his] = [await ada.get(`/note/${NOTE}/modifica`), await bruno.get(`/note/${NOTE}/modifica`)]
    await ada.press(hers, 'Salva', { title: 'Titolo di Ada' })
    const conflict = await bruno.press(his, 'Salva', { body: 'Testo di Bruno' })
    assert.equal(conflict.status, 409)
    assert.equal(typed(conflict), 'Titolo di Ada')
    assert.equal(conflict.document.querySelector('.taken')?.textContent?.trim(), 'title')
    assert.equal(conflict.document.querySelector('.theirs'), null)
    await bruno.press(conflict, 'Salva')
    const { title, body } = await site.stored()
    assert.deepEqual([title, body], ['Titolo di Ada', 'Testo di Bruno'])
  })

  it('shows all that differs to a second writer whose form says not what it was shown with', async () => {
    await site.reset()
    await site.as('ada').post(`/note/${NOTE}/modifica`, {
      title: 'Titolo di Ada',
      body: 'Il testo',
      _version: '1',
    })
    const old = { title: 'Una nota', body: 'Testo di Bruno', _version: '1', _base: 'title=<b>' }
    const conflict = await site.as('bruno').post(`/note/${NOTE}/modifica`, old)
    assert.equal(conflict.status, 409)
    assert.equal(typed(conflict), 'Una nota')
    assert.deepEqual(
      [...conflict.document.querySelectorAll('.theirs')].map((each) => each.textContent),
      ['title: Titolo di Ada', 'body: Il testo'],
    )
  })

  it('that did not parse stays as old as it was: whoever saved meanwhile is not overwritten', async () => {
    await site.reset()
    const [ada, bruno] = [site.as('ada'), site.as('bruno')]
    const his = await bruno.get(`/note/${NOTE}/modifica`)
    const refused = await bruno.press(his, 'Salva', { title: '', body: 'Testo di Bruno' })
    assert.equal(refused.status, 422)
    await ada.press(await ada.get(`/note/${NOTE}/modifica`), 'Salva', { body: 'Testo di Ada' })
    const again = await bruno.press(refused, 'Salva', { title: '' })
    assert.equal(again.status, 422)
    const conflict = await bruno.press(again, 'Salva', { title: 'Titolo di Bruno' })
    assert.equal(conflict.status, 409)
    assert.match(conflict.text, /body: Testo di Ada/)
    assert.equal((await site.stored()).body, 'Testo di Ada')
  })

  it('without a version is older than any: what comes back does not pass for the newest', async () => {
    await site.reset()
    const refused = await site.as('ada').post(`/note/${NOTE}/modifica`, { title: '', body: 'Scritto a mano' })
    assert.equal(refused.status, 422)
    const conflict = await site.as('ada').press(refused, 'Salva', { title: 'Titolo' })
    assert.equal(conflict.status, 409)
    assert.equal((await site.stored()).body, 'Il testo')
  })

  it('given back after sign-in is as old as when it was shown', async () => {
    await site.reset()
    const shown = formWithButton(await site.as('ada').get(`/note/${NOTE}/modifica`), 'Salva')
    const late = site.as('ada-ended')
    const { location } = await late.send('POST', shown.action, { ...shown.values, body: 'Scritto tardi' })
    const bruno = site.as('bruno')
    await bruno.press(await bruno.get(`/note/${NOTE}/modifica`), 'Salva', { title: 'Titolo di Bruno' })
    const ada = site.as('ada')
    const page = await ada.get(new URL(location!, 'http://x').searchParams.get('ritorno')!)
    const conflict = await ada.press(page, 'Salva')
    assert.equal(conflict.status, 409)
    await ada.press(conflict, 'Salva')
    const { title, body } = await site.stored()
    assert.deepEqual([title, body], ['Titolo di Bruno', 'Scritto tardi'])
  })

  it('that depends on its subject is sent without loading its page', async () => {
    await site.reset()
    const browser = site.as('ada')
    const page = await browser.get(`/note/${NOTE}/voto`)
    counted.loads = 0
    assert.equal((await browser.send('POST', page.path, { vote: '3' })).status, 303)
    assert.equal(counted.loads, 0)
    assert.equal((await browser.send('POST', page.path, { vote: 'tre' })).status, 422)
    assert.equal(counted.loads, 1)
  })

  it('leaves no trace of who sent what to whoever reads the database, and none at all of a stranger', async () => {
    await site.reset()
    await site.pool.query('delete from once_key')
    const key = newId()
    await site.as('ada').post(`/note/${NOTE}/chiudi`, { _key: key })
    const { rows } = await site.pool.query('select body_mac from once_key where key = $1', [key])
    const guess = JSON.stringify([ADA, `/note/${NOTE}/chiudi`, [], []])
    assert.equal(rows.length, 1)
    assert.notEqual(rows[0].body_mac, createHash('sha256').update(guess).digest('base64url'))
    assert.equal(
      (await site.as().send('POST', '/domanda', { title: 'Chi siete?', _key: newId() })).status,
      303,
    )
    assert.equal((await site.pool.query('select from once_key')).rows.length, 1)
  })

  it('comes back filled after sign-in when the session had ended, for that person only', async () => {
    await site.reset()
    const late = site.as('ada-ended')
    const { location } = await late.send('POST', `/note/${NOTE}/modifica`, {
      title: 'Scritto tardi',
      body: 'Da non perdere',
      _version: '1',
    })
    const back = new URL(location!, 'http://x').searchParams.get('ritorno')!
    assert.match(back, /\?ripresa=/)
    const other = await site.as('bruno').get(back)
    assert.equal(other.document.querySelector('input[name=title]')?.getAttribute('value'), 'Una nota')
    const browser = site.as('ada')
    const page = await browser.get(back)
    assert.equal(page.document.querySelector('input[name=title]')?.getAttribute('value'), 'Scritto tardi')
    assert.ok(page.document.querySelector('.restored'))
    await browser.press(page, 'Salva')
    assert.equal((await site.stored()).title, 'Scritto tardi')
    const { rows } = await site.pool.query('select count(*)::int as n from pending_form')
    assert.equal(rows[0].n, 0, 'forgotten once it is sent')
  })

  it('keeps nothing for somebody who is not known', async () => {
    const { location } = await site.as().send('POST', `/note/${NOTE}/modifica`, { title: 'x' })
    assert.doesNotMatch(location!, /ripresa/)
  })
})
