// SPDX-License-Identifier: AGPL-3.0-or-later
/** What waits for a person stands on their desk, and whoever has something to do lands there. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Answer, Client } from '../../../test/support/client.ts'
import { readAll, type Stage, stage } from '../learning/taking/story.fixture.ts'
import { urgencyOf } from './rules.ts'

const DAY_MS = 24 * 3_600_000

/** The tasks of a desk as they are read, in their order. */
const tasksOn = (page: Answer): string[] =>
  [...page.document.querySelectorAll('.task-list > li')].map((item) =>
    (item.textContent ?? '').replace(/\s+/g, ' ').trim(),
  )

const tasksOf = async (person: Client): Promise<string[]> => tasksOn(await person.get('/scrivania'))

/** Where a login comes to when it was on the way to no page, or to one. */
async function landing(site: TestApp, login: string, to = ''): Promise<Answer> {
  const browser = site.visitor()
  const page = await browser.get(`/accedi${to}`)
  return browser.press(page, 'Accedi', {
    email: `${login}@demo.referpa.example`,
    password: 'referpa-demo',
  })
}

it('a last day has passed, is today, or is to come', () => {
  assert.equal(urgencyOf('2026-11-22', '2026-11-23'), 'overdue')
  assert.equal(urgencyOf('2026-11-23', '2026-11-23'), 'today')
  assert.equal(urgencyOf('2026-12-01', '2026-11-23'), 'later')
})

/** The statements that any connection of this process sends meanwhile. */
async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const query = pg.Client.prototype.query as (...all: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...all: unknown[]) {
    const [asked] = all as [string | { text: string }]
    sent.push(typeof asked === 'string' ? asked : asked.text)
    return query.apply(this, all)
  } as typeof pg.Client.prototype.query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query
  }
  return sent
}

describe('the desk of whoever writes and whoever reviews', () => {
  let site: TestApp
  let carla: Client
  let ugo: Client
  before(async () => {
    site = await testApp()
    carla = await site.as('redattore')
    ugo = await site.as('revisore')
  })
  after(() => site.close())

  const write = async (title: string): Promise<string> => {
    const page = await carla.get('/redazione/materiali/nuovo')
    const theme = page.document
      .querySelector('select[name=theme] option[value]:not([value=""])')!
      .getAttribute('value')!
    const saved = await carla.press(page, 'Salva la bozza', {
      theme,
      summary: 'In breve.',
      title,
      body: 'Costa trenta euro.',
    })
    return saved.path
  }
  const about = (tasks: readonly string[], title: string) => tasks.filter((task) => task.includes(title))

  it('asks a visitor to sign in, and is in the menus of whoever has', async () => {
    assert.match((await site.visitor().get('/scrivania')).path, /^\/accedi\?ritorno=/)
    assert.doesNotMatch((await site.visitor().get('/')).text, /Scrivania/)
    const home = await carla.get('/')
    const links = [...home.document.querySelectorAll('header a[href="/scrivania"]')]
    assert.deepEqual(
      links.map((link) => link.textContent),
      ['Scrivania', 'Scrivania'],
    )
  })

  it('says so when there is nothing, and then sign-in leads to the home page', async () => {
    const desk = await (await site.as('decisore')).get('/scrivania')
    assert.match(desk.text, /Non hai niente da fare/)
    assert.deepEqual(tasksOn(desk), [])
    assert.equal((await landing(site, 'decisore')).path, '/')
  })

  it('has a draft until it is sent, then its review on the desk of whoever may publish it', async () => {
    const draft = await write('Testo che gira')
    assert.match(about(await tasksOf(carla), 'Testo che gira').join(), /^Finisci la bozza: Testo che gira/)
    await carla.press(await carla.get(`${draft}/anteprima`), 'Invia in revisione')
    assert.deepEqual(about(await tasksOf(carla), 'Testo che gira'), [])

    const desk = await landing(site, 'coordinatore')
    assert.equal(desk.path, '/scrivania')
    const [task] = about(tasksOn(desk), 'Testo che gira')
    assert.match(task!, /^Rivedi: Testo che gira ?Materiale .* chiede una revisione\.$/)
    const review = await ugo.follow(await ugo.get('/scrivania'), 'Rivedi: Testo che gira')
    assert.equal(review.path, `${draft}/anteprima`)

    await ugo.press(review, 'Rimanda con osservazioni', { remarks: 'Aggiungi una norma.' })
    assert.deepEqual(about(await tasksOf(ugo), 'Testo che gira'), [])
    const [back] = about(await tasksOf(carla), 'Testo che gira')
    assert.match(back!, /^Correggi: Testo che gira .* ha scritto osservazioni\.$/)
    assert.equal((await carla.follow(await carla.get('/scrivania'), 'Correggi: Testo che gira')).path, draft)
  })

  it('lets an urgent correction come first with its last day, which comes and passes', async () => {
    const draft = await write('Con un errore')
    await carla.press(await carla.get(`${draft}/anteprima`), 'Invia in revisione')
    await ugo.press(await ugo.get(`${draft}/anteprima`), 'Pubblica')
    const opened = await ugo.press(await ugo.get(`${draft}/anteprima`), 'Apri una nuova bozza')
    const saved = await ugo.press(opened, 'Salva la bozza', { body: 'Non costa niente.' })
    const question = await ugo.follow(await ugo.get(`${saved.path}/anteprima`), 'Correzione urgente')
    await ugo.press(question, 'Pubblica subito la correzione', { reason: 'Facevano pagare.' })
    // What is overdue in another room stands before it.
    const others = async (client: Client) =>
      (await tasksOf(client)).filter((one) => !one.startsWith('Conferma o completa'))
    const first = /^Rileggi la correzione urgente: Con un errore/
    assert.match((await others(carla))[0]!, first)
    assert.match((await others(carla))[0]!, /Entro il 30 novembre 2026/)
    assert.match(
      (await (await site.as('redattore')).get('/en/scrivania')).text,
      /Read the urgent correction: Con un errore ?By 30 November 2026/,
    )
    site.clock.advance(7 * DAY_MS)
    assert.match((await others(await site.as('redattore')))[0]!, /Entro oggi/)
    site.clock.advance(DAY_MS)
    const late = await site.as('redattore')
    assert.match((await others(late))[0]!, /Scaduto il 30 novembre 2026/)
    await late.press(await late.get(`${draft}/anteprima`), 'Confermo la correzione')
    assert.deepEqual(about(await tasksOf(late), 'Con un errore'), [])
  })

  it('leads to the page that was asked for whatever waits, in the language of the person', async () => {
    assert.equal((await landing(site, 'redattore')).path, '/scrivania')
    assert.equal((await landing(site, 'redattore', '?ritorno=%2Fcerca')).path, '/cerca')
    assert.equal((await landing(site, 'redattore', '?ritorno=%2F')).path, '/')
    const browser = site.visitor()
    const desk = await browser.press(await browser.get('/en/accedi'), 'Sign in', {
      email: 'redattore@demo.referpa.example',
      password: 'referpa-demo',
    })
    assert.equal(desk.path, '/en/scrivania')
  })

  it('asks each room once, and nothing else of the database', async () => {
    const { house } = site.app.services
    const pieces = [...house.tasks, ...house.panels('resume'), ...house.panels('desk'), ...house.firstSteps]
    for (const login of ['redattore', 'coordinatore', 'operatore'] as const) {
      const person = await site.as(login)
      await person.get('/scrivania')
      const asked = await statementsDuring(() => person.get('/scrivania'))
      assert.ok(asked.length > 0 && asked.length <= pieces.length + 1, `${login}: ${asked.join('\n')}`)
    }
  })

  it('has the way to the editors’ desk for whoever may write, and for nobody else', async () => {
    const rooms = async (login: string) =>
      (await (await site.as(login)).get('/scrivania')).document.querySelectorAll('main a[href="/redazione"]')
        .length
    assert.equal(await rooms('redattore'), 1)
    assert.equal(await rooms('operatore'), 0)
  })

  it('shows the first twenty-five, and says that there are more', async () => {
    carla = await site.as('redattore')
    for (let n = 1; n <= 26; n++) await write(`Bozza numero ${n}`)
    const page = await carla.get('/scrivania')
    assert.equal(tasksOn(page).length, 25)
    assert.match(page.text, /Qui vedi le prime 25/)
  })
})

describe('the desk of whoever learns', () => {
  let house: Stage
  before(async () => {
    house = await stage()
  })
  after(() => house.close())

  it('takes up the last course in its panel, and has the others as tasks', async () => {
    const anna = await house.learner()
    const [older, later] = [await house.course(), await house.course()]
    for (const course of [older, later]) {
      const page = await anna.get(`/formazione/corsi/${course.slug}`)
      await anna.press(page, 'Iscriviti')
      house.clock.advance(60_000)
    }
    const desk = await anna.get('/scrivania')
    assert.match(desk.document.getElementById('riprendi')!.textContent!, /Riprendi:/)
    assert.equal(tasksOn(desk).length, 1)
    assert.match(tasksOn(desk)[0]!, /^Continua il corso: .* Hai completato 0 unità su 3\.$/)
    const link = desk.document.querySelector('.task-list a')!.getAttribute('href')!
    assert.ok(link.startsWith(`/formazione/corsi/${older.slug}/unita/`), link)
    const read = await readAll(anna, later)
    assert.equal(read.status, 200)
    assert.match((await anna.get('/scrivania')).text, /Vai alla prova/)
  })

  it('says until when the answers of an open test count', async () => {
    const bice = await house.learner()
    const course = await house.course({ minutesLimit: 30 })
    await readAll(bice, course)
    await bice.press(await bice.get(`/formazione/corsi/${course.slug}`), 'Inizia la prova')
    const [task] = await tasksOf(bice)
    assert.match(task!, /^Finisci la prova: .*Entro oggi .*Le risposte contano fino alle \d\d:\d\d\.$/)
    house.clock.advance(31 * 60_000)
    assert.match((await tasksOf(bice))[0]!, /Il tempo è finito alle \d\d:\d\d: consegna/)
  })
})
