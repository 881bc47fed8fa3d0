// SPDX-License-Identifier: AGPL-3.0-or-later
/** The story of a material: written by one person, published by another, read by anybody, changed, withdrawn. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Answer, Client } from '../../../test/support/client.ts'
import { formWithButton } from '../../../test/support/client.ts'
import { whoWasTold } from '../notifications/fixture.ts'

let site: TestApp
let carla: Client
let ugo: Client

before(async () => {
  site = await testApp()
  carla = await site.as('redattore')
  ugo = await site.as('revisore')
})
after(() => site.close())

/** Fills the form of a new material on the first theme offered, and presses a button. */
async function write(
  client: Client,
  fields: Record<string, string>,
  button = 'Salva la bozza',
): Promise<Answer> {
  const page = await client.follow(await client.get('/redazione'), 'Nuovo materiale')
  const theme = page.document
    .querySelector('select[name=theme] option[value]:not([value=""])')!
    .getAttribute('value')!
  return client.press(page, button, { theme, summary: 'Che cosa trovi qui.', ...fields })
}

const idIn = (page: Answer): string => /\/redazione\/materiali\/([0-9a-f-]{36})/.exec(page.path)![1]!

async function verbsOf(id: string): Promise<string[]> {
  const { rows } = await site.app.database.pool.query(
    'select verb from audit_entry where entity_id = $1 order by at, id',
    [id],
  )
  return rows.map((row) => row.verb)
}

const themeOf = async (id: string): Promise<string> =>
  (await site.app.database.pool.query('select theme_id from work where id = $1', [id])).rows[0].theme_id

describe('a material', () => {
  let id: string
  // What happens in one instant has no order: each chapter has its own.
  beforeEach(() => site.clock.advance(60_000))

  it('is saved as a draft that nobody else reads', async () => {
    const page = await write(carla, {
      title: 'Il permesso in fase di rinnovo',
      body: '## Che cosa fare\n\nSi accetta la **ricevuta**.',
      citations: 'D.Lgs. 286/1998 art. 5 c. 4',
    })
    assert.equal(page.status, 200)
    assert.match(page.text, /Bozza salvata/)
    id = idIn(page)
    assert.deepEqual(await verbsOf(id), ['work.begun'])
    assert.equal((await site.visitor().get(`/formazione/materiali/${id}`)).status, 404)
    assert.match((await carla.get('/redazione?vista=draft')).text, /Il permesso in fase di rinnovo/)
  })

  it('hears at once what is wrong with its files and with its citations', async () => {
    const page = await write(carla, {
      title: 'Con due errori',
      citations: 'x'.repeat(501),
      attachments: '01900000-0000-7000-8000-0000000000ff',
    })
    assert.equal(page.status, 422)
    assert.match(page.text, /Ci sono 2 campi da correggere/)
    assert.ok(page.document.querySelector('#campo-citations-errore'))
    assert.ok(page.document.querySelector('#campo-attachments-errore'))
  })

  it('is unknown to operators, and readable but not writable for whoever only publishes', async () => {
    const operator = await site.as('operatore')
    for (const path of ['', '/anteprima', '/inglese'])
      assert.equal((await operator.get(`/redazione/materiali/${id}${path}`)).status, 404, path)
    assert.equal((await operator.get('/redazione')).status, 403)
    assert.equal((await operator.get('/redazione/materiali/nuovo')).status, 403)
    const stranger = await site.visitor().get(`/redazione/materiali/${id}`)
    assert.match(stranger.path, /^\/accedi/)
    await site.app.database.pool.query(
      "delete from role_permission where role = 'coordinator' and permission = 'material.write'",
    )
    // Permissions are kept until somebody says that they have changed.
    await site.app.database.pool.query("select pg_notify('referpa_cache', 'permissions')")
    const reviewer = await site.as('coordinatore')
    for (
      let tries = 0;
      tries < 50 && (await reviewer.get('/redazione/materiali/nuovo')).status !== 403;
      tries++
    )
      await new Promise((resolve) => setTimeout(resolve, 20))
    assert.equal((await reviewer.get(`/redazione/materiali/${id}`)).status, 403)
    assert.equal((await reviewer.get(`/redazione/materiali/${id}/anteprima`)).status, 200)
  })

  it('goes to review with the button that also saves; reviewers get a letter', async () => {
    const page = await carla.get(`/redazione/materiali/${id}`)
    const sent = await carla.press(page, 'Invia in revisione', {
      question: 'Che cosa chiedono gli sportelli?',
    })
    assert.match(sent.text, /Inviato in revisione/)
    assert.match(sent.text, /Che cosa chiedono gli sportelli\?/)
    assert.deepEqual((await verbsOf(id)).slice(1).sort(), ['edition.edited', 'edition.sent_to_review'])
    const rows = await whoWasTold(site, 'Da rivedere: Il permesso%')
    assert.deepEqual(rows.map((row) => row.to_address).sort(), [
      'coordinatore@demo.referpa.example',
      'revisore@demo.referpa.example',
    ])
    assert.match((await ugo.get('/redazione')).text, /Da rivedere/)
  })

  it('is closed to its writers while it is reviewed, and gives back what one was still writing', async () => {
    const page = await carla.get(`/redazione/materiali/${id}`)
    assert.match(page.text, /ora non si può modificare/)
    assert.equal(page.document.querySelector('textarea[name=body]'), null)
    const late = await carla.post(`/redazione/materiali/${id}`, {
      title: 'Il permesso in fase di rinnovo',
      summary: 'Ancora una frase.',
      updatedOn: '2026-11-01',
      theme: await themeOf(id),
      _version: '2',
    })
    assert.equal(late.status, 422)
    assert.match(late.text, /non è una bozza/)
    assert.equal(late.document.querySelector('textarea[name=summary]')?.textContent, 'Ancora una frase.')
  })

  it('is not published by whoever wrote it, who is told who can', async () => {
    const answer = await carla.post(`/redazione/materiali/${id}/pubblica`, {})
    assert.equal(answer.status, 422)
    assert.match(answer.text, /la deve pubblicare un’altra persona\. Può farlo: .*Ugo Controprova \(.+\)/)
    assert.equal(
      [...answer.document.querySelectorAll('button')].some(
        (button) => button.textContent?.trim() === 'Pubblica',
      ),
      false,
    )
    const direct = site.app.database.pool.query(
      `insert into publication (edition_id, published_by, published_at)
       select e.edition_id, e.person_id, now() from edition_editor e join edition v on v.id = e.edition_id where v.work_id = $1`,
      [id],
    )
    await assert.rejects(direct, /an editor of an edition does not publish it/)
  })

  it('comes back with remarks, which nobody loses', async () => {
    const page = await ugo.get(`/redazione/materiali/${id}/anteprima`)
    const empty = await ugo.press(page, 'Rimanda con osservazioni', { remarks: ' ' })
    assert.equal(empty.status, 422)
    assert.ok(empty.document.querySelector('textarea[name=remarks][autofocus]'))
    await ugo.press(empty, 'Rimanda con osservazioni', { remarks: 'Manca il costo.\nScrivilo.' })
    const back = await carla.get(`/redazione/materiali/${id}`)
    assert.match(back.text, /Che cosa correggere ?Manca il costo\. Scrivilo\./)
    const rows = await whoWasTold(site, 'Rimandato%rinnovo')
    assert.equal(rows[0]!.to_address, 'redattore@demo.referpa.example')
    assert.match(rows[0]!.body_text, /Manca il costo\.\nScrivilo\./)
    site.clock.advance(1000)
    await carla.press(back, 'Invia in revisione', { body: 'Non costa niente.' })
  })

  it('cannot be published from a page that shows an earlier text', async () => {
    const old = await ugo.get(`/redazione/materiali/${id}/anteprima`)
    const taking = await carla.follow(
      await carla.get(`/redazione/materiali/${id}/anteprima`),
      'Riprendi la bozza',
    )
    await carla.press(taking, 'Riprendi la bozza', { reason: 'Manca il costo.' })
    site.clock.advance(1000)
    await carla.press(await carla.get(`/redazione/materiali/${id}`), 'Invia in revisione', {
      body: 'Costa trenta euro.',
    })
    const answer = await ugo.press(old, 'Pubblica')
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Rileggila, poi decidi/)
    assert.match(answer.text, /Costa trenta euro/)
  })

  it('is published by another person: everybody finds and reads it', async () => {
    const page = await ugo.press(await ugo.get(`/redazione/materiali/${id}/anteprima`), 'Pubblica')
    assert.equal(page.path, '/formazione/materiali/il-permesso-in-fase-di-rinnovo')
    assert.match(page.text, /Costa trenta euro/)
    assert.equal((await verbsOf(id)).at(-1), 'edition.published')
    assert.match((await site.visitor().get('/cerca?q=trenta+euro')).text, /Il permesso in fase di rinnovo/)
  })

  it('never changes once published, whoever asks', async () => {
    const pool = site.app.database.pool
    const of = 'edition_id in (select id from edition where work_id = $1)'
    for (const change of [
      `update edition set updated_on = '2020-01-01' where work_id = $1`,
      `update material_text set research_method = 'x' where ${of}`,
      `delete from material_text where ${of}`,
      'delete from publication where edition_id in (select id from edition where work_id = $1)',
      'delete from citation where holder_id in (select id from edition where work_id = $1)',
    ])
      await assert.rejects(pool.query(change, [id]), /never changes|publication stays/, change)
  })

  it('is followed by a new draft that says what it changes, and readers keep the old text', async () => {
    const opened = await carla.press(
      await carla.get(`/redazione/materiali/${id}/anteprima`),
      'Apri una nuova bozza',
    )
    assert.match(opened.text, /versione 2/)
    assert.equal(opened.document.querySelector('select[name=theme]'), null, 'the place is settled')
    await carla.press(opened, 'Invia in revisione', { body: 'Costa quaranta euro.' })
    const preview = await ugo.get(`/redazione/materiali/${id}/anteprima`)
    assert.match(preview.document.querySelector('.differences del')?.textContent ?? '', /trenta/)
    assert.match(preview.document.querySelector('.differences ins')?.textContent ?? '', /quaranta/)
    const address = '/formazione/materiali/il-permesso-in-fase-di-rinnovo'
    assert.match((await site.visitor().get(address)).text, /trenta/)
    await ugo.press(preview, 'Pubblica')
    assert.match((await site.visitor().get(address)).text, /quaranta/)
  })

  it('is withdrawn with a reason: 410, and gone from the search', async () => {
    const page = await ugo.follow(
      await ugo.get(`/redazione/materiali/${id}/anteprima`),
      'Ritira dalla pubblicazione',
    )
    await ugo.press(page, 'Ritira', { reason: 'Le regole sono cambiate.' })
    const gone = await site.visitor().get('/formazione/materiali/il-permesso-in-fase-di-rinnovo')
    assert.equal(gone.status, 410)
    assert.match(gone.text, /è stato ritirato il 23\/11\/2026\. Motivo: Le regole sono cambiate\./)
    assert.doesNotMatch(
      (await site.visitor().get('/cerca?q=quaranta+euro')).text,
      /Il permesso in fase di rinnovo/,
    )
    assert.match((await ugo.get('/redazione?vista=withdrawn')).text, /Il permesso in fase di rinnovo/)
  })
})

it('a form sent twice makes one material', async () => {
  const page = await carla.get('/redazione/materiali/nuovo')
  const { action, values } = formWithButton(page, 'Salva la bozza')
  const theme = page.document
    .querySelector('select[name=theme] option[value]:not([value=""])')!
    .getAttribute('value')!
  const fields = { ...values, theme, title: 'Mandato due volte', summary: 's' }
  const [first, second] = [await carla.post(action, fields), await carla.post(action, fields)]
  assert.equal(first.path, second.path)
  const { rows } = await site.app.database.pool.query(
    "select count(*) as n from edition where title ->> 'it' = 'Mandato due volte'",
  )
  assert.equal(rows[0].n, 1)
})

it('of two editors of one draft the second sees both texts', async () => {
  const id = idIn(await write(carla, { title: 'A quattro mani', body: 'Prima.' }))
  const [hers, his] = [
    await carla.get(`/redazione/materiali/${id}`),
    await ugo.get(`/redazione/materiali/${id}`),
  ]
  await carla.press(hers, 'Salva la bozza', { body: 'Il testo di Carla.' })
  const conflict = await ugo.press(his, 'Salva la bozza', { body: 'Il testo di Ugo.' })
  assert.equal(conflict.status, 409)
  assert.equal(
    conflict.document.querySelector('textarea[name=body]')?.textContent?.trim(),
    'Il testo di Ugo.',
  )
  assert.match(
    conflict.document.querySelector('.field-theirs-text')?.textContent ?? '',
    /Il testo di Carla\./,
  )
  const saved = await ugo.press(conflict, 'Salva la bozza', { body: 'Il testo di tutti e due.' })
  assert.match(saved.text, /Bozza salvata/)
  assert.match((await carla.get(`/redazione/materiali/${id}/anteprima`)).text, /Il testo di tutti e due/)
})

it('a translation says when its source has moved on', async () => {
  const id = idIn(await write(carla, { title: 'Da tradurre', body: 'Uno.' }))
  const english = `/redazione/materiali/${id}/inglese`
  const saved = await carla.press(await carla.get(english), 'Salva la traduzione', {
    title: 'To translate',
    summary: 'S',
    body: 'One.',
  })
  assert.match(saved.text, /Traduzione salvata/)
  assert.doesNotMatch(saved.text, /è cambiato dopo questa traduzione/)
  await carla.press(await carla.get(`/redazione/materiali/${id}`), 'Salva la bozza', { body: 'Due.' })
  const stale = await carla.get(english)
  assert.match(stale.text, /è cambiato dopo questa traduzione/)
  // Each field of the translation stands after the Italian that it translates, which is the one of now.
  const beside = [...stale.document.querySelectorAll('.translated')].map((pair) => [
    pair.querySelector('.source-text div, .source-text .form-text')?.textContent?.trim(),
    pair.querySelector('input, textarea')?.getAttribute('name'),
  ])
  const empty = 'È vuoto: non c’è niente da tradurre.'
  assert.deepEqual(beside, [
    ['Da tradurre', 'title'],
    ['Che cosa trovi qui.', 'summary'],
    ['Due.', 'body'],
    ...['question', 'method', 'sources', 'findings'].map((name) => [empty, name]),
  ])
  await carla.press(stale, 'Salva la traduzione', { body: 'Two.' })
  assert.doesNotMatch((await carla.get(english)).text, /è cambiato dopo questa traduzione/)
  await carla.press(await carla.get(`/redazione/materiali/${id}`), 'Salva la bozza', {
    citations: 'D.Lgs. 286/1998',
  })
  assert.doesNotMatch((await carla.get(english)).text, /è cambiato dopo/, 'a citation is no text')
})

it('the desk speaks English too', async () => {
  for (const path of ['/en/redazione', '/en/redazione/materiali/nuovo', '/en/redazione/corsi/nuovo']) {
    const page = await carla.get(path)
    assert.equal(page.status, 200, path)
    assert.equal(page.document.documentElement.getAttribute('lang'), 'en')
  }
})
