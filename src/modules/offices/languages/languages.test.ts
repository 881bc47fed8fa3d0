// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Answer, Client } from '../../../../test/support/client.ts'
import { OTHER_EDITOR, openOtherEditor } from '../../people/fixture.ts'
import { SECRET } from '../fixture.ts'

const OWN = '/uffici/sportello-stranieri-di-ferrara-inventato'
const OTHER = '/uffici/sportello-sociale-di-modena-inventato'

const names = (page: Answer): string[] =>
  [...page.document.querySelectorAll('tbody th a')].map((link) => link.textContent ?? '')
const errorOf = (page: Answer, field: string): string =>
  page.document.getElementById(`campo-${field}-errore`)?.textContent?.trim() ?? ''
/** Cells of the row that a word begins, from the line about a language. */
const rowOf = (page: Answer, word: RegExp): string[] =>
  [...page.document.querySelectorAll('tbody tr')]
    .map((row) => [...row.children].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim()))
    .find(([first]) => word.test(first!)) ?? []

describe('the languages of an office', () => {
  let world: TestApp
  let visitor: Client
  let coordinator: Client
  before(async () => {
    world = await testApp()
    await openOtherEditor(world)
    visitor = world.visitor()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())

  const deeds = async (slug: string): Promise<string[]> =>
    (
      await world.app.database.pool.query(
        `select a.verb from audit_entry a join office o on o.id = a.entity_id
         where o.slug = $1 and a.verb like 'office.language%' and a.actor_id is not null order by a.verb`,
        [slug],
      )
    ).rows.map(({ verb }) => verb)
  const add = async (office: string, fields: Record<string, string | string[]>, who = coordinator) =>
    who.press(await who.get(`${office}/lingue/nuova`), 'Salva', { level: 'operator', ...fields })

  it('are read by everybody, by their own names and from the right side', async () => {
    const page = await visitor.get(OWN)
    const own = [...page.document.querySelectorAll('#lingue bdi')].find(
      (one) => one.textContent === 'العربية',
    )
    assert.equal(own?.getAttribute('dir'), 'rtl')
    assert.equal(own?.getAttribute('lang'), 'ar')
    const arabic = rowOf(page, /arabo/)
    assert.match(arabic[1]!, /Un mediatore, in giorni fissi \(allo sportello\)\. Con Azienda USL/)
    assert.deepEqual(arabic.slice(2), ['mercoledì 14–17', 'Avvisa 1 giorno prima'])
    assert.doesNotMatch(page.text, /Aggiungi una lingua|Cambia/)
    const english = await visitor.get(`/en${OWN}`)
    assert.deepEqual(rowOf(english, /Arabic/).slice(2), ['Wednesday 14:00–17:00', 'Give 1 day’s notice'])
  })

  it('are added, changed and taken away by whoever keeps the office, with their trace', async () => {
    const added = await add(OTHER, {
      language: 'ps',
      level: 'mediator',
      weekdays: ['2'],
      times: 'dalle 15 alle 18',
    })
    assert.equal(added.status, 200, added.text)
    assert.deepEqual(rowOf(added, /پښتو – pashto/).slice(1, 4), [
      'Un mediatore, in giorni fissi',
      'martedì 15–18',
      '–',
    ])
    const link = [...added.document.querySelectorAll('#lingue a')].find((one) =>
      /Cambia.*pashto/.test(one.textContent!),
    )
    const form = await coordinator.get(link!.getAttribute('href')!)
    const changed = await coordinator.press(form, 'Salva', { times: '15-17', notice_days: '2' })
    assert.deepEqual(rowOf(changed, /pashto/).slice(2, 4), ['martedì 15–17', 'Avvisa 2 giorni prima'])
    assert.match(changed.text, /Campi cambiati: A che ora, Quanti giorni prima si avvisa/)
    // Whoever opened the page before the change is met by it.
    const late = await coordinator.press(form, 'Salva', { times: '8-9' })
    assert.equal(late.status, 409)
    const gone = await coordinator.press(
      await coordinator.get(link!.getAttribute('href')!),
      'Togli questa lingua',
    )
    assert.deepEqual(rowOf(gone, /pashto/), [])
    assert.equal((await coordinator.get(link!.getAttribute('href')!)).status, 404)
    assert.deepEqual(await deeds('sportello-sociale-di-modena-inventato'), [
      'office.language_added',
      'office.language_amended',
      'office.language_removed',
    ])
  })

  it('are kept by a manager for the offices of their body', async () => {
    const manager = await world.as('responsabile')
    const added = await add('/uffici/servizio-di-mediazione-inventato', { language: 'so' }, manager)
    assert.equal(rowOf(added, /somalo/)[2], 'Quando l’ufficio è aperto')
    assert.deepEqual(await deeds('servizio-di-mediazione-inventato'), ['office.language_added'])
  })

  it('are refused at the field that is wrong, and what was typed stays', async () => {
    const bad = await add(OWN, {
      language: 'xx',
      level: 'mediator',
      times: '14-17',
      note_it: 'Porta il passaporto',
    })
    assert.equal(bad.status, 422)
    assert.match(errorOf(bad, 'language'), /Scegli/)
    assert.equal(bad.document.getElementById('campo-note_it')?.textContent, 'Porta il passaporto')
    const noDays = await add(OWN, { language: 'ka', level: 'mediator', times: '14-17' })
    assert.match(errorOf(noDays, 'weekdays'), /Scegli i giorni/)
    const long = await add(OWN, { language: 'ka', note_it: 'x', note_en: 'ب'.repeat(201) })
    assert.match(errorOf(long, 'note_en'), /al massimo possono essere 200/)
    const nobody = await add(OWN, {
      language: 'ka',
      level: 'mediator_on_call',
      notice_days: '1',
      provider_id: '01980000-0000-7000-8000-000000000000',
    })
    assert.match(errorOf(nobody, 'provider_id'), /Scegli/)
    const twice = await add(OWN, { language: 'fr', weekdays: ['1', '4'], times: '9-13' })
    assert.match(errorOf(twice, 'language'), /C’è già una riga uguale/)
    assert.deepEqual(await deeds('sportello-stranieri-di-ferrara-inventato'), [])
  })

  it('hold a note from the right, and its characters do nothing', async () => {
    const note = 'اسأل عند المدخل <script>alert(1)</script>'
    const saved = await add(OTHER, { language: 'fa-AF', note_it: note })
    assert.match(rowOf(saved, /دری – dari/)[1]!, /اسأل عند المدخل <script>/)
    assert.ok(!saved.body.includes('<script>alert'))
  })

  it('are written by nobody else', async () => {
    const fields = { language: 'ka', level: 'operator' }
    for (const login of ['operatore', 'decisore', OTHER_EDITOR, 'responsabile'] as const) {
      const client = await world.as(login)
      assert.equal((await client.get(`${OTHER}/lingue/nuova`)).status, 403, login)
      assert.equal((await client.post(`${OTHER}/lingue/nuova`, fields)).status, 403, login)
    }
    assert.notEqual((await visitor.post(`${OTHER}/lingue/nuova`, fields)).path, OTHER)
    assert.equal(rowOf(await visitor.get(OTHER), /georgiano/).length, 0)
    // A line is found under its own office only.
    const { rows } = await world.app.database.pool.query(
      `select g.id from office_language g join office f on f.id = g.office_id where f.slug = $1 limit 1`,
      ['sportello-sociale-di-modena-inventato'],
    )
    assert.equal((await coordinator.get(`${OWN}/lingue/${rows[0].id}`)).status, 404)
  })

  it('narrow the register, and say how each is spoken', async () => {
    const page = await visitor.get('/uffici?lingua=tw')
    assert.deepEqual(names(page), ['Sportello sociale di Modena (inventato)'])
    assert.match(page.text, /Un mediatore, in giorni fissi/)
    // What is only written is not spoken.
    assert.deepEqual(names(await visitor.get('/uffici?lingua=ro')), [])
    assert.match((await visitor.get('/uffici?lingua=%27--')).text, /Scegli una delle voci/)
    const csv = await visitor.get('/uffici/elenco.csv?lingua=tw')
    assert.match(csv.body, /twi: Un mediatore, in giorni fissi/)
  })

  it('are missing from the sheet of an office that says none', async () => {
    await coordinator.get('/uffici/i-miei')
    await world.app.database.pool.query(
      `delete from office_language where office_id = (select id from office where slug = 'anagrafe-di-ferrara-inventata')`,
    )
    const page = await coordinator.get('/uffici/i-miei')
    const link = [...page.document.querySelectorAll('#anagrafe-di-ferrara-inventata a')].find(
      (one) => one.textContent === 'In quali lingue si parla.',
    )
    assert.equal(link?.getAttribute('href'), '/uffici/anagrafe-di-ferrara-inventata/lingue/nuova')
  })
})

describe('the languages of a territory', () => {
  let world: TestApp
  let visitor: Client
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
    // Nothing but what is written here: the demonstration may grow.
    await world.app.database.pool.query('delete from office_language')
    await say(OFFICE.ferrara, 'ar', 'mediator', '{3}', [840, 1020])
    await say(OFFICE.ferrara, 'ar', 'operator', '{3}', [960, 1080])
    await say(OFFICE.anagrafe, 'ar', 'operator', '{3,5}', [540, 720])
    await say(OFFICE.ferrara, 'fr', 'operator', '{1,2,3,4,5}', null)
    await say(OFFICE.ferrara, 'ur', 'mediator_on_call', null, null, 3)
    await say(OFFICE.modena, 'ti', 'mediator', '{1}', [540, 600])
    await say(OFFICE.modena, 'wo', 'operator', null, null)
    await say(SECRET.office, 'bin', 'operator', '{7}', [600, 690])
    await say(OFFICE.anagrafe, 'ro', 'written', null, null)
  })
  after(() => world.close())

  const OFFICE = {
    ferrara: 'sportello-stranieri-di-ferrara-inventato',
    anagrafe: 'anagrafe-di-ferrara-inventata',
    modena: 'sportello-sociale-di-modena-inventato',
  } as const
  const say = (
    office: string,
    language: string,
    level: string,
    weekdays: string | null,
    times: [number, number] | null,
    notice: number | null = null,
  ) =>
    world.app.database.pool.query(
      `insert into office_language (id, office_id, language, level, weekdays, from_minute, to_minute, notice_days, note, position)
       select gen_random_uuid(), id, $2, $3, $4::smallint[], $5, $6, $7, '{"it":""}', 1 from office where slug = $1`,
      [office, language, level, weekdays, times?.[0] ?? null, times?.[1] ?? null, notice],
    )

  it('are counted by day: two lines of one office about the same hour are one hour', async () => {
    const page = await visitor.get('/uffici/lingue?provincia=fe')
    // 14–18 at the desk, 9–12 at the registry.
    assert.equal(rowOf(page, /arabo/)[1], 'mercoledì: 2 uffici, 7 ore; venerdì: 1 ufficio, 3 ore')
    assert.equal(rowOf(page, /francese/)[1], 'da lunedì a venerdì: 1 ufficio')
    assert.equal(rowOf(page, /urdu/)[1], '–')
    assert.equal(rowOf(page, /urdu/).at(-1), '1 ufficio. Avvisa 3 giorni prima')
    assert.match(
      page.text,
      /2 lingue si parlano senza chiederlo prima, in provincia di Ferrara\. La rete ne incontra 7\./,
    )
  })

  it('are told where they are missing', async () => {
    const page = await visitor.get('/uffici/lingue?provincia=fe')
    const gaps = [...page.document.querySelectorAll('#manca li')].map((one) => one.textContent)
    assert.ok(
      gaps.includes(
        'Nessun operatore e nessun mediatore di tigrino in provincia di Ferrara, in nessun giorno.',
      ),
    )
    assert.ok(gaps.includes('Nessuno parla arabo: lunedì, martedì e giovedì.'))
    assert.ok(
      gaps.includes('Chi parla urdu si può solo chiamare: in nessun giorno è lì. Avvisa 3 giorni prima.'),
    )
    assert.match(
      (await visitor.get('/en/uffici/lingue?provincia=fe')).text,
      /No operator and no mediator for Tigrinya in the province of Ferrara/,
    )
  })

  it('of a confidential address do not say where it is', async () => {
    assert.equal(rowOf(await visitor.get('/uffici/lingue'), /bini/)[1], 'domenica: 1 ufficio, 1,5 ore')
    for (const province of ['fe', 'mo', 'bo'])
      assert.equal(rowOf(await visitor.get(`/uffici/lingue?provincia=${province}`), /bini/)[1], '–', province)
  })

  it('are taken along with the same numbers', async () => {
    const { body } = await visitor.get('/uffici/lingue/elenco.csv?provincia=fe')
    assert.match(body, /arabo;ar;0;;0;;2;7;0;;1;3;0;;0;;0;0;/)
    assert.match(body, /Dimostrazione: dati inventati/)
    // Of a province that is not there all of them are told.
    assert.match((await visitor.get('/uffici/lingue/elenco.csv?provincia=%27or')).body, /tigrino;ti;1;1;/)
  })

  it('do not count an office that is closed, and know an office without days', async () => {
    const page = await visitor.get('/uffici/lingue')
    assert.equal(rowOf(page, /wolof/)[1], 'giorni non scritti: 1 ufficio')
    await world.app.database.pool.query(
      `insert into office_standing (id, office_id, kind, from_day, reason, recorded_at)
       select gen_random_uuid(), id, 'suspended', '2026-01-01', '{"it":"Lavori"}', now() from office where slug = $1`,
      [OFFICE.modena],
    )
    const after = await visitor.get('/uffici/lingue')
    assert.deepEqual(rowOf(after, /wolof/), [])
    assert.deepEqual(rowOf(after, /tigrino/), [])
  })

  it('have a register of who gives mediators', async () => {
    await world.app.database.pool.query(
      `update office_language set provider_id = (select id from organization where slug = 'lai-momo') where language = 'ur'`,
    )
    const page = await visitor.get('/uffici/lingue/mediazione')
    assert.deepEqual(rowOf(page, /Lai-momo/).slice(1), [
      'urdu',
      'FE',
      'Avvisa 3 giorni prima',
      'Chiedi all’ente',
    ])
    const desk = rowOf(page, /Azienda USL/)
    assert.match(desk.at(-1)!, /Servizio di mediazione \(inventato\), 000 4510/)
    assert.deepEqual(names(await visitor.get('/uffici/lingue/mediazione?lingua=ur')), ['Lai-momo'])
    assert.deepEqual(names(await visitor.get('/uffici/lingue/mediazione?provincia=pr')), [])
    assert.match((await visitor.get('/uffici/lingue/mediazione/elenco.csv')).body, /Lai-momo;urdu;FE/)
  })
})
