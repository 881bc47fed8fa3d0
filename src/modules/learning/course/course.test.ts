// SPDX-License-Identifier: AGPL-3.0-or-later
/** The story of a course: composed, checked, published, and changed without touching what learners already have. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Answer, type Client, formWithButton, headings } from '../../../../test/support/client.ts'

let site: TestApp
let carla: Client
let ugo: Client

before(async () => {
  site = await testApp()
  carla = await site.as('redattore')
  ugo = await site.as('revisore')
})
beforeEach(() => site.clock.advance(60_000))
after(() => site.close())

const rows = async (text: string, values: unknown[] = []) =>
  (await site.app.database.pool.query(text, values)).rows

async function newCourse(titleIt: string): Promise<string> {
  const page = await carla.follow(await carla.get('/redazione'), 'Nuovo corso')
  const theme = page.document
    .querySelector('select[name=theme] option[value]:not([value=""])')!
    .getAttribute('value')!
  const made = await carla.press(page, 'Salva e scrivi le unità', {
    titleIt,
    summaryIt: 'Per chi sta allo sportello.',
    theme,
    hours: '1,5',
  })
  assert.match(made.text, /Corso iniziato/)
  return /\/redazione\/corsi\/([0-9a-f-]{36})/.exec(made.path)![1]!
}

async function addUnit(id: string, title: string, body: string): Promise<Answer> {
  return carla.press(await carla.get(`/redazione/corsi/${id}/unita/nuova`), 'Aggiungi l’unità', {
    title,
    body,
  })
}

const titlesIn = (page: Answer): string[] =>
  [...page.document.querySelectorAll('.edit-list .edit-title')].map((element) => element.textContent!.trim())

const buttonFor = (page: Answer, label: string): string =>
  page.document.querySelector(`button[aria-label="${label}"]`)!.closest('form')!.getAttribute('action')!

describe('a course', () => {
  let id: string
  const desk = (path = '') => `/redazione/corsi/${id}${path}`

  it('is composed unit by unit; the order is changed with buttons', async () => {
    id = await newCourse('Lo sportello che ascolta')
    await addUnit(id, 'Prima di parlare', 'Uno.')
    await addUnit(id, 'Dopo', 'Tre.')
    const page = await addUnit(id, 'Durante', 'parole '.repeat(1300))
    assert.deepEqual(titlesIn(page), ['Prima di parlare', 'Dopo', 'Durante'])
    assert.match(page.text, /più di sei minuti/)
    const moved = await carla.post(buttonFor(page, 'Su: Durante'), {})
    assert.deepEqual(titlesIn(moved), ['Prima di parlare', 'Durante', 'Dopo'])
    assert.equal(moved.document.querySelector('button[aria-label="Su: Prima di parlare"]'), null)
  })

  it('takes questions of four kinds', async () => {
    const list = await carla.get(desk('/domande'))
    const common = {
      promptIt: 'Chi decide?',
      feedbackIt: 'Lo dice la legge.',
      citations: 'D.Lgs. 286/1998 art. 35',
    }
    const single = await carla.follow(list, 'Scelta singola')
    await carla.press(single, 'Aggiungi la domanda', {
      ...common,
      option_1: 'Il Comune',
      option_2: 'La Regione',
      correct: '2',
    })
    const several = await carla.follow(list, 'Scelta multipla')
    await carla.press(several, 'Aggiungi la domanda', {
      ...common,
      promptIt: 'Quali?',
      option_1: 'A',
      option_2: 'B',
      correct_1: '1',
    })
    const claim = await carla.follow(list, 'Vero o falso')
    await carla.press(claim, 'Aggiungi la domanda', { ...common, promptIt: 'È gratis', answer: 'true' })
    const number = await carla.follow(list, 'Risposta numerica')
    const page = await carla.press(number, 'Aggiungi la domanda', {
      ...common,
      promptIt: 'Quanti giorni?',
      answer: '8',
      measureIt: 'giorni',
    })
    assert.deepEqual(titlesIn(page), ['Chi decide?', 'Quali?', 'È gratis', 'Quanti giorni?'])
    const stored = await rows(
      'select v.kind from question_version v join question q on q.id = v.question_id where q.course_id = $1',
      [id],
    )
    assert.deepEqual(stored.map((row) => row.kind).sort(), ['multiple', 'numeric', 'single', 'true_false'])
  })

  it('keeps what was typed in a question that cannot be read', async () => {
    const page = await carla.get(desk('/domande/nuova/scelta-singola'))
    const answer = await carla.press(page, 'Aggiungi la domanda', {
      promptIt: 'Dove?',
      feedback_3: 'Commento senza risposta',
      option_1: 'Qui',
    })
    assert.equal(answer.status, 422)
    assert.equal(
      answer.document.querySelector('[name=feedback_3]')!.getAttribute('value'),
      'Commento senza risposta',
    )
    assert.equal(answer.document.querySelector('[autofocus]')!.getAttribute('name'), 'option_3')
    assert.equal((await carla.get(desk('/domande/nuova/altro'))).status, 404)
  })

  it('shows a question as it will be asked', async () => {
    const list = await carla.get(desk('/domande'))
    const address = [...list.document.querySelectorAll('a')].find((link) =>
      link.textContent!.startsWith('Anteprima Quanti'),
    )!
    const page = await carla.get(address.getAttribute('href')!)
    assert.match(page.text, /Quanti giorni\?.*\(giorni\).*La risposta è 8 giorni\./)
  })

  it('does not go to review while something is missing, and says what and where', async () => {
    const page = await carla.get(desk('/domande/nuova/scelta-singola'))
    await carla.press(page, 'Aggiungi la domanda', { promptIt: 'E allora?', option_1: 'Sì', option_2: 'No' })
    const settings = await carla.get(desk())
    const answer = await carla.press(settings, 'Invia in revisione', { drawCount: '9' })
    assert.match(answer.path, /\/anteprima$/)
    assert.match(answer.text, /La prova chiede 9 domande, ma ce ne sono 5\./)
    assert.match(answer.text, /Manca la risposta giusta alla domanda 5\./)
    const mend = [...answer.document.querySelectorAll('a')].find(
      (link) => link.textContent === 'Manca la risposta giusta alla domanda 5.',
    )!
    await carla.press(await carla.get(mend.getAttribute('href')!), 'Salva la domanda', { correct: '1' })
    await carla.press(await carla.get(desk()), 'Invia in revisione', { drawCount: '3' })
    assert.match((await ugo.get(desk('/anteprima'))).text, /In revisione/)
  })

  it('is published by another, and what learners have never changes afterwards', async () => {
    const page = await ugo.press(await ugo.get(desk('/anteprima')), 'Pubblica')
    assert.equal(page.path, '/formazione/corsi/lo-sportello-che-ascolta')
    const ofCourse =
      'in (select u.id from unit_version u join unit n on n.id = u.unit_id where n.course_id = $1)'
    for (const change of [
      `update unit_version set minutes = 5 where id ${ofCourse}`,
      `delete from unit_version_text where unit_version_id ${ofCourse}`,
      `update question_version set kind = 'numeric' where question_id in (select id from question where course_id = $1)`,
      'update course_edition set hours = 9 where edition_id in (select id from edition where work_id = $1)',
      'delete from course_unit where edition_id in (select id from edition where work_id = $1)',
    ])
      await assert.rejects(site.app.database.pool.query(change, [id]), /never changes/, change)
  })

  it('copies only what a new draft changes', async () => {
    const draft = await carla.press(await carla.get(desk('/anteprima')), 'Apri una nuova bozza')
    assert.match(draft.text, /versione 2/)
    const units = await carla.get(desk('/unita'))
    await carla.press(
      await carla.get(units.document.querySelector('.edit-title a')!.getAttribute('href')!),
      'Salva l’unità',
      { body: 'Uno, riscritto.' },
    )
    const pins = await rows(
      `select v.number, u.unit_id, u.unit_version_id from course_unit u join edition v on v.id = u.edition_id
       where v.work_id = $1 order by v.number, u.position`,
      [id],
    )
    const [first, second] = [1, 2].map((number) => pins.filter((pin) => pin.number === number))
    assert.deepEqual(
      first!.map((pin) => pin.unit_id),
      second!.map((pin) => pin.unit_id),
      'units keep their identity',
    )
    const shared = first!.map((pin, index) => pin.unit_version_id === second![index]!.unit_version_id)
    assert.deepEqual(shared, [false, true, true])
    const changed = headings(await carla.get(desk('/anteprima'))).filter((heading) =>
      /\(cambiato\)/.test(heading),
    )
    assert.deepEqual(
      changed.map((heading) => heading.replace(/^.*: /, '')),
      ['Testo (cambiato)'],
    )
  })

  it('takes a unit out with a question, and published versions keep it', async () => {
    const units = await carla.get(desk('/unita'))
    const link = [...units.document.querySelectorAll('a')].find((each) =>
      each.textContent!.startsWith('Togli Dopo'),
    )!
    const page = await carla.press(await carla.get(link.getAttribute('href')!), 'Togli l’unità')
    assert.deepEqual(titlesIn(page), ['Prima di parlare', 'Durante'])
    assert.match((await site.visitor().get('/formazione/corsi/lo-sportello-che-ascolta')).text, /Dopo/)
  })

  it('answers a part of an address that is no id as one of nothing', async () => {
    const { values } = formWithButton(await carla.get(desk('/unita/nuova')), 'Aggiungi l’unità')
    for (const path of [
      '/materiali/x/togli',
      '/materiali/x/aggiorna',
      '/domande/x/togli',
      '/unita/x/togli',
      '/unita/x/su',
    ])
      assert.equal((await carla.post(desk(path), values)).status, 404, path)
  })

  it('of another course takes away no question, and records nothing of it', async () => {
    const other = await newCourse('Un altro sportello')
    const [question] = await rows(
      `select question_id as id, edition_id as edition from course_question
       where edition_id in (select id from edition where work_id = $1) limit 1`,
      [id],
    )
    const count = async () => [
      (await rows('select count(*)::int as n from audit_entry'))[0].n,
      (
        await rows('select count(*)::int as n from course_question where edition_id = $1', [question.edition])
      )[0].n,
    ]
    const before = await count()
    const { values } = formWithButton(
      await carla.get(`/redazione/corsi/${other}/unita/nuova`),
      'Aggiungi l’unità',
    )
    const answer = await carla.post(`/redazione/corsi/${other}/domande/${question.id}/togli`, values)
    assert.equal(answer.status, 404)
    assert.deepEqual(await count(), before)
  })

  it('names the smallest number of hours, and takes no more digits than it can keep', async () => {
    const settings = await carla.get(desk())
    const said = async (hours: string) => {
      const page = await carla.press(settings, 'Salva la bozza', { hours })
      return [
        page.status,
        page.document.getElementById('campo-hours-errore')?.textContent?.replace(/^.*Errore: /, ''),
      ]
    }
    assert.deepEqual(await said('0,001'), [422, 'Scrivi un numero da 0,01 a 999.'])
    assert.deepEqual(await said('1,234'), [422, 'Scrivi al massimo 2 cifre dopo la virgola.'])
  })

  it('of two editors of one unit the second sees both texts, after a copy too', async () => {
    const address = (await carla.get(desk('/unita'))).document
      .querySelectorAll('.edit-title a')[1]!
      .getAttribute('href')!
    const [hers, his] = [await carla.get(address), await ugo.get(address)]
    await carla.press(hers, 'Salva l’unità', { body: 'Di Carla.' })
    const conflict = await ugo.press(his, 'Salva l’unità', { body: 'Di Ugo.' })
    assert.equal(conflict.status, 409)
    assert.match(conflict.document.querySelector('.field-theirs-text')!.textContent!, /Di Carla\./)
  })

  it('gives its draft up after a question, and stays published', async () => {
    const page = await carla.follow(await carla.get(desk()), 'Elimina la bozza')
    await carla.press(page, 'Elimina la bozza')
    assert.equal((await rows('select from edition where work_id = $1', [id])).length, 1)
    const left = await rows(
      'select from unit_version v join unit u on u.id = v.unit_id where u.course_id = $1',
      [id],
    )
    assert.equal(left.length, 3, 'copies made for the draft are gone')
    assert.equal((await site.visitor().get('/formazione/corsi/lo-sportello-che-ascolta')).status, 200)
  })
})

it('a course that never was published goes with its draft', async () => {
  const id = await newCourse('Da buttare')
  await addUnit(id, 'Una', 'Testo.')
  const page = await carla.get(`/redazione/corsi/${id}/elimina-bozza`)
  await carla.press(page, 'Elimina la bozza')
  assert.equal((await rows('select from work where id = $1', [id])).length, 0)
  assert.equal((await rows('select from unit where course_id = $1', [id])).length, 0)
  assert.equal((await carla.get(`/redazione/corsi/${id}`)).status, 404)
})

it('material stands beside the units: added once, taken out', async () => {
  const id = await newCourse('Con un materiale')
  const page = await carla.get(`/redazione/corsi/${id}/materiali`)
  const material = page.document
    .querySelector('select[name=material] option[value]:not([value=""])')!
    .getAttribute('value')!
  const added = await carla.press(page, 'Aggiungi', { material })
  assert.match(added.text, /Materiale aggiunto al corso/)
  assert.equal((await carla.post(`/redazione/corsi/${id}/materiali`, { material })).status, 422)
  const out = await carla.press(added, 'Togli')
  assert.match(out.text, /Nessun materiale/)
})

it('the course of the demonstration can be read whole by whoever reviews', async () => {
  const [course] = await rows("select id from work where slug = 'iscrizione-al-servizio-sanitario'")
  for (const path of [
    `/redazione/corsi/${course.id}/anteprima`,
    `/en/redazione/corsi/${course.id}/anteprima`,
  ]) {
    const page = await ugo.get(path)
    assert.equal(page.status, 200)
    assert.equal(page.document.querySelectorAll('[id^=unita-]').length, 5)
    assert.equal(page.document.querySelectorAll('[id^=domanda-]').length, 20)
  }
})

it('short texts are translated beside their Italian, like the long ones', async () => {
  const [course] = await rows("select id from work where slug = 'iscrizione-al-servizio-sanitario'")
  const draft = await carla.press(
    await carla.get(`/redazione/corsi/${course.id}/anteprima`),
    'Apri una nuova bozza',
  )
  assert.equal(draft.status, 200)
  const [question] = await rows(
    `select q.question_id, v.body from course_question q join question_version v on v.id = q.question_version_id
     join edition e on e.id = q.edition_id where e.work_id = $1 and v.kind = 'single' order by q.position limit 1`,
    [course.id],
  )
  const besideIn = async (path: string): Promise<Map<string, string>> => {
    const page = await carla.get(`/redazione/corsi/${course.id}${path}`)
    assert.equal(page.status, 200, path)
    return new Map(
      [...page.document.querySelectorAll('.translated')].map((pair) => [
        pair.querySelector('input, textarea')!.getAttribute('name')!,
        pair.querySelector('.source-text div')!.textContent!,
      ]),
    )
  }
  const settings = await besideIn('')
  assert.match(settings.get('titleEn') ?? '', /L’iscrizione al Servizio sanitario nazionale/)
  const parts = await besideIn(`/domande/${question.question_id}`)
  assert.equal(parts.get('promptEn'), question.body.prompt.it)
  assert.equal(parts.get('option_en_1'), question.body.options[0].text.it)
  assert.equal(parts.get('feedbackEn'), question.body.feedback.it)
})
