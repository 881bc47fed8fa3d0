// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { handAt } from '../../../test/support/hand.ts'
import { whoWasTold } from '../notifications/fixture.ts'
import { grantRole, limitRole, openAccount } from '../people/index.ts'
import { issueCertificate } from './index.ts'
import { groupCode, initials, readCode } from './rules.ts'

describe('codes', () => {
  it('are read however they are typed', () => {
    assert.equal(readCode('7kq2 m4tx-9b3f a'), '7KQ2M4TX9B3FA')
    assert.equal(readCode('OIL2-M4TX-9B3F-A'), '0112M4TX9B3FA')
    for (const wrong of [
      '',
      '7KQ2',
      '7KQ2M4TX9B3FAA',
      '7KQ2M4TX9B3F!',
      "' or 1=1 --",
      '李李李李李李李李李李李李李',
    ])
      assert.equal(readCode(wrong), null, wrong)
  })
  it('are shown in groups', () => assert.equal(groupCode('7KQ2M4TX9B3FA'), '7KQ2-M4TX-9B3F-A'))
  it('come with initials only', () => assert.equal(initials('  Ada Maria  Prova'), 'A. M. P.'))
})

describe('certificates', () => {
  let world: TestApp
  let valid: { code: string; holder: string; email: string }
  let revoked: { code: string }
  const one = async (query: string) => (await world.app.database.pool.query(query)).rows[0]
  before(async () => {
    world = await testApp()
    const base =
      'from certificate c join person p on p.id = c.person_id left join certificate_revocation r on r.certificate_id = c.id'
    valid = await one(
      `select c.code, c.holder_name as holder, p.email ${base} where r.certificate_id is null order by c.id limit 1`,
    )
    revoked = await one(`select c.code ${base} where r.certificate_id is not null limit 1`)
  })
  after(() => world.close())

  it('are checked by anyone, by typing or by address, with initials only', async () => {
    const browser = world.visitor()
    const page = await browser.get('/attestati')
    const answer = await browser.get(
      `/attestati?codice=${encodeURIComponent(groupCode(valid.code).toLowerCase())}`,
    )
    assert.equal(page.document.querySelector('label[for=codice]')?.textContent, 'Codice')
    assert.equal(answer.path, `/attestati/${valid.code}`)
    assert.match(answer.text, /Questo attestato è valido/)
    assert.match(answer.text, new RegExp(initials(valid.holder).replaceAll('.', '\\.')))
    assert.doesNotMatch(answer.body, new RegExp(valid.holder))
    assert.match(answer.text, /Dimostrazione: dati inventati, senza valore/)
    assert.match((await browser.get(`/en/attestati/${valid.code}`)).text, /This certificate is valid/)
  })

  it('say what to do about a code that is none, and about one that nobody has', async () => {
    const browser = world.visitor()
    const wrong = await browser.get('/attestati?codice=ABC')
    assert.match(wrong.text, /Un codice ha 13 caratteri/)
    assert.equal(wrong.document.querySelector('#codice')?.getAttribute('value'), 'ABC')
    const unknown = await browser.get('/attestati/0000000000000')
    assert.equal(unknown.status, 404)
    assert.match(unknown.text, /Nessun attestato ha il codice/)
    for (const hostile of ['%00', '%27%22%3E%3Cscript%3E', '..%2F..%2Fetc', '%F0%9F%99%82'])
      assert.equal((await browser.get(`/attestati/${hostile}`)).status, 404, hostile)
  })

  it('say when and why they were revoked', async () => {
    const answer = await world.visitor().get(`/attestati/${revoked.code}`)
    assert.match(answer.text, /Questo attestato non è più valido/)
    assert.match(answer.text, /la prova è stata consegnata durante un’esercitazione guidata/)
  })

  it('are printed for their holder and for the coordinator, as tagged PDF in both languages', async () => {
    const path = `/attestati/${valid.code}/pdf`
    assert.match((await world.visitor().get(path)).path, /^\/accedi/)
    assert.equal((await (await world.as('operatore')).get(path)).status, 403)
    for (const login of [valid.email, 'coordinatore']) {
      const answer = await (await world.as(login)).get(path)
      assert.equal(answer.status, 200, login)
      assert.equal(answer.headers['content-type'], 'application/pdf')
      const raw = answer.bytes.toString('latin1')
      assert.ok(raw.startsWith('%PDF-1.7'))
      assert.match(raw, /pdfuaid:part>1</)
      assert.match(raw, /\/StructTreeRoot/)
    }
    assert.equal((await (await world.as('coordinatore')).get(`/attestati/${revoked.code}/pdf`)).status, 410)
  })

  it('are revoked by the coordinator, once, with a reason that says something', async () => {
    const browser = await world.as('coordinatore')
    const page = await browser.get(`/attestati/${valid.code}/revoca`)
    assert.ok(page.document.querySelector('textarea[name=reason]'), 'the page asks for the reason')
    const short = await browser.press(page, 'Revoca l’attestato', { reason: 'errore' })
    assert.equal(short.status, 422)
    assert.match(short.text, /almeno 10 caratteri/)
    const done = await browser.press(short, 'Revoca l’attestato', {
      reason: 'Rilasciato per errore a persona non iscritta.',
    })
    assert.match(done.text, /Attestato revocato/)
    assert.match(done.text, /non è più valido/)
    const told = (await whoWasTold(world, 'Attestato revocato: %')).find(
      ({ to_address, body_text }) => to_address === valid.email && body_text.includes('persona non iscritta'),
    )
    assert.ok(told, 'the holder is told, with the reason')
    const audit = await one(
      `select count(*)::int as n from audit_entry where verb = 'certificate.revoked' and actor_id is not null`,
    )
    assert.ok(audit.n >= 2)
    const again = await browser.get(`/attestati/${valid.code}/revoca`)
    assert.equal(again.path, `/attestati/${valid.code}`)
    for (const login of ['operatore', 'redattore', 'tutor', 'admin'] as const)
      assert.equal(
        (await (await world.as(login)).get(`/attestati/${revoked.code}/revoca`)).status,
        403,
        login,
      )
  })

  it('are issued once for a person, a source and a cycle, and never change after', async () => {
    const { person, source, organization, project } = await one(
      `select (select id from person where email = 'operatore@demo.referpa.example') as person, (select id from work where kind = 'course' limit 1) as source,
              (select id from organization limit 1) as organization, (select id from project where slug = 'refer-pa') as project`,
    )
    const issue = (cycle: number) =>
      world.app.database.transaction((tx) =>
        issueCertificate(handAt(tx, world.clock.now()), {
          personId: person,
          sourceId: source,
          cycle,
          kind: 'course',
          projectId: project,
          organizationId: organization,
          themeId: null,
          holderName: 'Ada Prova',
          title: { it: 'Corso' },
          versionNumber: 1,
          hours: '1.5',
          contentUpdatedOn: null,
          demo: true,
          zone: 'Europe/Rome',
        }),
      )
    const [a, b] = await Promise.all([issue(7), issue(7)])
    assert.equal(a.code, b.code)
    assert.notEqual((await issue(8)).code, a.code)
    const told = await whoWasTold(world, 'Attestato pronto: Corso')
    assert.equal(told.length, 2, 'the holder is told of what the system issues, once each')
    const { statement } = await one(`select statement from certificate where code = '${a.code}'`)
    assert.equal(statement.it, '', 'a project closed in 2015 lends its claim to nothing made after')
    await assert.rejects(
      world.app.database.pool.query(`update certificate set holder_name = 'x' where code = '${a.code}'`),
      /append-only/,
    )
  })
})

describe('the register of a role that reaches its own body alone', () => {
  it('lists what that body issued, and nothing of others', async () => {
    const world = await testApp()
    try {
      const { pool } = world.app.database
      await pool.query("insert into role_permission values ('editor', 'certificate.list', 'own')")
      const { rows } = await pool.query('select code, organization_id as "issuer" from certificate limit 1')
      const other = await pool.query('select id from organization where id <> $1 limit 1', [rows[0].issuer])
      const bodies: [string, string][] = [
        ['vicino@demo.referpa.example', rows[0].issuer],
        ['lontano@demo.referpa.example', other.rows[0].id],
      ]
      for (const [email, organizationId] of bodies) {
        await world.app.database.transaction(async (tx) => {
          const person = { email, givenName: 'Prova', familyName: 'Altrove', demo: true }
          const hand = handAt(tx, world.clock.now())
          const personId = await openAccount(hand, person)
          await grantRole(hand, { personId, role: 'editor', organizationId })
        })
        const editor = await world.as(email)
        const register = await editor.get('/attestati/registro')
        const isIssuer = organizationId === rows[0].issuer
        assert.equal(register.status, 200)
        assert.equal(register.body.includes(rows[0].code), isIssuer)
        assert.equal((await editor.get(`/attestati/${rows[0].code}/pdf`)).status === 403, !isIssuer)
      }
    } finally {
      await world.close()
    }
  })
})

describe('a coordinator limited to one theme', () => {
  it('lists, prints and revokes the certificates of that theme, and no others', async () => {
    const world = await testApp()
    try {
      const { pool } = world.app.database
      const { rows } = await pool.query(
        `select c.code, c.theme_id as theme, c.organization_id as issuer from certificate c
         left join certificate_revocation r on r.certificate_id = c.id where r.certificate_id is null limit 1`,
      )
      const { code, theme, issuer } = rows[0]
      const other = await pool.query('select id from theme where id <> $1 limit 1', [theme])
      for (const [email, limit] of [
        ['dentro@demo.referpa.example', theme],
        ['fuori@demo.referpa.example', other.rows[0].id],
      ])
        await world.app.database.transaction(async (tx) => {
          const hand = handAt(tx, world.clock.now())
          const person = { email, givenName: 'Prova', familyName: 'Limitata', demo: true }
          const grant = {
            personId: await openAccount(hand, person),
            role: 'coordinator',
            organizationId: issuer,
          }
          await grantRole(hand, grant)
          await limitRole(hand, grant, [limit])
        })
      const outside = await world.as('fuori@demo.referpa.example')
      assert.ok(!(await outside.get('/attestati/registro')).body.includes(code))
      assert.equal((await outside.get(`/attestati/${code}/pdf`)).status, 403)
      const reason = 'Rilasciato per errore a persona non iscritta.'
      const refused = await outside.post(`/attestati/${code}/revoca`, { reason })
      assert.equal(refused.status, 403)
      assert.match((await outside.get(`/attestati/${code}`)).text, /Questo attestato è valido/)

      const inside = await world.as('dentro@demo.referpa.example')
      assert.ok((await inside.get('/attestati/registro')).body.includes(code))
      assert.equal((await inside.get(`/attestati/${code}/pdf`)).status, 200)
      const page = await inside.get(`/attestati/${code}/revoca`)
      assert.match((await inside.press(page, 'Revoca l’attestato', { reason })).text, /Attestato revocato/)
    } finally {
      await world.close()
    }
  })
})
