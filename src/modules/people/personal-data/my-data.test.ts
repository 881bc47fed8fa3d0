// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { keepPending } from '#kernel/http/pending.ts'
import { queueLetter } from '#kernel/mail.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { eraseCommand } from '../../../command-line/erase.ts'
import { modules } from '../../../modules.ts'
import { openSession } from '../index.ts'
import { insertLooks } from '../looks/queries.ts'
import { insertEmailChange, insertEmailUndo } from '../profile/queries.ts'
import { openRecovery } from '../recovery/actions.ts'

interface Copy {
  note: string
  person: string
  parts: { room: string; what: string; data: Record<string, unknown> }[]
}

/** Names of values, at every depth, but those of texts in languages. */
function namesIn(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((each) => [...namesIn(each)]))
  if (typeof value !== 'object' || value === null || value instanceof Date || 'it' in value) return new Set()
  return new Set(Object.entries(value).flatMap(([name, inside]) => [name, ...namesIn(inside)]))
}

describe('my data', () => {
  let world: TestApp
  /** An operator who has done a course and has its certificate. */
  let holder: string
  before(async () => {
    world = await testApp()
    const people = await rows(
      `select p.email from person p join certificate c on c.person_id = p.id
       join role_grant g on g.person_id = p.id and g.role = 'operator' limit 1`,
    )
    holder = people[0].email
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows

  async function copyOf(login: string, path = '/i-miei-dati') {
    const browser = await world.as(login)
    const page = await browser.get(path)
    const file = await browser.follow(
      page,
      path.startsWith('/en') ? 'Download the copy for programs' : 'Scarica la copia per i programmi',
    )
    assert.equal(file.status, 200)
    return { page, file, copy: JSON.parse(file.body) as Copy }
  }

  it('are a file with what every room holds, which only the person gets', async () => {
    const { id, email } = await world.actor(holder)
    await world.app.database.transaction(async (tx) => {
      const at = world.clock.now()
      const body = { note: 'una frase lasciata a metà' }
      await keepPending(tx, { personId: id, route: 'x', returnPath: '/contatti', body }, at)
      const text = `Apri /x?t=${'k'.repeat(43)}`
      const letter = { key: 'one', toPersonId: id, toAddress: email, subject: 'Una lettera', text }
      await queueLetter(tx, letter, at)
    })
    const { page, file, copy } = await copyOf(holder)
    assert.match(
      String(file.headers['content-disposition']),
      /attachment; filename="i-miei-dati-2026-11-23\.json"/,
    )
    assert.equal(file.headers['cache-control'], 'private, no-store')
    assert.equal(copy.note, 'Dimostrazione: dati inventati, senza valore')
    assert.deepEqual(
      copy.parts.map(({ room }) => room),
      [
        'people',
        'notifications',
        'review',
        'certificates',
        'offices',
        'verification',
        'learning',
        'membership',
        'desk',
        'data-protection',
        'open-data',
      ],
    )
    for (const { what } of copy.parts) assert.ok(page.text.includes(what), what)
    for (const words of [
      email,
      'una frase lasciata a metà',
      'Una lettera',
      'session.opened',
      '"role": "operator"',
    ])
      assert.ok(file.body.includes(words), words)
    const [own] = await rows(
      `select c.code, (select w.slug from enrolment n join work w on w.id = n.course_id where n.person_id = $1 limit 1)
       from certificate c where c.person_id = $1 limit 1`,
      id,
    )
    for (const words of [own.slug, own.code]) assert.ok(file.body.includes(words), words)
    assert.equal((await world.visitor().send('GET', '/i-miei-dati/copia.json')).status, 303)
  })

  it('hold what keeps an account, and it is erased with it', async () => {
    const email = 'rita.finta@demo.referpa.example'
    const { id } = await world.actor(email)
    await world.app.database.transaction(async (tx) => {
      const at = world.clock.now()
      const hand = handAt(tx, at, { id, name: email })
      const later = { personId: id, at, expiresAt: new Date(at.getTime() + 60_000) }
      await openSession(hand, { sharedDesk: false, device: 'Firefox/Windows' })
      await openRecovery(hand, id)
      await insertEmailChange(tx, { ...later, tokenHash: 'change', email: 'nuova@prova.example' })
      await insertEmailUndo(tx, { ...later, tokenHash: 'undo', email: 'vecchia@prova.example' })
      const letter = { toPersonId: null, toAddress: 'vecchia@prova.example', subject: 'S', text: 'T' }
      await queueLetter(tx, { ...letter, key: 'before the account' }, at)
      await insertLooks(tx, { what: 'person.sheet', day: '2026-11-20', looks: [{ personId: id, by: null }] })
    })
    const { file } = await copyOf(email)
    for (const words of [
      'Firefox/Windows',
      'nuova@prova.example',
      'vecchia@prova.example',
      'recoveries_asked_at',
      '"looked_on": "2026-11-20"',
    ])
      assert.ok(file.body.includes(words), words)
    await rows('update person set closed_at = $1 where id = $2', new Date(), id)
    await eraseCommand(modules).run(
      { words: { email }, options: {} },
      { database: async () => world.app.database, clock: world.clock, say: () => undefined },
    )
    for (const table of [
      'password_recovery',
      'email_change',
      'email_undo',
      'person_device',
      'person_look',
      'session',
    ])
      assert.deepEqual(await rows(`select * from ${table} where person_id = $1`, id), [], table)
    assert.deepEqual(await rows(`select * from mail_message where to_address = 'vecchia@prova.example'`), [])
  })

  it('are a file to read and print, with the same parts in words, which asks nothing of anybody', async () => {
    const { id } = await world.actor(holder)
    const browser = await world.as(holder)
    const page = await browser.get('/i-miei-dati')
    const file = await browser.follow(page, 'Scarica la copia da leggere')
    assert.equal(file.status, 200)
    assert.match(
      String(file.headers['content-disposition']),
      /attachment; filename="i-miei-dati-2026-11-23\.html"/,
    )
    assert.equal(file.headers['cache-control'], 'private, no-store')
    assert.doesNotMatch(file.body, /<script|<link|src=|https?:\/\/(?!localhost)/)
    assert.match(file.text, /Dimostrazione: dati inventati, senza valore/)
    assert.match(file.text, /Copia presa il\s*23 novembre 2026/)
    assert.match(file.text, /Titolare dei dati\s*\S/)
    const { copy } = await copyOf(holder)
    assert.deepEqual(
      [...file.document.querySelectorAll('h2')].map((heading) => heading.textContent),
      copy.parts.map(({ what }) => what),
    )
    const [own] = await rows(
      `select c.code, c.title ->> 'it' as title from certificate c where c.person_id = $1 limit 1`,
      id,
    )
    for (const words of [
      own.code,
      own.title,
      'È entrato',
      'Operatore',
      'una frase lasciata a metà',
      'Che cosa hai scelto',
    ])
      assert.ok(file.text.includes(words), words)
    for (const machine of ['session.opened', 'given_name', '2026-11-', 'argon2', id])
      assert.ok(!file.text.includes(machine), machine)
    const english = await browser.send('GET', '/en/i-miei-dati/copia.html')
    assert.match(english.body, /<html lang="en">/)
    assert.match(english.text, /Certificates/)
    assert.equal((await world.visitor().send('GET', '/i-miei-dati/copia.html')).status, 303)
  })

  it('stand on the page, part by part', async () => {
    const page = await (await world.as(holder)).get('/i-miei-dati')
    const folds = [...page.document.querySelectorAll('details summary')].map((each) => each.textContent)
    const { copy } = await copyOf(holder)
    for (const { what } of copy.parts) assert.ok(folds.includes(what), what)
    for (const words of ['È entrato', 'Operatore', 'altre'])
      assert.match(page.text, new RegExp(words, 'i'), words)
  })

  it('have a name in words for every value', async () => {
    const people = await rows('select id from person')
    const { personalData } = world.app.services.house
    for (const { room, words, export: read } of personalData)
      for (const { id } of people) {
        const names = namesIn(await read(world.app.database.db, id))
        const wordless = [...names].filter((name) => words[name] === undefined)
        assert.deepEqual(wordless, [], `${room} has no words for these`)
      }
  })

  it('say what a person wrote and published, in the language of the page', async () => {
    const { copy } = await copyOf('redattore', '/en/i-miei-dati')
    const { what, data } = copy.parts.find(({ room }) => room === 'review')!
    assert.match(what, /^The texts that you wrote/)
    const deeds = (data.authoring as { deed: string }[]).map(({ deed }) => deed)
    for (const deed of ['begun', 'edited', 'requested']) assert.ok(deeds.includes(deed), deed)
  })

  it('hold nothing that opens a door, and nobody else', async () => {
    const { file } = await copyOf(holder)
    const secrets = await rows('select hash as secret from password union all select token_hash from session')
    for (const { secret } of secrets) assert.ok(!file.body.includes(secret))
    assert.ok(!/argon2|k{43}/.test(file.body))
    const { id } = await world.actor(holder)
    for (const { email } of await rows('select email from person where id <> $1', id))
      assert.ok(!file.body.includes(email), email)
  })

  it('are erased in two steps when the person asks, and what is published stays', async () => {
    const { id, email } = await world.actor('redattore')
    const learner = await world.actor(holder)
    const said: string[] = []
    const erase = (words: string) =>
      eraseCommand(modules).run(
        { words: { email: words }, options: {} },
        { database: async () => world.app.database, clock: world.clock, say: (line) => said.push(line) },
      )
    await assert.rejects(erase(email), /è aperto.*chiudilo prima/)
    await assert.rejects(erase('nessuno@example.org'), /Nessuno ha l’indirizzo/)
    const published = await rows('select count(*)::int as n from publication')
    const [{ name }] = await rows(
      `select given_name || ' ' || family_name as name from person where id = $1`,
      id,
    )
    const naming = () => rows('select id from notification where body::text like $1', `%${name}%`)
    assert.ok((await naming()).length > 0, 'colleagues were told of what they did')
    for (const closed of [id, learner.id])
      await rows('update person set closed_at = $1 where id = $2', new Date(), closed)
    await erase(email)
    await erase(learner.email)
    assert.match(said[0]!, /Dati cancellati/)
    assert.deepEqual(await rows('select count(*)::int as n from publication'), published)
    for (const table of ['certificate', 'enrolment', 'password', 'session', 'role_grant', 'pending_form'])
      assert.deepEqual(
        await rows(`select * from ${table} where person_id in ($1, $2)`, id, learner.id),
        [],
        table,
      )
    const [{ email: left, family_name }] = await rows('select * from person where id = $1', id)
    assert.equal(left, `cancellato-${id}@invalid`)
    assert.equal(family_name, '')
    assert.deepEqual(await naming(), [])
    const [trace] = await rows(
      `select * from audit_entry where verb = 'person.erased' and entity_id = $1`,
      id,
    )
    assert.equal(trace.actor_id, null)
  })
})
