// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Answer, type Client, headings } from '../../../../test/support/client.ts'

const NEW_PROJECT = {
  acronym: 'PONTI',
  name_it: 'Ponti tra gli sportelli',
  name_en: 'Bridges between desks',
  summary_it: 'Un progetto di prova.',
  summary_en: 'A project of a test.',
  period_from: '2026-01-01',
  period_to: '2026-12-31',
  fund_it: 'Obiettivo 2',
  project_code: 'PROG-1',
  cup: 'j31b 14000370006',
  total: '1.000,50',
  objectives_it: 'Conoscere gli uffici\nFormare gli operatori',
  objectives_en: 'Know the offices\nTrain the operators',
  body_it: '## Come è nato\n\nDa un **bisogno**.',
  body_en: '## How it began\n\nFrom a **need**.',
}

const names = (page: Answer): string[] =>
  [...page.document.querySelectorAll('tbody th a')].map((link) => link.textContent ?? '')
const optionOf = (page: Answer, select: string, words: string): string =>
  [...page.document.querySelectorAll(`select[name=${select}] option`)]
    .find((option) => option.textContent === words)!
    .getAttribute('value')!
const helpOf = (page: Answer, field: string) =>
  page.document.getElementById(`campo-${field}-aiuto`)?.textContent?.trim() ?? ''
const band = (page: Answer) => page.document.querySelector('.band')?.textContent ?? ''

describe('the register of projects', () => {
  let world: TestApp
  let visitor: Client
  let coordinator: Client
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())

  const traces = async (slug: string) =>
    (
      await world.app.database.pool.query(
        'select a.verb, a.detail from audit_entry a join project p on p.id = a.entity_id where p.slug = $1 order by a.at, a.id',
        [slug],
      )
    ).rows as { verb: string; detail: Record<string, unknown> }[]

  it('lists the projects from the newest, and narrows them by words, fund and day', async () => {
    const page = await visitor.get('/progetti')
    assert.deepEqual(names(page), ['DIMOSTRAZIONE', 'RefER PA', 'PARI'])
    assert.ok(!page.text.includes('Nuovo progetto'))
    assert.deepEqual(names(await visitor.get('/progetti?giorno=2014-06-01')), ['RefER PA'])
    assert.deepEqual(names(await visitor.get('/progetti?fondo=fei-2007-2013')), ['RefER PA', 'PARI'])
    assert.deepEqual(names(await visitor.get('/progetti?q=empower')), ['RefER PA'])
    const csv = await visitor.get('/progetti/elenco.csv')
    assert.match(csv.body, /RefER PA;.*;FEI 2007-2013;Comune di Ferrara;2014-06-01;2015-06-30;/)
  })

  it('shows a closed project in the past, with what it continued', async () => {
    const page = await visitor.get('/progetti/refer-pa')
    assert.match(page.text, /si è concluso il 30 giugno 2015/)
    assert.match(page.text, /Chi ha partecipato/)
    assert.match(page.text, /Programma annuale 2013, azione 9/)
    assert.equal((await visitor.follow(page, 'PARI')).path, '/progetti/pari')
    assert.match((await visitor.get('/progetti/pari')).text, /Lo continua ?RefER PA/)
    assert.ok(!page.text.includes('Cronologia'), 'names of colleagues are not for visitors')
    assert.match((await visitor.get('/en/progetti/refer-pa')).text, /It had five aims/)
    assert.equal((await visitor.get('/progetti/nessuno')).status, 404)
  })

  it('shows invented amounts on the invented project alone, with their sums', async () => {
    const page = await visitor.get('/progetti/progetto-dimostrativo')
    const last = [...page.document.querySelectorAll('#importi tbody tr')].at(-1)
    assert.match(
      last?.textContent?.replace(/\s/g, ' ') ?? '',
      /Tutti gli enti.*7\.500,00 €.*22\.500,00 €.*30\.000,00 €/,
    )
    for (const slug of ['refer-pa', 'pari'])
      assert.equal((await visitor.get(`/progetti/${slug}`)).document.getElementById('importi'), null)
  })

  it('lets a coordinator write a project, and says at its field what is wrong', async () => {
    assert.match((await visitor.get('/progetti/nuovo')).path, /^\/accedi/)
    for (const login of ['redattore', 'admin'])
      assert.equal((await (await world.as(login)).get('/progetti/nuovo')).status, 403, login)
    const form = await coordinator.follow(await coordinator.get('/progetti'), 'Nuovo progetto')
    const wrong = await coordinator.press(form, 'Aggiungi', {
      ...NEW_PROJECT,
      cup: 'J31B1400037000',
      period_to: '2025-12-31',
      total: '12,345',
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Il CUP ha 15 caratteri/)
    assert.match(wrong.text, /al massimo due cifre dopo la virgola/)
    const backwards = await coordinator.press(wrong, 'Aggiungi', { ...NEW_PROJECT, period_to: '2025-12-31' })
    assert.match(backwards.text, /La fine viene prima dell’inizio/)
    const added = await coordinator.press(backwards, 'Aggiungi', {
      ...NEW_PROJECT,
      fund_id: optionOf(backwards, 'fund_id', 'FAMI 2021-2027'),
    })
    assert.equal(added.path, '/progetti/ponti')
    assert.equal(headings(added)[0], 'Ponti tra gli sportelli')
    assert.match(added.text, /J31B14000370006/)
    assert.match(added.text, /Cronologia.*Aggiunto · Elsa Fantasia/)
    assert.match((await visitor.get('/cerca?q=sportelli+ponti')).text, /Ponti tra gli sportelli/)
    assert.match((await visitor.get('/en/progetti/ponti')).text, /Know the offices.*How it began/)
  })

  it('carries the wording of the fund in the foot of every page while it runs, and not a day longer', async () => {
    // The newest of those that run: the invented one began on the same day and stands first.
    const demo = await coordinator.get('/progetti/progetto-dimostrativo/archivia')
    await coordinator.press(demo, 'Archivia', { reason: 'Per guardare l’altro' })
    assert.match(band(await visitor.get('/')), /Cofinanziato dall’Unione europea/)
    assert.match(band(await visitor.get('/en/')), /Co-funded by the European Union/)
    assert.ok(!(await visitor.get('/progetto')).document.getElementById('progetto-dimostrativo'))
    world.clock.set(new Date('2027-01-01T09:00:00Z'))
    assert.equal(band(await world.visitor().get('/')), '')
    const closed = await visitor.get('/progetti/ponti')
    assert.match(closed.text, /si è concluso il 31 dicembre 2026/)
    assert.doesNotMatch(closed.text, /Cofinanziato dall’Unione europea/)
    world.clock.set(new Date('2026-11-23T09:10:00Z'))
  })

  it('takes bodies in, with dates and amounts, and one lead at a time', async () => {
    coordinator = await world.as('coordinatore')
    const form = await coordinator.get('/progetti/ponti/enti/nuovo')
    const body = (words: string) => optionOf(form, 'organization', words)
    const lead = await coordinator.press(form, 'Aggiungi', {
      organization: body('Comune di Modena'),
      role: 'lead',
      eu: '750,25',
      own: '250,25',
    })
    assert.equal(lead.path, '/progetti/ponti')
    assert.match(lead.text, /Comune di Modena ?Capofila/)
    assert.ok(!lead.text.includes('I conti non tornano'))
    const again = await coordinator.get('/progetti/ponti/enti/nuovo')
    const second = await coordinator.press(again, 'Aggiungi', {
      organization: body('Comune di Parma'),
      role: 'lead',
    })
    assert.equal(second.status, 422)
    assert.match(second.text, /ha già un capofila/)
    const joined = await coordinator.press(second, 'Aggiungi', {
      role: 'partner',
      joined_from: '2026-03-01',
      eu: '1',
    })
    assert.match(
      joined.text,
      /Comune di Modena ?Capofila ?per tutto il progetto.*Comune di Parma.*dal 1° marzo 2026/,
    )
    assert.match(joined.text, /I conti non tornano.*superano il costo approvato di 1,00/)
    assert.doesNotMatch((await visitor.get('/progetti/ponti')).text, /I conti non tornano/)
    assert.match(band(await visitor.get('/')), /Comune di Parma/)
    assert.match((await visitor.get('/cerca?q=comune+di+parma')).text, /Ponti tra gli sportelli/)
  })

  it('lets a body leave with a day, and takes out only one that was a mistake', async () => {
    world.clock.advance(60_000)
    const edit = await coordinator.get('/progetti/ponti/enti/comune-di-parma')
    const wrong = await coordinator.press(edit, 'Salva', { joined_to: '2026-02-01' })
    assert.match(wrong.text, /La fine viene prima dell’inizio/)
    const left = await coordinator.press(wrong, 'Salva', { joined_to: '2026-10-31' })
    assert.match(left.text, /dal 1° marzo 2026 al 31 ottobre 2026/)
    assert.doesNotMatch(band(await visitor.get('/')), /Comune di Parma/)
    assert.equal((await traces('ponti')).at(-1)?.verb, 'project.left')
    const withMoney = await coordinator.press(
      await coordinator.get('/progetti/ponti/enti/comune-di-parma'),
      'Togli dal progetto',
    )
    assert.equal(withMoney.status, 422)
    assert.match(withMoney.text, /ha degli importi/)
    await coordinator.press(await coordinator.get('/progetti/ponti/enti/comune-di-parma'), 'Salva', {
      eu: '',
    })
    const out = await coordinator.press(
      await coordinator.get('/progetti/ponti/enti/comune-di-parma'),
      'Togli dal progetto',
    )
    assert.match(out.text, /Ente tolto dal progetto/)
    assert.equal((await coordinator.get('/progetti/ponti/enti/comune-di-parma')).status, 404)
    assert.equal((await (await world.as('redattore')).get('/progetti/ponti/enti/nuovo')).status, 403)
  })

  it('answers an edit that comes second with both texts', async () => {
    world.clock.advance(60_000)
    const path = '/progetti/ponti'
    const mine = await coordinator.get(`${path}/modifica`)
    const theirs = await coordinator.get(`${path}/modifica`)
    const saved = await coordinator.press(theirs, 'Salva', { name_it: 'Ponti nuovi' })
    assert.match(saved.text, /Campi cambiati: Nome per esteso/)
    const stale = await coordinator.press(mine, 'Salva', { name_it: 'Ponti vecchi' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Ponti nuovi/)
    assert.match(stale.body, /Ponti vecchi/)
    assert.deepEqual((await traces('ponti')).at(-1), {
      verb: 'project.amended',
      detail: { fields: ['name_it'] },
    })
  })

  it('says of every English text, the long one too, that its Italian has moved on', async () => {
    world.clock.advance(60_000)
    const path = '/progetti/ponti/modifica'
    await coordinator.press(await coordinator.get(path), 'Salva', {
      name_en: 'New bridges',
      body_it: 'Da due bisogni.',
    })
    const page = await coordinator.get(path)
    assert.match(helpOf(page, 'body_en'), /L’italiano è cambiato/)
    assert.equal(helpOf(page, 'name_en'), '')
    assert.match((await coordinator.get('/progetti/ponti')).text, /L’inglese è da aggiornare/)
    assert.doesNotMatch((await visitor.get('/progetti/ponti')).text, /L’inglese è da aggiornare/)
    world.clock.advance(60_000)
    await coordinator.press(page, 'Salva', { body_en_fits: '1' })
    assert.equal(helpOf(await coordinator.get(path), 'body_en'), '')
    const broken = await coordinator.press(await coordinator.get(path), 'Salva', {
      body_it: '> ## Un titolo nella citazione',
    })
    assert.equal(broken.status, 422)
    assert.match(broken.text, /un titolo non può stare in un elenco, in una citazione/)
  })

  it('refuses a circle of projects that continue each other', async () => {
    const edit = await coordinator.get('/progetti/pari/modifica')
    const circle = await coordinator.press(edit, 'Salva', {
      continues_id: optionOf(edit, 'continues_id', 'RefER PA'),
    })
    assert.equal(circle.status, 422)
    assert.match(circle.text, /continua già questo/)
  })

  it('gives no project the address of the page that adds one', async () => {
    const form = await coordinator.get('/progetti/nuovo')
    const added = await coordinator.press(form, 'Aggiungi', {
      ...NEW_PROJECT,
      acronym: 'Nuovo',
      cup: '',
      total: '',
    })
    assert.equal(added.path, '/progetti/progetto-nuovo')
  })

  it('puts a project aside with a reason, and takes it back', async () => {
    world.clock.advance(60_000)
    const asked = await coordinator.follow(await coordinator.get('/progetti/ponti'), 'Archivia')
    const done = await coordinator.press(asked, 'Archivia', { reason: 'Non si è fatto' })
    assert.match(done.text, /Archiviato il 23 novembre 2026 ?Non si è fatto/)
    assert.ok(!names(await visitor.get('/progetti')).includes('PONTI'))
    assert.ok(!(await visitor.get('/cerca?q=ponti+nuovi')).text.includes('Ponti nuovi'))
    assert.doesNotMatch(band(await visitor.get('/')), /Comune di Modena/)
    await coordinator.press(done, 'Rimetti in uso')
    assert.ok(names(await visitor.get('/progetti')).includes('PONTI'))
  })
})
