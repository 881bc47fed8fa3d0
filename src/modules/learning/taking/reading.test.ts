// SPDX-License-Identifier: AGPL-3.0-or-later
/** Stories of readers and learners before the test, told by a browser without JavaScript. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { linkCalled } from '../../../../test/support/client.ts'
import { withdraw } from '../../review/fixture.ts'
import { buildShorterEdition } from '../built-course.fixture.ts'
import { forgetOldEnrolments, learnersData } from '../studying.ts'
import { readAll, rightAnswer, type Stage, stage } from './story.fixture.ts'

let house: Stage
before(async () => {
  house = await stage()
})
after(() => house.close())

const READ = 'Ho letto: segna come completata'

describe('a visitor', () => {
  it('reads a course and its units, and is asked to sign in to enrol, then comes back', async () => {
    const course = await house.course()
    const visitor = house.visitor()
    const page = await visitor.get(`/formazione/corsi/${course.slug}`)
    assert.equal(page.status, 200)
    assert.match(page.text, /Aggiornato al 1° novembre 2026 · non riveduto da un giurista/)
    assert.match(page.text, /10 domande, una per pagina/)
    const unit = await visitor.follow(page, 'Le tre strade')
    assert.match(unit.text, /Prima parte: da dove si parte/)
    assert.ok(!unit.document.querySelector('x-place'), 'nothing is kept for whoever is not enrolled')
    const signIn = await visitor.press(page, 'Iscriviti')
    assert.match(signIn.path, /^\/accedi\?ritorno=/)
    assert.match(decodeURIComponent(signIn.path), new RegExp(`ritorno=/formazione/corsi/${course.slug}$`))
    assert.deepEqual(await house.rows('select from enrolment where course_id = $1', [course.courseId]), [])
  })

  it('finds nothing at an address that never was, and "gone" where a course was withdrawn', async () => {
    const course = await house.course()
    const visitor = house.visitor()
    assert.equal((await visitor.get('/formazione/corsi/mai-esistito')).status, 404)
    assert.equal((await visitor.get(`/formazione/corsi/${course.slug}/unita/no`)).status, 404)
    await house.inTransaction((tx) => withdraw(tx, course.editionId, house.clock.now()))
    assert.equal((await visitor.get(`/formazione/corsi/${course.slug}`)).status, 410)
    assert.equal(
      (await visitor.get(`/formazione/corsi/${course.slug}/unita/${course.unitIds[0]}`)).status,
      410,
    )
  })

  it('reads in English what there is, and Italian marked as such where there is none', async () => {
    const course = await house.course({
      units: [{ title: 'Una', english: ['First part.'] }, { title: 'Due' }],
    })
    const visitor = house.visitor()
    const first = await visitor.get(`/en/formazione/corsi/${course.slug}/unita/${course.unitIds[0]}`)
    assert.match(first.text, /First part\./)
    const second = await visitor.get(`/en/formazione/corsi/${course.slug}/unita/${course.unitIds[1]}`)
    const paragraph = second.document.getElementById('p-00000001')
    assert.equal(paragraph?.closest('[lang]')?.getAttribute('lang'), 'it')
    assert.equal(second.document.querySelector('h1 [lang]')?.getAttribute('lang'), 'it')
  })
})

describe('an operator', () => {
  it('enrols once, however often the button is pressed', async () => {
    const course = await house.course()
    const anna = await house.learner()
    const page = await anna.get(`/formazione/corsi/${course.slug}`)
    const [first, second] = await Promise.all([anna.press(page, 'Iscriviti'), anna.press(page, 'Iscriviti')])
    assert.deepEqual([first.status, second.status], [200, 200])
    await anna.post(`/formazione/corsi/${course.slug}/iscrizione`, {})
    const found = await house.rows<{ id: string }>('select id from enrolment where course_id = $1', [
      course.courseId,
    ])
    assert.equal(found.length, 1)
    const audit = await house.rows('select from audit_entry where verb = $1 and entity_id = $2', [
      'enrolment.made',
      found[0]!.id,
    ])
    assert.equal(audit.length, 1)
  })

  it('is interrupted, and "Continua" comes back to the same unit and paragraph', async () => {
    const course = await house.course()
    const anna = await house.learner()
    const address = `/formazione/corsi/${course.slug}`
    const enrolled = await anna.press(await anna.get(address), 'Iscriviti')
    assert.equal(linkCalled(enrolled, 'Continua'), `${address}/unita/${course.unitIds[0]}`)
    const second = await anna.press(await anna.follow(enrolled, 'Continua'), READ)
    assert.equal(second.path, `${address}/unita/${course.unitIds[1]}`)
    assert.match(second.text, /Unità 1 completata/)
    const kept = await anna.post(
      `${second.path}/segno`,
      { place: '00000002' },
      { accept: 'application/json' },
    )
    assert.deepEqual([kept.status, JSON.parse(kept.body)], [200, { kept: '00000002' }])

    const later = await anna.get(address)
    assert.match(later.text, /1 unità su 3/)
    assert.equal(linkCalled(later, 'Continua'), `${address}/unita/${course.unitIds[1]}#p-00000002`)
    const back = await anna.follow(later, 'Continua')
    assert.equal(linkCalled(back, 'Riprendi da dove eri rimasto'), '#p-00000002')
    assert.ok(back.document.getElementById('p-00000002'))
    const home = await anna.get('/')
    const strip = home.document.querySelector('#riprendi')
    assert.match(strip?.textContent ?? '', /Riprendi:.*1 unità su 3/s)
    assert.equal(strip?.nextElementSibling?.className, 'hero', 'before everything else on the page')
    assert.equal(linkCalled(home, 'Continua'), `${address}/unita/${course.unitIds[1]}#p-00000002`)
  })

  it('sees beside a unit where it stands in its course, and which are completed', async () => {
    const course = await house.course()
    const anna = await house.learner()
    const address = `/formazione/corsi/${course.slug}`
    await anna.press(await anna.get(address), 'Iscriviti')
    const second = await anna.press(await anna.get(`${address}/unita/${course.unitIds[0]}`), READ)
    const units = [...second.document.querySelectorAll('.contents ol > li > a')]
    assert.deepEqual(
      units.map((link) => link.getAttribute('href')),
      course.unitIds.map((id) => `${address}/unita/${id}`),
    )
    assert.deepEqual(
      units.map((link) => link.querySelector('svg')?.getAttribute('aria-label')),
      ['completata', undefined, undefined],
    )
    assert.deepEqual(
      units.map((link) => link.getAttribute('aria-current')),
      [null, 'page', null],
    )
  })

  it('completes a unit that asks for nothing by going on from it, and by no page that is only asked for', async () => {
    const course = await house.course({ units: [{ title: 'Una', completion: 'opened' }, { title: 'Due' }] })
    const anna = await house.learner()
    const address = `/formazione/corsi/${course.slug}`
    await anna.press(await anna.get(address), 'Iscriviti')
    const unit = await anna.get(`${address}/unita/${course.unitIds[0]}`)
    assert.ok(!unit.text.includes(READ))
    assert.match(unit.text, /è completa quando la apri/)
    const untouched = await anna.get(address)
    assert.match(untouched.text, /0 unità su 2/)
    const next = await anna.press(unit, 'Unità successiva Due')
    assert.equal(next.path, `${address}/unita/${course.unitIds[1]}`)
    const later = await anna.get(address)
    assert.match(later.text, /1 unità su 2/)
    assert.equal(linkCalled(later, 'Continua'), next.path)
    const back = await anna.press(next, 'Unità precedente Una')
    assert.match(back.text, /Completata/)
    assert.equal((await anna.press(next, 'Torna al corso')).path, `${address}#prova`)
    assert.equal((await anna.post(`${address}/unita/${course.unitIds[0]}/letta`, {})).status, 422)
  })

  it('is told how many units are left, and may take the test all the same', async () => {
    const course = await house.course()
    const anna = await house.learner()
    const address = `/formazione/corsi/${course.slug}`
    const page = await anna.press(await anna.get(address), 'Iscriviti')
    assert.match(page.text, /Ti restano 3 unità/)
    assert.match((await anna.press(page, 'Inizia la prova')).path, /\/domande\/1$/)
    const bruno = await house.learner()
    await bruno.press(await bruno.get(address), 'Iscriviti')
    assert.ok(!(await readAll(bruno, course)).text.includes('da segnare come lette'))
  })

  it('keeps no place that is none, and none in a course that is not theirs', async () => {
    const course = await house.course()
    const [anna, bruno] = [await house.learner(), await house.learner()]
    const unit = `/formazione/corsi/${course.slug}/unita/${course.unitIds[0]}`
    await anna.press(await anna.get(`/formazione/corsi/${course.slug}`), 'Iscriviti')
    for (const place of ['', 'x', '../../etc', '00000001\u0000', 'ILOU0000'])
      assert.equal((await anna.post(`${unit}/segno`, { place })).status, 422, JSON.stringify(place))
    assert.equal((await bruno.post(`${unit}/segno`, { place: '00000001' })).status, 404)
    assert.equal((await bruno.post(`${unit}/letta`, {})).status, 404)
    assert.equal((await house.visitor().post(`${unit}/segno`, { place: '00000001' })).status, 401)
  })

  it('sees their courses and nobody else’s', async () => {
    const course = await house.course()
    const [anna, bruno] = [await house.learner(), await house.learner()]
    assert.match((await bruno.get('/formazione/i-miei-corsi')).text, /Non sei ancora iscritto a nessun corso/)
    await anna.press(await anna.get(`/formazione/corsi/${course.slug}`), 'Iscriviti')
    const mine = await anna.get('/formazione/i-miei-corsi')
    assert.match(mine.text, /Da iniziare.*0 unità su 3/)
    assert.equal(linkCalled(mine, 'Continua'), `/formazione/corsi/${course.slug}/unita/${course.unitIds[0]}`)
    assert.match((await bruno.get('/formazione/i-miei-corsi')).text, /Non sei ancora iscritto a nessun corso/)
    assert.match((await house.visitor().get('/formazione/i-miei-corsi')).path, /^\/accedi/)
  })

  it('goes on with the version they are enrolled in after it was withdrawn', async () => {
    const course = await house.course()
    const anna = await house.learner()
    await anna.press(await anna.get(`/formazione/corsi/${course.slug}`), 'Iscriviti')
    await house.inTransaction((tx) => withdraw(tx, course.editionId, house.clock.now()))
    assert.equal((await anna.get(`/formazione/corsi/${course.slug}`)).status, 200)
    assert.equal((await anna.get(`/formazione/corsi/${course.slug}/unita/${course.unitIds[0]}`)).status, 200)
  })

  it('is offered a later version, and goes over to it with what they have read', async () => {
    const course = await house.course()
    const anna = await house.learner()
    const address = `/formazione/corsi/${course.slug}`
    await anna.post(`${address}/iscrizione`, {})
    await anna.press(await anna.get(`${address}/unita/${course.unitIds[0]}`), READ)
    await house.inTransaction((tx) => buildShorterEdition(tx, course, house.clock.now()))
    const before = await anna.get(address)
    assert.match(before.text, /1 unità su 3.*È uscita la versione 2/)
    assert.match((await house.visitor().get(address)).text, /Chi si iscrive/)
    assert.ok(
      !(await house.visitor().get(address)).text.includes('Senza permesso'),
      'a visitor reads the version on offer',
    )
    const moved = await anna.press(before, 'Passa alla versione nuova')
    assert.match(moved.text, /Ora segui la versione 2.*1 unità su 2/)
    assert.ok(!moved.text.includes('Passa alla versione nuova'))
    assert.match((await anna.post(`${address}/versione`, {})).text, /Resti sulla versione che stavi seguendo/)
  })

  it('takes a copy of all they did, and it is erased when they ask', async () => {
    const course = await house.course({ attemptLimit: 1 })
    const anna = await house.learner()
    const first = await anna.press(await readAll(anna, course), 'Inizia la prova')
    await anna.press(first, 'Salva e continua', { answer: rightAnswer(first) })
    const copy = JSON.stringify(await learnersData.export(house.app.database.db, anna.personId))
    for (const part of [course.slug, 'Le tre strade', 'completed_at', 'saved_at', 'Domanda'])
      assert.ok(copy.includes(part), part)
    await house.inTransaction((tx) => forgetOldEnrolments(tx, new Date('2031-11-23T08:00:00Z')))
    assert.match(
      (await anna.get(`/formazione/corsi/${course.slug}`)).text,
      /3 unità su 3/,
      'five years are not over',
    )
    await house.inTransaction((tx) => learnersData.erase(tx, anna.personId))
    assert.deepEqual(await learnersData.export(house.app.database.db, anna.personId), { courses: [] })
    const left = await house.rows(`select kind from entity e where kind in ('attempt', 'enrolment')
      and not exists (select from attempt a where a.id = e.id) and not exists (select from enrolment n where n.id = e.id)`)
    assert.deepEqual(left, [])
    await anna.post(`/formazione/corsi/${course.slug}/iscrizione`, {})
    await house.inTransaction((tx) => forgetOldEnrolments(tx, new Date('2031-11-24T09:00:00Z')))
    assert.deepEqual(
      await learnersData.export(house.app.database.db, anna.personId),
      { courses: [] },
      'nobody touched it for five years',
    )
  })
})
