// SPDX-License-Identifier: AGPL-3.0-or-later
/** Invitations: from the address that was pasted to the role that is held, and every way in which they end. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Answer, type Client, idIn } from '../../../../test/support/client.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { grantRole, openAccount } from '../actions.ts'

const OWN = { givenName: 'Ada', familyName: 'Invitata', newPassword: 'una frase soltanto mia' }

describe('invitations', () => {
  let world: TestApp
  let manager: Client
  let organizationId: string
  before(async () => {
    world = await testApp()
    manager = await world.as('responsabile')
    organizationId = (await rows(`select id from organization where slug = 'azienda-usl-dimostrativa'`))[0].id
  })
  after(() => world.close())
  const rows = async (query: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(query, values)).rows

  const paste = async (by: Client, addresses: string, more: Record<string, string> = {}): Promise<Answer> =>
    by.press(await by.get('/persone/inviti/nuovi'), 'Controlla l’elenco', {
      addresses,
      role: 'operator',
      organizationId,
      ...more,
    })
  /** Invites one address and reads its link, as whoever hands it over does. */
  async function linkFor(email: string, by = manager): Promise<string> {
    await by.press(await paste(by, email), 'Invita 1 persona')
    return renewed(email, by)
  }
  async function renewed(email: string, by = manager): Promise<string> {
    const [{ id }] = await rows('select id from invitation where email = $1 order by id desc limit 1', email)
    const shown = await by.post(`/persone/inviti/${id}/link`, {})
    const link = /http:\/\/localhost:3000(\/invito\/[\w-]{43})/.exec(shown.text)?.[1]
    assert.ok(link, shown.text.slice(0, 900))
    assert.ok(!(await by.get('/persone/inviti')).text.includes(link), 'it is read once')
    return link
  }
  const join = async (link: string, browser = world.visitor(), fields = OWN) =>
    browser.press(await browser.get(link), 'Apri l’account', fields)
  const rolesOf = async (email: string) =>
    rows(
      `select g.role, g.organization_id, giver.email as by from role_grant g join person p on p.id = g.person_id
       left join person giver on giver.id = g.granted_by where p.email = $1`,
      email,
    )

  it('lead from a pasted address to exactly one role', async () => {
    const email = 'anna@prova.example'
    const preview = await paste(manager, `${email}; Anna; Verdi\nnessuno\n`, { until: '2026-12-31' })
    assert.match(preview.text, /Da invitare1.*Da correggere1/)
    assert.match(preview.text, /nessuno.*Qui non c’è un indirizzo e-mail/)
    const sent = await manager.press(preview, 'Invita 1 persona')
    assert.match(sent.text, /Pronto 1 invito\. Non c’è un server di posta/)
    assert.deepEqual(await rows('select id from mail_message where to_address = $1', email), [])
    const link = await renewed(email)
    const browser = world.visitor()
    const page = await browser.get(link)
    assert.match(page.text, /Ti invitaAzienda USL.*RuoloOperatore.*31 dicembre 2026.*anna@prova\.example/)
    assert.match(page.body, /value="Verdi"/)
    const joined = await browser.press(page, 'Apri l’account', OWN)
    assert.equal(joined.path, '/i-miei-ruoli')
    assert.match(joined.text, /Il tuo account è aperto.*Operatore, Azienda USL.*Bruno Esempio/)
    assert.deepEqual(await rolesOf(email), [
      { role: 'operator', organization_id: organizationId, by: 'responsabile@demo.referpa.example' },
    ])
    const [{ id }] = await rows('select id from person where email = $1', email)
    const traces = await rows(
      `select verb, actor_id from audit_entry where entity_id = $1 and verb in ('role.granted', 'invitation.accepted') order by verb`,
      id,
    )
    assert.deepEqual(traces, [
      { verb: 'invitation.accepted', actor_id: id },
      { verb: 'role.granted', actor_id: (await world.actor('responsabile')).id },
    ])
    assert.match((await manager.get('/persone/inviti')).text, /anna@prova\.example.*accettato/)
    const copy = await browser.get('/i-miei-dati/copia.json')
    assert.match(copy.body, /"received": \[\s*\{\s*"role": "operator"/)
  })

  it('are used once, and say so to whoever comes again', async () => {
    const link = await linkFor('una-volta@prova.example')
    const [one, two] = [world.visitor(), world.visitor()]
    const pages = await Promise.all([one.get(link), two.get(link)])
    assert.equal((await one.press(pages[0]!, 'Apri l’account', OWN)).path, '/i-miei-ruoli')
    const late = await two.press(pages[1]!, 'Apri l’account', OWN)
    assert.match(late.text, /già stato usato/)
    assert.match((await world.visitor().get(link)).text, /già stato usato/)
    assert.equal((await rolesOf('una-volta@prova.example')).length, 1)
  })

  it('end after two weeks, when they are withdrawn, and when they are renewed', async () => {
    const before = world.clock.now()
    const expired = await linkFor('scade@prova.example')
    const withdrawn = await linkFor('ritirato@prova.example')
    const first = await linkFor('rifatto@prova.example')
    const second = await renewed('rifatto@prova.example')
    assert.equal((await world.visitor().get(first)).status, 404)
    assert.equal((await world.visitor().get(second)).status, 200)
    const [{ id }] = await rows(`select id from invitation where email = 'ritirato@prova.example'`)
    assert.match((await manager.post(`/persone/inviti/${id}/ritira`, {})).text, /Invito ritirato/)
    const gone = await world.visitor().get(withdrawn)
    assert.equal(gone.document.querySelector('main form'), null)
    assert.match(gone.text, /è stato ritirato/)
    world.clock.set(new Date(before.getTime() + 14 * 24 * 3_600_000))
    assert.match((await world.visitor().get(expired)).text, /è scaduto/)
    world.clock.set(before)
    for (const forged of [
      '/invito/nessuno',
      `/invito/${'A'.repeat(43)}`,
      '/aula/ABCDE-FGHJK',
      `/invito/${second.slice(8, 50)}`,
    ])
      assert.equal((await world.visitor().get(forged)).status, 404, forged)
    const verbs = await rows(`select verb from audit_entry where entity_id = $1 order by id`, id)
    assert.deepEqual(verbs.map(({ verb }) => verb).sort(), [
      'invitation.renewed',
      'invitation.sent',
      'invitation.withdrawn',
    ])
  })

  it('that are forwarded give nothing to another account', async () => {
    const link = await linkFor('destinataria@prova.example')
    const other = await world.as('tutor')
    assert.match((await other.get(link)).text, /questo invito è per un altro indirizzo/)
    assert.match((await other.post(`${link}/accetta`, {})).text, /è per un altro indirizzo/)
    assert.equal((await rolesOf('tutor@demo.referpa.example')).length, 1)
    const anonymous = await world.visitor().post(`${link}/accetta`, {})
    assert.match(anonymous.path, /^\/accedi/)
  })

  it('add a role to the account that somebody has', async () => {
    const email = 'tutor@demo.referpa.example'
    const link = await linkFor(email)
    const refused = await join(link)
    assert.match(refused.text, /c’è già un account\. Accedi con quello/)
    const browser = world.visitor()
    const signIn = await browser.follow(await browser.get(link), 'Accedi, poi accetta l’invito')
    const back = await browser.press(signIn, 'Accedi', { email, password: 'referpa-demo' })
    assert.equal(back.path, link)
    assert.match((await browser.press(back, 'Accetta l’invito')).text, /hai un ruolo in più/)
    assert.deepEqual((await rolesOf(email)).map(({ role }) => role).sort(), ['operator', 'tutor'])
  })

  it('of three hundred pasted addresses reach the half that are right, once', async () => {
    const text = Array.from({ length: 300 }, (_, n) =>
      n % 2 ? `classe${n}@prova.example` : `classe${n}`,
    ).join('\n')
    const preview = await paste(manager, text)
    assert.match(preview.text, /Da invitare150.*Da correggere150/)
    const answers = await Promise.all([1, 2].map(() => manager.press(preview, 'Invita 150 persone')))
    assert.ok(answers.every(({ status }) => [200, 404].includes(status)))
    assert.equal((await rows(`select id from invitation where email like 'classe%'`)).length, 150)
    assert.match((await paste(manager, 'classe1@prova.example')).text, /C’è già un invito aperto/)
    const many = Array.from({ length: 501 }, (_, n) => `n${n}@prova.example`).join('\n')
    assert.match((await paste(manager, many)).text, /più di 500 indirizzi/)
  })

  it('are not sent by somebody whose role ended after the preview, nor honoured after it ended', async () => {
    const email = 'capo@prova.example'
    await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, world.clock.now())
      const personId = await openAccount(hand, { email, givenName: 'Capo', familyName: 'Ufficio' })
      await grantRole(hand, { personId, role: 'office_manager', organizationId })
    })
    const own = await world.as(email)
    const link = await linkFor('presa@prova.example', own)
    const preview = await paste(own, 'persa@prova.example')
    world.clock.advance(1000)
    await rows(
      `insert into role_grant_end (grant_id, ended_at) select g.id, $2 from role_grant g join person p on p.id = g.person_id where p.email = $1`,
      email,
      world.clock.now(),
    )
    const sent = await own.press(preview, 'Invita 1 persona')
    assert.ok([403, 422].includes(sent.status))
    assert.equal((await rows(`select id from invitation where email = 'persa@prova.example'`)).length, 0)
    const late = await join(link)
    assert.match(late.text, /non può più dare questo ruolo/)
    assert.deepEqual(await rows(`select id from person where email = 'presa@prova.example'`), [])
    const renewedByAnother = await join(await renewed('presa@prova.example'))
    assert.match(
      renewedByAnother.text,
      /Il tuo account è aperto.*Bruno Esempio/,
      'whoever renews it answers for it',
    )
  })

  it('to what one may not give are refused before anybody is named', async () => {
    const elsewhere = (await rows(`select id from organization where slug = 'comune-di-ferrara'`))[0].id
    assert.match((await paste(manager, 'a@prova.example', { organizationId: elsewhere })).text, /va oltre/)
    assert.match((await paste(manager, 'a@prova.example', { role: 'administrator' })).text, /va oltre/)
    const [{ id }] = await rows(`select id from invitation limit 1`)
    assert.equal((await (await world.as('tutor')).post(`/persone/inviti/${id}/ritira`, {})).status, 403)
  })

  it('for a room are short, large, few and brief, and tell nothing of who has an account', async () => {
    const page = await manager.get('/persone/inviti/aula')
    const fields = { role: 'operator', organizationId, uses: '2', hours: '8' }
    assert.match((await manager.press(page, 'Apri il link', { ...fields, hours: '9' })).text, /da 1 a 8/)
    const shown = await manager.press(page, 'Apri il link', fields)
    const entry = /localhost:3000(\/aula\/[0-9A-Z]{5}-[0-9A-Z]{5})/.exec(shown.text)?.[1]
    assert.ok(entry)
    assert.match(shown.text, /Sono entrate 0 persone su 2/)
    const id = idIn(shown)
    assert.ok(!(await manager.get(`/persone/inviti/aula/${id}`)).text.includes(entry))
    const enter = async (email: string) => {
      const browser = world.visitor()
      return browser.press(await browser.get(entry.toLowerCase()), 'Apri l’account', { ...OWN, email })
    }
    const [fresh, known] = [await enter('prima@prova.example'), await enter('decisore@demo.referpa.example')]
    const bare = ({ body, path, status }: Answer) => [
      status,
      path,
      body.replaceAll(/value="[0-9a-f-]{36}"/g, ''),
    ]
    assert.deepEqual(bare(known), bare(fresh))
    assert.match(fresh.text, /Adesso accedi con l’indirizzo e la password che hai scelto/)
    assert.equal(
      (await rolesOf('decisore@demo.referpa.example')).length,
      1,
      'a name typed in a room is no sign-in',
    )
    const browser = world.visitor()
    await browser.press(await browser.get('/accedi'), 'Accedi', {
      email: 'prima@prova.example',
      password: OWN.newPassword,
    })
    assert.match((await browser.get('/i-miei-ruoli')).text, /Operatore, Azienda USL/)
    const decision = await world.as('decisore')
    assert.match(
      (await decision.press(await decision.get(entry), 'Accetta l’invito')).text,
      /hai un ruolo in più/,
    )
    assert.match((await world.visitor().get(entry)).text, /già stato usato/)
    assert.match((await manager.get(`/persone/inviti/aula/${id}`)).text, /già stato usato/)
  })

  it('are forgotten ninety days after they run out, and lists that were not sent after a day', async () => {
    await paste(manager, 'bozza@prova.example')
    const { default: people } = await import('../index.ts')
    const later = (days: number) => new Date(world.clock.now().getTime() + days * 24 * 3_600_000)
    await world.app.database.transaction((tx) => people.retention!(tx, later(2)))
    assert.deepEqual(await rows('select id from invitation_draft'), [])
    assert.notDeepEqual(await rows('select id from invitation'), [])
    await world.app.database.transaction((tx) => people.retention!(tx, later(105)))
    assert.deepEqual(await rows('select id from invitation'), [])
  })
})

describe('invitations with a mail server', () => {
  it('go by letter, and are seen by nobody else', async () => {
    const world = await testApp({ smtpUrl: 'smtp://localhost:1' })
    try {
      const manager = await world.as('responsabile')
      const { rows: bodies } = await world.app.database.pool.query(
        `select id from organization where slug = 'azienda-usl-dimostrativa'`,
      )
      const preview = await manager.press(await manager.get('/persone/inviti/nuovi'), 'Controlla l’elenco', {
        addresses: 'posta@prova.example',
        role: 'operator',
        organizationId: bodies[0].id,
      })
      const sent = await manager.press(preview, 'Invita 1 persona')
      assert.match(sent.text, /Mandato 1 invito\./)
      const letters = async () =>
        (
          await world.app.database.pool.query(
            `select body_text, to_person_id from mail_message where to_address = 'posta@prova.example'`,
          )
        ).rows
      const [{ body_text, to_person_id }] = await letters()
      assert.equal(to_person_id, null)
      const link = /http:\/\/localhost:3000(\/invito\/[\w-]{43})/.exec(body_text)?.[1]
      assert.ok(link)
      assert.equal((await world.visitor().get(link)).status, 200)
      const [{ id }] = (
        await world.app.database.pool.query(`select id from invitation where email = 'posta@prova.example'`)
      ).rows
      assert.match((await manager.get('/persone/inviti')).text, /Manda di nuovo/)
      const again = await manager.post(`/persone/inviti/${id}/link`, {})
      assert.match(again.text, /Invito mandato di nuovo/)
      assert.ok(!/\/invito\//.test(again.text))
      assert.equal((await world.visitor().get(link)).status, 404)
      assert.equal(new Set((await letters()).map((each) => each.body_text)).size, 2)
    } finally {
      await world.close()
    }
  })
})
