// SPDX-License-Identifier: AGPL-3.0-or-later
/** What is being written is kept while it is written: for its writer alone, and until it is saved. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type Answer, type Client, type Fields, formWithButton } from '../../../test/support/client.ts'
import {
  ADA,
  counted,
  NOTE,
  NOW,
  type NotesSite,
  notesSite,
  SECRET_NOTE,
} from '../../../test/support/notes.tsx'
import { openDatabase } from '../db/db.ts'
import { forgetOld } from '../retention.ts'

const EDIT = `/note/${NOTE}/modifica`
const THEIRS = 'Butta le modifiche'

let site: NotesSite
let ada: Client
before(async () => {
  site = await notesSite()
})
after(() => site.close())
beforeEach(async () => {
  await site.reset()
  await site.pool.query('delete from pending_form; delete from once_key; delete from rate_limit')
  ada = site.as('ada')
})

interface Row {
  id: string
  body: Fields
  return_path: string
}
const kept = async (): Promise<Row[]> =>
  (await site.pool.query('select * from pending_form where autosaved order by created_at, id')).rows

/** What the island sends: the fields of a page that somebody is writing in. */
const keep = (client: Client, page: Answer, fields: Fields) => {
  const { action, values } = formWithButton(page, 'Salva')
  const { _key, ...rest } = { ...values, ...fields }
  return client.send('POST', action, { ...rest, _keep: '1' }, { accept: 'application/json' })
}

const typed = (page: Answer) => page.document.querySelector('input[name=title]')?.getAttribute('value')
const offers = (page: Answer) => [...page.document.querySelectorAll('a[href*="ripresa="]')]

describe('what is being written', () => {
  it('is kept: nothing is done, no key is used, no trace is left', async () => {
    counted.sent = 0
    const answer = await keep(ada, await ada.get(EDIT), { title: 'A metà', stranger: 'x' })
    assert.deepEqual([answer.status, answer.body], [200, '{"time":"10:00"}'])
    const [row, ...more] = await kept()
    assert.equal(more.length, 0)
    assert.deepEqual(Object.keys(row!.body).sort(), ['_base', '_version', 'body', 'title'])
    assert.equal(row!.body.title, 'A metà')
    assert.equal(row!.return_path, EDIT)
    assert.deepEqual([counted.sent, (await site.stored()).title], [0, 'Una nota'])
    const { rows } = await site.pool.query(
      'select (select count(*) from once_key)::int as keys, (select count(*) from audit_entry)::int as traces',
    )
    assert.deepEqual(rows, [{ keys: 0, traces: 0 }])
  })

  it('need not be right to be kept', async () => {
    assert.equal((await keep(ada, await ada.get(EDIT), { title: '' })).status, 200)
    assert.equal((await kept()).length, 1)
  })

  it('takes the place of what was kept of the same writing before', async () => {
    const page = await ada.get(EDIT)
    for (const title of ['U', 'Un', 'Uno']) await keep(ada, page, { title })
    assert.deepEqual(
      (await kept()).map(({ body }) => body.title),
      ['Uno'],
    )
  })

  it('in two tabs is kept twice, and once where both say the same', async () => {
    const [one, two] = [await ada.get(EDIT), await ada.get(EDIT)]
    await keep(ada, one, { title: 'Prima scheda' })
    await keep(ada, two, { title: 'Seconda scheda' })
    assert.equal(offers(await ada.get(EDIT)).length, 2)
    await keep(ada, two, { title: 'Prima scheda' })
    assert.equal((await kept()).length, 1)
  })

  it('does not pile up: three of a page, twenty of a person, the newest', async () => {
    for (let i = 0; i < 5; i++) await keep(ada, await ada.get(EDIT), { title: `Scheda ${i}` })
    assert.deepEqual(
      (await kept()).map(({ body }) => body.title),
      ['Scheda 2', 'Scheda 3', 'Scheda 4'],
    )
    await site.pool.query(
      `insert into note select gen_random_uuid(), 'Nota', '', 1, false from generate_series(1, 20)`,
    )
    const { rows } = await site.pool.query<{ id: string }>("select id from note where title = 'Nota'")
    for (const { id } of rows) await keep(ada, await ada.get(`/note/${id}/modifica`), { title: 'Mia' })
    assert.equal((await kept()).filter(({ body }) => body.title === 'Mia').length, 20)
    assert.equal((await kept()).length, 20)
  })
})

describe('whoever comes back', () => {
  it('is offered it, takes it up again, and saves: then it is forgotten', async () => {
    await keep(ada, await ada.get(EDIT), { title: 'Da riprendere', body: 'Un testo\r\nsu due righe' })
    const page = await ada.get(EDIT)
    assert.equal(typed(page), 'Una nota', 'the page shows what is saved')
    assert.match(page.text, /Hai modifiche non salvate.*Le hai scritte oggi/)
    const resumed = await ada.follow(page, 'Riprendile')
    assert.equal(typed(resumed), 'Da riprendere')
    assert.equal(resumed.document.querySelector('.restored')?.textContent, 'resumed')
    assert.equal(offers(resumed).length, 0)
    await ada.press(resumed, 'Salva')
    assert.equal((await site.stored()).title, 'Da riprendere')
    assert.deepEqual(await kept(), [])
  })

  it('to a page that says the same already is offered nothing', async () => {
    await keep(ada, await ada.get(EDIT), { title: '  Una nota', body: 'Il testo\r\n' })
    assert.doesNotMatch((await ada.get(EDIT)).text, /non salvate/)
  })

  it('goes on with it: what is kept next takes its place, in each of two tabs', async () => {
    await keep(ada, await ada.get(EDIT), { title: 'Ieri' })
    const page = await ada.get(EDIT)
    const tabs = [await ada.follow(page, 'Riprendile'), await ada.follow(page, 'Riprendile')]
    await keep(ada, tabs[0]!, { title: 'Oggi' })
    await keep(ada, tabs[1]!, { title: 'Oggi, altrove' })
    assert.deepEqual((await kept()).map(({ body }) => body.title).sort(), ['Oggi', 'Oggi, altrove'])
    await ada.press(tabs[0]!, 'Salva', { title: 'Oggi' })
    assert.deepEqual(
      (await kept()).map(({ body }) => body.title),
      ['Oggi, altrove'],
      'the other tab’s is not saved',
    )
  })

  it('has it forgotten also where the form is sent to another address than it was shown at', async () => {
    await keep(ada, await ada.get(EDIT), { title: 'Da riprendere' })
    const { values } = formWithButton(await ada.follow(await ada.get(EDIT), 'Riprendile'), 'Salva')
    assert.equal((await ada.send('POST', EDIT, values)).status, 303)
    assert.deepEqual(await kept(), [])
  })

  it('is met with what a colleague has saved meanwhile, field by field', async () => {
    await keep(ada, await ada.get(EDIT), { title: 'Titolo di Ada' })
    const bruno = site.as('bruno')
    await bruno.press(await bruno.get(EDIT), 'Salva', { body: 'Testo di Bruno' })
    const resumed = await ada.follow(await ada.get(EDIT), 'Riprendile')
    const conflict = await ada.press(resumed, 'Salva')
    assert.equal(conflict.status, 409)
    assert.equal(conflict.document.querySelector('.taken')?.textContent?.trim(), 'body')
    await keep(ada, conflict, { title: 'Titolo di Ada, rivisto' })
    await ada.press(conflict, 'Salva')
    const { title, body } = await site.stored()
    assert.deepEqual([title, body], ['Titolo di Ada', 'Testo di Bruno'])
    assert.deepEqual(await kept(), [], 'a form that came back is still the same writing')
  })

  it('throws it away, once, and is told when it is asked for afterwards', async () => {
    await keep(ada, await ada.get(EDIT), { title: 'Da buttare' })
    const page = await ada.get(EDIT)
    const address = offers(page)[0]!.getAttribute('href')!
    for (const _twice of [1, 2]) {
      const thrown = await ada.press(page, THEIRS)
      assert.match(thrown.text, /Modifiche buttate/)
      assert.equal(thrown.path, EDIT)
    }
    assert.deepEqual(await kept(), [])
    const gone = await ada.get(address)
    assert.match(gone.text, /Quelle modifiche non ci sono più/)
    assert.equal(typed(gone), 'Una nota')
  })

  it('after the session had ended gets what they sent last, and not a second time what was kept before', async () => {
    const page = await ada.get(EDIT)
    await keep(ada, page, { title: 'Tenuto prima' })
    const { action, values } = formWithButton(page, 'Salva')
    const late = await site.as('ada-ended').send('POST', action, { ...values, title: 'Mandato tardi' })
    const back = await ada.get(new URL(late.location!, 'http://x').searchParams.get('ritorno')!)
    assert.equal(typed(back), 'Mandato tardi')
    assert.equal(offers(back).length, 0)
    await ada.press(back, 'Salva')
    assert.equal((await site.pool.query('select from pending_form')).rowCount, 0)
  })
})

describe('somebody else', () => {
  it('neither sees it, nor takes it up, nor throws it away', async () => {
    await keep(ada, await ada.get(EDIT), { title: 'Segreta' })
    const [bruno, [row]] = [site.as('bruno'), await kept()]
    assert.equal(offers(await bruno.get(EDIT)).length, 0)
    assert.equal(typed(await bruno.get(`${EDIT}?ripresa=${row!.id}`)), 'Una nota')
    assert.equal((await bruno.post(EDIT, { _forget: row!.id })).status, 404)
    assert.equal((await kept()).length, 1)
  })

  it('whoever signs in while the page is open keeps nothing of it', async () => {
    const page = await ada.get(EDIT)
    const answer = await keep(site.as('bruno'), page, { title: 'Di Ada' })
    assert.equal(answer.status, 403)
    assert.match(answer.body, /è entrata un’altra persona/)
    assert.deepEqual(await kept(), [])
  })
})

describe('nothing is kept', () => {
  const refused = async (client: Client, page: Answer) => {
    const answer = await keep(client, page, { title: 'Persa' })
    assert.deepEqual(await kept(), [])
    return answer
  }

  it('of a session that is over: the page says so, and where to sign in', async () => {
    const page = await ada.get(EDIT)
    const ended = await refused(site.as('ada-ended'), page)
    assert.equal(ended.status, 401)
    assert.match(ended.body, /La sessione è finita.*"signIn":"\/accedi"/)
    assert.equal((await site.pool.query('select from pending_form')).rowCount, 0)
    const out = await refused(site.as(), page)
    assert.equal(out.status, 401)
    assert.match(out.body, /Sei uscito/)
  })

  it('of a form with a password, whatever its route says', async () => {
    const path = `/note/${NOTE}/chiave`
    const page = await ada.get(path)
    assert.equal(page.document.querySelector('input[name=_writing]'), null)
    const { values } = formWithButton(await ada.get(EDIT), 'Salva')
    const { status } = await ada.send('POST', path, { ...values, secret: 'x', _keep: '1' })
    assert.equal(status, 403)
    assert.deepEqual(await kept(), [])
  })

  it('of a form that does not keep, of what may not be known, of what may not be done', async () => {
    const { values } = formWithButton(await ada.get(EDIT), 'Salva')
    const send = async (client: Client, path: string) =>
      (await client.send('POST', path, { ...values, _keep: '1' }, { accept: 'application/json' })).status
    assert.equal(await send(ada, '/domanda'), 403)
    assert.equal(await send(ada, '/note/01900000-0000-7000-8000-0000000000ff/modifica'), 404)
    assert.equal(await send(site.as('bruno'), `/note/${SECRET_NOTE}/modifica`), 403)
    assert.deepEqual(await kept(), [])
  })

  it('of another site’s page', async () => {
    const { values } = formWithButton(await ada.get(EDIT), 'Salva')
    const headers = { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }
    assert.equal((await ada.send('POST', EDIT, { ...values, _keep: '1' }, headers)).status, 403)
    assert.deepEqual(await kept(), [])
  })

  it('of more than a form may hold', async () => {
    const answer = await keep(ada, await ada.get(EDIT), { body: 'x'.repeat(2 * 1024 * 1024) })
    assert.equal(answer.status, 413)
    assert.deepEqual(await kept(), [])
  })

  it('more than sixty times a minute', async () => {
    const page = await ada.get(EDIT)
    for (let i = 0; i < 60; i++) assert.equal((await keep(ada, page, { title: `${i}` })).status, 200)
    const answer = await keep(ada, page, { title: 'La sessantunesima' })
    assert.equal(answer.status, 429)
    assert.ok(Number(answer.headers['retry-after']) > 0)
  })
})

it('it is forgotten after fourteen days, and what was sent too late after one', async () => {
  await keep(ada, await ada.get(EDIT), { title: 'Vecchia' })
  await site.as('ada-ended').send('POST', EDIT, { title: 'Tardi' })
  const left = async (days: number) => {
    const database = openDatabase({ url: site.url, poolSize: 1 })
    await database.transaction((tx) => forgetOld(tx, new Date(NOW.getTime() + days * 24 * 3600_000)))
    await database.close()
    return (
      await site.pool.query("select body ->> 'title' as title from pending_form where person_id = $1", [ADA])
    ).rows.map((row) => row.title)
  }
  assert.deepEqual((await left(0.9)).sort(), ['Tardi', 'Vecchia'])
  assert.deepEqual(await left(13.9), ['Vecchia'])
  assert.deepEqual(await left(14.1), [])
})
