// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whoever is new is led to their first useful act, by a list that nobody ticks. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FirstStep, FirstStepSource } from '#contracts/first-steps.ts'
import type { Actor } from '#kernel/access.ts'
import { handed } from '#kernel/hand.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { answerAll, readAll, type Stage, stage } from '../../learning/taking/story.fixture.ts'
import { stepsOf } from '../../people/first-steps/first-steps.ts'
import { grantRole, openAccount, openSession } from '../../people/index.ts'
import { isNew, NEW_MS, progressOf, sourcesFor } from './rules.ts'

const DAY_MS = 24 * 3_600_000
const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
const listOn = (page: Answer) => page.document.getElementById('primi-passi')
/** 'Primi passi: 1 di 5' and the step in sight; null where there is no list. */
const seen = (page: Answer): [string, string] | null => {
  const list = listOn(page)
  return list && [words(list.querySelector('h2')!), words(list.querySelector('.first-steps-next')!)]
}
const doneOn = (page: Answer): string[] => [...(listOn(page)?.querySelectorAll('li strong') ?? [])].map(words)
const linksOn = (page: Answer): string[] => [...(listOn(page)?.querySelectorAll('a') ?? [])].map(words)

const step = (order: number, done: boolean): FirstStep => ({
  order,
  done,
  what: `${order}`,
  why: '',
  path: '/',
})

describe('rules of first steps', () => {
  it('somebody is new for ninety days after their first role', () => {
    const first = new Date('2026-11-01T09:00:00Z')
    assert.ok(isNew(first, first))
    assert.ok(isNew(first, new Date(first.getTime() + NEW_MS - 1)))
    assert.ok(!isNew(first, new Date(first.getTime() + NEW_MS)))
    assert.ok(!isNew(null, first), 'whoever has no role has nothing to begin')
  })

  it('the first that is not done is the next, wherever it stands', () => {
    assert.equal(progressOf([]), null)
    assert.equal(progressOf([step(1, true)]), null)
    const progress = progressOf([step(1, true), step(2, false), step(3, true), step(4, false)])!
    assert.deepEqual([progress.done, progress.all, progress.next.order], [2, 4, 2])
    assert.deepEqual(
      progress.others.map(({ order }) => order),
      [1, 3, 4],
    )
  })

  it('what an instance needs is asked of whoever is no longer new too', () => {
    const source = (of: FirstStepSource['of']): FirstStepSource => ({
      of,
      when: () => true,
      load: async () => [],
    })
    const both = [source('person'), source('instance')]
    assert.deepEqual(sourcesFor(both, true), both)
    assert.deepEqual(sourcesFor(both, false), [both[1]])
  })

  it('a second factor is a step where a role asks for it, and of administrators', () => {
    const actor = (role: string) => ({ grants: [{ role }], permissions: new Map() }) as unknown as Actor
    const facts = { protected: false, required: false, demo: false, invited: false }
    const steps = (role: string, more: Partial<typeof facts> = {}) =>
      stepsOf(actor(role), { ...facts, ...more }).map(({ what }) => what)
    assert.deepEqual(steps('decision_maker'), [])
    assert.deepEqual(steps('decision_maker', { required: true }), ['Proteggi il tuo account'])
    assert.deepEqual(steps('administrator'), ['Proteggi il tuo account'])
    assert.deepEqual(steps('administrator', { demo: true }), [])
  })
})

describe('the first steps of an operator', () => {
  let house: Stage
  let anna: Client & { personId: string }
  before(async () => {
    house = await stage()
    anna = await house.learner()
  })
  after(() => house.close())
  const desk = () => anna.get('/scrivania')
  const audit = (verb: string) =>
    house.rows('select entity_id, detail from audit_entry where actor_id = $1 and verb = $2', [
      anna.personId,
      verb,
    ])

  it('begin with a course, and tick themselves until none is left', async () => {
    assert.deepEqual(seen(await desk()), ['Primi passi: 0 di 5', 'Iscriviti a un corso'])
    assert.equal((await anna.follow(await desk(), 'Iscriviti a un corso')).path, '/formazione')
    assert.doesNotMatch((await desk()).text, /Non hai niente da fare/)
    const course = await house.course()
    const address = `/formazione/corsi/${course.slug}`
    await anna.press(await anna.get(address), 'Iscriviti')
    assert.deepEqual(seen(await desk()), ['Primi passi: 1 di 5', 'Finisci la prima unità'])
    assert.deepEqual(doneOn(await desk()), ['Iscriviti a un corso'])
    assert.equal((await anna.follow(await desk(), 'Finisci la prima unità')).path, address)
    const read = await readAll(anna, course)
    assert.deepEqual(seen(await desk()), ['Primi passi: 2 di 5', 'Supera la prima prova'])
    const test = await anna.press(read, 'Inizia la prova')
    await anna.press(await answerAll(anna, test, () => true), 'Consegna')
    assert.deepEqual(seen(await desk()), ['Primi passi: 4 di 5', 'Scegli quali avvisi vuoi per e-mail'])
    await anna.press(await anna.get('/avvisi/preferenze'), 'Salva le scelte')
    assert.equal(listOn(await desk()), null)
  })

  it('cost nothing on the home page', async () => {
    assert.equal(listOn(await (await house.learner()).get('/')), null)
  })

  it('are read in English', async () => {
    const bice = await house.learner()
    const page = await bice.get('/en/scrivania')
    assert.deepEqual(seen(page), ['First steps: 0 of 5', 'Enrol in a course'])
    const hidden = await bice.press(page, 'Do not show again')
    assert.equal(hidden.path, '/en/scrivania')
    assert.match(hidden.text, /You no longer see the first steps/)
  })

  it('stay hidden, and come back from the profile', async () => {
    anna = await house.learner()
    assert.doesNotMatch((await anna.get('/profilo')).text, /primi passi/i)
    const hidden = await anna.press(await desk(), 'Non mostrare più')
    assert.match(hidden.text, /Non vedi più i primi passi/)
    assert.equal(listOn(hidden), null)
    assert.equal(listOn(await desk()), null)
    await anna.post('/scrivania/primi-passi/nascondi', {})
    assert.deepEqual(await audit('desk.first_steps_hidden'), [{ entity_id: null, detail: {} }])
    assert.match(
      (await anna.get('/i-miei-dati/copia.json')).bytes.toString(),
      /"first_steps_hidden_at": "2026-11-23/,
    )
    const shown = await anna.press(await anna.get('/profilo'), 'Mostra di nuovo i primi passi')
    assert.equal(shown.path, '/scrivania')
    assert.ok(listOn(shown))
    await anna.post('/scrivania/primi-passi/mostra', {})
    assert.equal((await audit('desk.first_steps_shown')).length, 1)
    assert.doesNotMatch((await anna.get('/profilo')).text, /primi passi/i)
  })

  it('are hidden by oneself alone, and by a post of our own pages', async () => {
    const visitor = house.visitor()
    assert.match((await visitor.post('/scrivania/primi-passi/nascondi', {})).path, /^\/accedi/)
    const foreign = { origin: 'https://altrove.example', 'sec-fetch-site': 'cross-site' }
    const refused = await anna.post('/scrivania/primi-passi/nascondi', { person_id: anna.personId }, foreign)
    assert.equal(refused.status, 403)
    assert.equal((await anna.get('/scrivania/primi-passi/nascondi')).status, 404)
    assert.ok(listOn(await desk()))
    await anna.post('/scrivania/primi-passi/nascondi', { person_id: 'x'.repeat(5000), _version: '-1' })
    const rows = await house.rows<{ person_id: string }>('select person_id from first_steps_hidden')
    assert.ok(rows.some(({ person_id }) => person_id === anna.personId))
    assert.equal(rows.length, 2)
  })

  it('are over ninety days after the first role, whatever is done', async () => {
    anna = await house.learner()
    assert.ok(listOn(await desk()))
    await house.rows('update role_grant set granted_at = $1 where person_id = $2', [
      new Date(house.clock.now().getTime() - 90 * DAY_MS),
      anna.personId,
    ])
    assert.equal(listOn(await desk()), null)
    await anna.post('/scrivania/primi-passi/nascondi', {})
    assert.doesNotMatch((await anna.get('/profilo')).text, /Mostra di nuovo/)
  })
})

describe('the first steps of the other roles', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  const rows = async (query: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(query, values)).rows
  let people = 0

  /** Somebody who has had a role since this moment, signed in. */
  async function newcomer(role: string, slug = 'comune-di-ferrara'): Promise<Client> {
    const [{ id: organizationId }] = await rows('select id from organization where slug = $1', [slug])
    const email = `nuova${++people}@prova.example`
    const token = await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, world.clock.now())
      const personId = await openAccount(hand, { email, givenName: 'Nuova', familyName: `Prova ${people}` })
      await grantRole(hand, { personId, role, organizationId })
      const by = { id: personId, name: email }
      return (await openSession(handed(hand, { by }), { sharedDesk: false })).token
    })
    const client = world.visitor()
    client.cookies.set('session', token)
    return client
  }

  it('lead an editor from a draft to its publication by somebody else', async () => {
    const carla = await newcomer('editor')
    const desk = () => carla.get('/scrivania')
    assert.deepEqual(seen(await desk()), ['Primi passi: 0 di 4', 'Scrivi la prima bozza'])
    assert.equal((await carla.follow(await desk(), 'Scrivi la prima bozza')).path, '/redazione')
    const form = await carla.get('/redazione/materiali/nuovo')
    const theme = form.document
      .querySelector('select[name=theme] option[value]:not([value=""])')!
      .getAttribute('value')!
    const text = { theme, summary: 'In breve.', title: 'Il primo testo', body: 'Costa trenta euro.' }
    const saved = await carla.press(form, 'Salva la bozza', text)
    assert.deepEqual(seen(await desk()), ['Primi passi: 1 di 4', 'Mandala in revisione'])
    const preview = `${saved.path}/anteprima`
    await carla.press(await carla.get(preview), 'Invia in revisione')
    assert.deepEqual(seen(await desk()), ['Primi passi: 2 di 4', 'Arriva alla prima pubblicazione'])
    const elsa = await world.as('coordinatore')
    await elsa.press(await elsa.get(preview), 'Pubblica')
    assert.deepEqual(doneOn(await desk()), [
      'Scrivi la prima bozza',
      'Mandala in revisione',
      'Arriva alla prima pubblicazione',
    ])
  })

  it('lead an office manager to the first colleague', async () => {
    const bruno = await newcomer('office_manager', 'azienda-usl-dimostrativa')
    const [{ id: organizationId }] = await rows(
      `select id from organization where slug = 'azienda-usl-dimostrativa'`,
    )
    const before = await bruno.get('/scrivania')
    assert.deepEqual(seen(before), ['Primi passi: 0 di 2', 'Invita il primo collega'])
    const form = await bruno.follow(before, 'Invita il primo collega')
    const preview = await bruno.press(form, 'Controlla l’elenco', {
      addresses: 'collega@prova.example',
      role: 'operator',
      organizationId,
    })
    assert.deepEqual(doneOn(await bruno.get('/scrivania')), [], 'a list that was looked at is no invitation')
    await bruno.press(preview, 'Invita 1 persona')
    assert.deepEqual(doneOn(await bruno.get('/scrivania')), ['Invita il primo collega'])
  })

  it('lead a coordinator to themes without a body, and a tutor through a course', async () => {
    const elsa = await newcomer('coordinator')
    assert.ok(doneOn(await elsa.get('/scrivania')).includes('Assegna ogni tematica a un ente'))
    await rows(`update theme_assignment set ended_on = assigned_on where theme_id =
      (select id from theme where kind = 'theme' order by position limit 1)`)
    assert.ok(linksOn(await elsa.get('/scrivania')).includes('Assegna ogni tematica a un ente'))
    const dario = await newcomer('tutor')
    assert.deepEqual(linksOn(await dario.get('/scrivania')), [
      'Iscriviti a un corso',
      'Finisci la prima unità',
      'Scegli quali avvisi vuoi per e-mail',
    ])
  })

  it('give a decision maker none but the second factor that the role must have', async () => {
    const fulvio = await newcomer('decision_maker')
    assert.equal(listOn(await fulvio.get('/scrivania')), null)
    await rows(`insert into role_second_factor (role, required_since) values ('decision_maker', $1)`, [
      world.clock.now(),
    ])
    assert.deepEqual(seen(await fulvio.get('/scrivania')), ['Primi passi: 0 di 1', 'Proteggi il tuo account'])
    await rows(`insert into totp (person_id, secret_sealed, confirmed_at, last_step)
      select id, '-', '2026-11-23', 0 from person where email = 'nuova${people}@prova.example'`)
    assert.equal(listOn(await fulvio.get('/scrivania')), null)
  })

  it('are on the desk of the demonstration’s operator, and lead there after sign-in', async () => {
    const ada = world.visitor()
    const desk = await ada.press(await ada.get('/accedi'), 'Accedi', {
      email: 'operatore@demo.referpa.example',
      password: 'referpa-demo',
    })
    assert.equal(desk.path, '/scrivania')
    assert.match(seen(desk)![0], /^Primi passi: \d di 5$/)
    assert.equal(
      listOn(await (await world.as('admin')).get('/')),
      null,
      'a demonstration is nobody’s to begin',
    )
  })
})
