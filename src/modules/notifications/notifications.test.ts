// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a person is told: here, by e-mail when they want it, and no longer when it is settled. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { handOf } from '#kernel/hand.ts'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Answer, Client } from '../../../test/support/client.ts'
import { SEND_TASK } from './actions.ts'
import { remindAll, writeLetters } from './fixture.ts'
import { notify, settleNotified } from './index.ts'
import { sendDue } from './send.ts'

const DAY_MS = 24 * 3_600_000

interface LetterRow {
  subject: string
  body_text: string
  unsubscribe_url: string | null
}

describe('notifications', () => {
  let site: TestApp
  let carla: Client
  let carlaId: string
  before(async () => {
    site = await testApp()
    carla = await site.as('redattore')
    carlaId = (await site.actor('redattore')).id
  })
  after(() => site.close())

  const rows = async <T>(query: string, values: unknown[] = []): Promise<T[]> =>
    (await site.app.database.pool.query(query, values)).rows

  let told = 0
  /** Tells Carla something, and gives its subject. */
  async function tell(
    kind = 'review.returned',
    more: { key?: string; about?: string; personIds?: string[] } = {},
  ): Promise<string> {
    const subject = `Avviso numero ${++told}`
    await site.app.database.transaction((tx) =>
      notify(handOf({ tx, by: null, at: site.clock.now(), baseUrl: 'http://localhost:3000' }), {
        kind,
        key: more.key ?? `test:${told}`,
        personIds: more.personIds ?? [carlaId],
        about: more.about,
        subject: { it: subject, en: `Notification ${told}` },
        body: { it: `Testo di ${subject}.`, en: 'Words.' },
        path: '/tematiche',
      }),
    )
    return subject
  }
  const letters = async (containing: string): Promise<LetterRow[]> => {
    await writeLetters(site)
    return rows('select subject, body_text, unsubscribe_url from mail_message where body_text like $1', [
      `%${containing}%`,
    ])
  }
  const items = (page: Answer) =>
    [...page.document.querySelectorAll('.notification-list > li')].map((item) =>
      (item.textContent ?? '').replace(/\s+/g, ' ').trim(),
    )
  const choose = async (kind: string, delivery: string) => {
    const saved = await carla.press(await carla.get('/avvisi/preferenze'), 'Salva le scelte', {
      [kind]: delivery,
    })
    assert.match(saved.text, /Le tue scelte valgono da adesso/)
  }

  it('stand on the desk and on their page until they are opened, which leads to what they are about', async () => {
    const subject = await tell()
    const desk = await carla.get('/scrivania')
    assert.match(desk.document.getElementById('avvisi')?.textContent ?? '', new RegExp(subject))
    const opened = await carla.press(await carla.get('/avvisi'), subject)
    assert.equal(opened.path, '/tematiche')
    assert.ok(!items(await carla.get('/scrivania')).some((item) => item.startsWith(subject)))
    const [item] = items(await carla.get('/avvisi')).filter((each) => each.startsWith(subject))
    assert.ok(item && !item.includes('Da leggere'), item)
  })

  it('are for their reader alone', async () => {
    const subject = await tell()
    const ugo = await site.as('revisore')
    assert.ok(!(await ugo.get('/avvisi')).text.includes(subject))
    const [{ id }] = (await rows<{ id: string }>('select id from notification where subject ->> $1 = $2', [
      'it',
      subject,
    ])) as [{ id: string }]
    assert.equal((await ugo.post(`/avvisi/${id}/apri`, {})).status, 404)
    assert.equal((await rows('select from notification where id = $1 and read_at is null', [id])).length, 1)
    assert.match((await site.visitor().get('/avvisi')).path, /^\/accedi/)
  })

  it('speak the language of the page, and the letter that of its reader', async () => {
    await writeLetters(site)
    const subject = await tell()
    assert.match((await carla.get('/en/avvisi')).text, new RegExp(`Notification ${told}`))
    const [letter] = await letters(`Testo di ${subject}.`)
    assert.equal(letter?.subject, subject)
    assert.match(letter!.body_text, /Apri la pagina: http:\/\/localhost:3000\/tematiche/)
  })

  it('come once, however often they are told', async () => {
    const subject = await tell('review.returned', { key: 'the same' })
    await tell('review.returned', { key: 'the same' })
    assert.equal((await letters(`Testo di ${subject}.`)).length, 1)
    await writeLetters(site)
    assert.equal((await letters(`Testo di ${subject}.`)).length, 1)
  })

  it('wait for the next opening when they are wanted once a day, and share a letter', async () => {
    await choose('review_returned', 'daily')
    const [one, two] = [await tell(), await tell()]
    assert.deepEqual(await letters(one), [])
    const [waiting] = await rows<{ run_at: Date }>(`select run_at from graphile_worker.jobs where key = $1`, [
      `notifications:send:${carlaId}`,
    ])
    assert.equal(waiting?.run_at.toISOString(), '2026-11-24T07:00:00.000Z')
    site.clock.advance(DAY_MS)
    const [letter] = await letters(one)
    assert.equal(letter?.subject, '2 avvisi per te')
    assert.ok(letter.body_text.includes(two))
    assert.match(letter.body_text, /Ricevi questi avvisi una volta al giorno/)
  })

  it('go into no letter when they were read here first, or are wanted here only', async () => {
    carla = await site.as('redattore')
    const read = await tell()
    await carla.press(await carla.get('/avvisi'), 'Segna tutti come letti')
    await choose('review_returned', 'here_only')
    const quiet = await tell()
    site.clock.advance(DAY_MS)
    assert.deepEqual([...(await letters(read)), ...(await letters(quiet))], [])
    carla = await site.as('redattore')
    await choose('review_returned', 'at_once')
    assert.deepEqual(await letters(quiet), [], 'what was told before stays here')
  })

  it('that are a service come at once and cannot be turned off', async () => {
    const page = await carla.get('/avvisi/preferenze')
    assert.match(page.text, /Avvisi che arrivano sempre/)
    assert.match(page.text, /Correzioni urgenti in scadenza/)
    const subject = await tell('review.due')
    const [letter] = await letters(subject)
    assert.match(letter!.body_text, /Questo è un avviso di servizio: arriva sempre/)
    assert.equal(letter!.unsubscribe_url, null)
  })

  it('can be stopped from the letter without signing in', async () => {
    const subject = await tell()
    const [letter] = await letters(subject)
    const address = new URL(letter!.unsubscribe_url!)
    const visitor = site.visitor()
    const page = await visitor.get(address.pathname + address.search)
    assert.match(page.text, /Testi rimandati con osservazioni/)
    const stopped = await visitor.press(page, 'Non mandarmeli più')
    assert.match(stopped.text, /Questi avvisi non arrivano più per e-mail/)
    assert.deepEqual(await letters(await tell()), [])
    assert.equal((await visitor.get('/avvisi/disdetta/indovinato?tipi=review.returned')).status, 404)
    await choose('review_returned', 'at_once')
  })

  it('of a letter whose address came cut are not said to be stopped', async () => {
    const [letter] = await letters(await tell())
    const cut = new URL(letter!.unsubscribe_url!).pathname
    for (const kinds of ['', '?tipi=', '?tipi=review.du', '?tipi=review.due']) {
      const page = await site.visitor().get(cut + kinds)
      assert.doesNotMatch(page.text, /non arrivano più per e-mail/)
      assert.match(page.text, /Non sappiamo quali avvisi fermare/)
      assert.ok(!page.text.includes('Non mandarmeli più'))
    }
  })

  it('that share a letter but were chosen otherwise are not said to come once a day', async () => {
    await choose('review_recalled', 'daily')
    await choose('review_returned', 'at_once')
    const daily = await tell('review.recalled')
    await letters(daily)
    site.clock.advance(DAY_MS)
    carla = await site.as('redattore')
    await tell('review.returned')
    const [letter] = await letters(daily)
    assert.equal(letter?.subject, '2 avvisi per te')
    assert.match(letter.body_text, /Ricevi questi avvisi come hai scelto/)
    assert.doesNotMatch(letter.body_text, /una volta al giorno/)
  })

  it('that go at once do not stand behind a hundred that wait', async () => {
    await choose('review_recalled', 'weekly')
    const waiting = await tell('review.recalled')
    for (let n = 0; n < 100; n++) await tell('review.recalled')
    const due = await tell('review.due')
    assert.equal((await letters(due)).length, 1)
    assert.deepEqual(await letters(waiting), [])
    await carla.press(await carla.get('/avvisi'), 'Segna tutti come letti')
  })

  it('that are told while a letter is written are not put off until the next one', async () => {
    await choose('review_recalled', 'weekly')
    await tell('review.recalled')
    await tell('review.due')
    const { database, services } = site.app
    await database.pool.query('select graphile_worker.remove_job($1)', [`${SEND_TASK}:${carlaId}`])
    await database.transaction((tx) => {
      const hand = handOf({ tx, by: null, at: site.clock.now(), baseUrl: services.baseUrl })
      const tellMeanwhile = async (letter: Parameters<typeof hand.tell>[0]) => {
        await tell('review.due')
        await hand.tell(letter)
      }
      return sendDue({ ...hand, tx, at: hand.at, tell: tellMeanwhile }, carlaId, services)
    })
    const [job] = await rows<{ run_at: Date }>('select run_at from graphile_worker.jobs where key = $1', [
      `${SEND_TASK}:${carlaId}`,
    ])
    // The queue goes by the clock of the machine, the next letter by that of the test.
    assert.ok(job && Math.abs(job.run_at.getTime() - Date.now()) < DAY_MS / 24, job?.run_at.toISOString())
    await carla.press(await carla.get('/avvisi'), 'Segna tutti come letti')
  })

  it('ask for their jobs in one order, so that two who tell the same people do not wait for each other', async () => {
    const ids = [carlaId, (await site.actor('revisore')).id, (await site.actor('operatore')).id].toSorted()
    await site.app.database.pool.query(
      'select graphile_worker.remove_job(key) from unnest($1::text[]) as key',
      [ids.map((id) => `${SEND_TASK}:${id}`)],
    )
    await tell('review.returned', { personIds: ids.toReversed() })
    const jobs = await rows<{ key: string }>(
      `select key from graphile_worker.jobs where key = any($1) order by id`,
      [ids.map((id) => `${SEND_TASK}:${id}`)],
    )
    assert.deepEqual(
      jobs.map(({ key }) => key),
      ids.map((id) => `${SEND_TASK}:${id}`),
    )
  })

  it('are done with when what they are about is settled', async () => {
    const [entity] = await rows<{ id: string }>('select id from theme order by id limit 1')
    const subject = await tell('review.to_review', { about: entity!.id })
    await site.app.database.transaction((tx) =>
      settleNotified({ tx, at: site.clock.now() }, 'review.to_review', entity!.id),
    )
    assert.ok(!items(await carla.get('/scrivania')).some((item) => item.startsWith(subject)))
    assert.deepEqual(await letters(subject), [])
  })

  it('to a closed account stay where they are', async () => {
    const subject = await tell()
    await site.app.database.pool.query('update person set closed_at = $1 where id = $2', [
      site.clock.now(),
      carlaId,
    ])
    assert.deepEqual(await letters(subject), [])
    await site.app.database.pool.query('update person set closed_at = null where id = $1', [carlaId])
  })

  it('are listed 25 to a page, and forgotten after 180 days', async () => {
    for (let n = 0; n < 26; n++) await tell()
    const page = await carla.get('/avvisi')
    assert.equal(items(page).length, 25)
    const link = page.document.querySelector<HTMLAnchorElement>('main a[href*="prima="]')!
    assert.ok(items(await carla.get(link.getAttribute('href')!)).length > 0)
  })
})

describe('last days', () => {
  it('of an urgent correction are told before a weekend, on the day and after it, once each', async () => {
    const site = await testApp()
    try {
      const carla = await site.as('redattore')
      const ugo = await site.as('revisore')
      const form = await carla.get('/redazione/materiali/nuovo')
      const theme = form.document
        .querySelector('select[name=theme] option[value]:not([value=""])')!
        .getAttribute('value')!
      const words = { theme, summary: 'In breve.', title: 'Da rileggere', body: 'Costa trenta euro.' }
      const draft = (await carla.press(form, 'Salva la bozza', words)).path
      await carla.press(await carla.get(`${draft}/anteprima`), 'Invia in revisione')
      await ugo.press(await ugo.get(`${draft}/anteprima`), 'Pubblica')
      const opened = await ugo.press(await ugo.get(`${draft}/anteprima`), 'Apri una nuova bozza')
      const saved = await ugo.press(opened, 'Salva la bozza', { body: 'Non costa niente.' })
      const question = await ugo.follow(await ugo.get(`${saved.path}/anteprima`), 'Correzione urgente')
      await ugo.press(question, 'Pubblica subito la correzione', { reason: 'Facevano pagare.' })
      const reminders = async () => {
        await remindAll(site)
        await remindAll(site)
        const { rows } = await site.app.database.pool.query(
          `select 1 from notification n join person p on p.id = n.person_id
           where n.kind = 'review.due' and p.email = 'redattore@demo.referpa.example'`,
        )
        return rows.length
      }
      // Monday 23 November; the last day is Monday 30.
      assert.equal(await reminders(), 0)
      site.clock.advance(3 * DAY_MS)
      assert.equal(await reminders(), 0)
      site.clock.advance(DAY_MS)
      assert.equal(await reminders(), 1, 'Friday: the next day of work is the last one')
      site.clock.advance(DAY_MS)
      assert.equal(await reminders(), 1, 'Saturday: nobody is at work')
      site.clock.advance(2 * DAY_MS)
      assert.equal(await reminders(), 2, 'the last day')
      site.clock.advance(DAY_MS)
      assert.equal(await reminders(), 3, 'the day after')
      site.clock.advance(DAY_MS)
      assert.equal(await reminders(), 3)
      const late = await site.as('redattore')
      await late.press(await late.get(`${draft}/anteprima`), 'Confermo la correzione')
      assert.doesNotMatch((await late.get('/scrivania')).text, /Correzione urgente da rileggere/)
    } finally {
      await site.close()
    }
  })
})
