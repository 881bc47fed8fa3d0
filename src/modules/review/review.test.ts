// SPDX-License-Identifier: AGPL-3.0-or-later
/** What review promises beyond "somebody else publishes": reasons that arrive, differences that say all, corrections in a hurry. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { type Answer, type Client, headings } from '../../../test/support/client.ts'
import { handAt } from '../../../test/support/hand.ts'
import { openOrganization } from '../network/index.ts'
import { whoWasTold } from '../notifications/fixture.ts'
import { grantRole, openAccount } from '../people/index.ts'

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

const rows = async <T>(query: string, values: unknown[] = []): Promise<T[]> =>
  (await site.app.database.pool.query(query, values)).rows

const deskOf = async (kind: string, slug: string): Promise<string> => {
  const [found] = await rows<{ id: string }>('select id from work where kind = $1 and slug = $2', [
    kind,
    slug,
  ])
  return `/redazione/${kind === 'course' ? 'corsi' : 'materiali'}/${found!.id}`
}

async function write(fields: Record<string, string>): Promise<string> {
  const page = await carla.get('/redazione/materiali/nuovo')
  const theme = page.document
    .querySelector('select[name=theme] option[value]:not([value=""])')!
    .getAttribute('value')!
  const saved = await carla.press(page, 'Salva la bozza', { theme, summary: 'In breve.', ...fields })
  assert.match(saved.text, /Bozza salvata/)
  return saved.path
}

/** Written by one, published by the other. Gives the address of its desk. */
async function publish(fields: Record<string, string>): Promise<string> {
  const desk = await write(fields)
  await carla.press(await carla.get(`${desk}/anteprima`), 'Invia in revisione')
  await ugo.press(await ugo.get(`${desk}/anteprima`), 'Pubblica')
  return desk
}

async function editorOfAllThemes(): Promise<Client> {
  const email = 'tutte-le-tematiche@demo.referpa.example'
  const [body] = await rows<{ id: string }>("select id from organization where slug = 'comune-di-ferrara'")
  await site.app.database.transaction(async (tx) => {
    const hand = handAt(tx, site.clock.now())
    const person = { email, givenName: 'Ada', familyName: 'Prova', demo: true }
    const personId = await openAccount(hand, person)
    await grantRole(hand, { personId, role: 'editor', organizationId: body!.id })
  })
  return site.as(email)
}

const letters = (subject: string) => whoWasTold(site, `${subject}%`)

/** Headings of the parts that changed since what readers see, or since the last reading. */
function changed(page: Answer, since: 'published' | 'reading'): string[] {
  const title =
    since === 'published'
      ? 'Che cosa cambia rispetto a quello pubblicato'
      : 'Che cosa cambia dall’ultima lettura'
  const found = headings(page)
  const from = found.indexOf(title)
  if (from < 0) return []
  const rest = found.slice(from + 1)
  const end = rest.findIndex((heading) => !/\((cambiato|aggiunto|tolto)\)$/.test(heading))
  return end < 0 ? rest : rest.slice(0, end)
}

describe('a draft', () => {
  it('needs a title and nothing else; what is missing is asked for before review', async () => {
    const bare = { title: 'Solo un titolo', theme: '', summary: '', updatedOn: '' }
    const limited = await carla.press(await carla.get('/redazione/materiali/nuovo'), 'Salva la bozza', bare)
    assert.match(limited.text, /Il tuo ruolo vale per alcuni temi: scegline uno/)
    const ada = await editorOfAllThemes()
    const saved = await ada.press(await ada.get('/redazione/materiali/nuovo'), 'Salva la bozza', bare)
    assert.match(saved.text, /Bozza salvata/)
    const refused = await ada.press(saved, 'Invia in revisione')
    assert.match(refused.text, /Manca la tematica: scegline una/)
    assert.match(refused.text, /Manca il riassunto/)
    assert.match(refused.text, /Manca il giorno in cui hai controllato/)
    assert.match((await ada.get('/redazione?vista=draft')).text, /Solo un titolo.*da scegliere/)
  })

  it('is saved on an instance that has no theme yet', async () => {
    const empty = await testApp({ world: false, demo: false })
    try {
      const email = 'prima@ente.example'
      await empty.app.database.transaction(async (tx) => {
        const hand = handAt(tx, empty.clock.now())
        const organizationId = await openOrganization(hand, { name: 'Un ente', kind: 'municipality' })
        const personId = await openAccount(hand, { email, givenName: 'Prima', familyName: 'Autrice' })
        await grantRole(hand, { personId, role: 'editor', organizationId })
      })
      const first = await empty.as(email)
      for (const [path, button, fields] of [
        ['/redazione/materiali/nuovo', 'Salva la bozza', { title: 'Il primo testo' }],
        ['/redazione/corsi/nuovo', 'Salva e scrivi le unità', { titleIt: 'Il primo corso' }],
      ] as const) {
        const saved = await first.press(await first.get(path), button, fields)
        assert.equal(saved.status, 200, saved.text)
        assert.match(saved.text, /Bozza salvata|Corso iniziato/)
      }
      assert.match(
        (await first.get('/redazione?vista=draft')).text,
        /Il primo (corso|testo).*Il primo (corso|testo)/,
      )
    } finally {
      await empty.close()
    }
  })

  it('taken back from review says why, to those who were asked to read it', async () => {
    const desk = await write({ title: 'Da riprendere', body: 'Uno.' })
    await carla.press(await carla.get(`${desk}/anteprima`), 'Invia in revisione')
    const question = await carla.follow(await carla.get(`${desk}/anteprima`), 'Riprendi la bozza')
    const unsaid = await carla.press(question, 'Riprendi la bozza', { reason: ' ' })
    assert.equal(unsaid.status, 422)
    const back = await carla.press(unsaid, 'Riprendi la bozza', { reason: 'Ho dimenticato il costo.' })
    assert.match(back.text, /Hai ripreso la bozza/)
    const told = await letters('Ripreso dalla revisione: Da riprendere')
    assert.ok(told.some(({ to_address }) => to_address === 'revisore@demo.referpa.example'))
    assert.ok(told.every(({ body_text }) => body_text.includes('Ho dimenticato il costo.')))
    assert.ok(!told.some(({ to_address }) => to_address === 'redattore@demo.referpa.example'))
    assert.match((await ugo.get(`${desk}/anteprima`)).text, /l’ha ripresa.*Ho dimenticato il costo/)
  })
})

describe('differences', () => {
  it('of a second reading are those since the first', async () => {
    const desk = await write({ title: 'Letto due volte', body: 'Uno.\n\nDue.' })
    await carla.press(await carla.get(`${desk}/anteprima`), 'Invia in revisione')
    const first = await ugo.get(`${desk}/anteprima`)
    assert.deepEqual(changed(first, 'reading'), [])
    await ugo.press(first, 'Rimanda con osservazioni', { remarks: 'Aggiungi una norma.' })
    site.clock.advance(60_000)
    await carla.press(await carla.get(desk), 'Invia in revisione', {
      citations: 'D.Lgs. 286/1998 art. 35 c. 3',
    })
    const second = await ugo.get(`${desk}/anteprima`)
    assert.deepEqual(changed(second, 'reading'), ['Norme citate (aggiunto)'])
    assert.match(second.text, /Aggiunto: D\.Lgs\. 286\/1998 art\. 35/)
  })

  it('name every part: a day, a citation, a translation, a question of the research', async () => {
    const desk = await publish({
      title: 'Che cambia in silenzio',
      body: 'Il testo resta.',
      citations: 'D.Lgs. 286/1998 art. 35 c. 3',
    })
    await carla.press(await carla.get(`${desk}/anteprima`), 'Apri una nuova bozza')
    await carla.press(await carla.get(desk), 'Salva la bozza', {
      updatedOn: '2026-11-20',
      citations: 'D.Lgs. 286/1998 art. 35 c. 4',
      method: 'Dodici interviste.',
    })
    await carla.press(await carla.get(`${desk}/inglese`), 'Salva la traduzione', {
      title: 'That changes in silence',
      body: 'The text stays.',
    })
    assert.deepEqual(changed(await ugo.get(`${desk}/anteprima`), 'published'), [
      'Titolo in inglese (aggiunto)',
      'Aggiornato al (cambiato)',
      'Metodo (aggiunto)',
      'Testo in inglese (aggiunto)',
      'Norme citate (cambiato)',
    ])
  })

  it('show which question changed, and a right answer that moved', async () => {
    const desk = await deskOf('course', 'iscrizione-al-servizio-sanitario')
    await carla.press(await carla.get(`${desk}/anteprima`), 'Apri una nuova bozza')
    const list = await carla.get(`${desk}/domande`)
    const address = [...list.document.querySelectorAll('.edit-title a')]
      .map((link) => link.getAttribute('href')!)
      .at(0)!
    const question = await carla.get(address)
    const right = question.document.querySelector('input[name=correct][checked]')!.getAttribute('value')
    await carla.press(question, 'Salva la domanda', { correct: right === '1' ? '2' : '1' })
    const seen = changed(await ugo.get(`${desk}/anteprima`), 'published')
    assert.equal(seen.length, 2, seen.join(' | '))
    assert.ok(
      seen.every((heading) => /: Risposta \(cambiato\)$/.test(heading)),
      seen.join(' | '),
    )
  })
})

describe('an urgent correction', () => {
  it('is live at once with its reason, and read by somebody else within seven days', async () => {
    const desk = await publish({ title: 'Con un errore', body: 'Costa trenta euro.' })
    const opened = await ugo.press(await ugo.get(`${desk}/anteprima`), 'Apri una nuova bozza')
    const saved = await ugo.press(opened, 'Salva la bozza', { body: 'Non costa niente.' })
    const question = await ugo.follow(await ugo.get(`${saved.path}/anteprima`), 'Correzione urgente')
    const live = await ugo.press(question, 'Pubblica subito la correzione', {
      reason: 'Gli sportelli facevano pagare.',
    })
    assert.match(live.text, /Corretto e pubblicato/)
    assert.match((await site.visitor().get('/formazione/materiali/con-un-errore')).text, /Non costa niente/)
    assert.match((await site.visitor().get('/cerca?q="Non+costa+niente"')).text, /Con un errore/)

    const waiting = await carla.get('/redazione?vista=to_review')
    assert.match(waiting.text, /Con un errore.*correzione urgente da rileggere entro il/)
    const told = await letters('Da rileggere entro sette giorni: Con un errore')
    assert.ok(told.some(({ to_address }) => to_address === 'redattore@demo.referpa.example'))

    const own = await ugo.press(await ugo.get(`${desk}/anteprima`), 'Confermo la correzione')
    assert.equal(own.status, 422)
    assert.match(own.text, /Hai scritto anche tu questa versione/)
    const confirmed = await carla.press(await carla.get(`${desk}/anteprima`), 'Confermo la correzione')
    assert.match(confirmed.text, /Correzione confermata/)
    assert.match(confirmed.text, /ha riletto e confermato la correzione urgente/)
    assert.doesNotMatch((await carla.get('/redazione?vista=to_review')).text, /Con un errore/)
  })

  it('is not for what was never published, nor for whoever may not publish', async () => {
    const desk = await write({ title: 'Mai uscito', body: 'Uno.' })
    assert.doesNotMatch((await carla.get(`${desk}/anteprima`)).text, /Correzione urgente/)
    const tried = await ugo.post(`${desk}/correzione-urgente`, { reason: 'Fretta.' })
    assert.equal(tried.status, 422)
    assert.match(tried.text, /Si corregge in urgenza solo quello che è pubblicato/)
    assert.equal(
      (await (await site.as('operatore')).post(`${desk}/correzione-urgente`, { reason: 'x' })).status,
      404,
    )
  })
})

describe('what is withdrawn', () => {
  it('leads to what took its place', async () => {
    const desk = await publish({ title: 'Il vecchio foglio', body: 'Uno.' })
    const successor = await publish({ title: 'Il foglio nuovo', body: 'Due.' })
    const replacedBy = successor.split('/').at(-1)!
    const question = await ugo.get(`${desk}/ritira`)
    await ugo.press(question, 'Ritira', { reason: 'Superato.', replacedBy })
    const gone = await site.visitor().get('/formazione/materiali/il-vecchio-foglio')
    assert.equal(gone.status, 410)
    assert.match(gone.text, /Al suo posto c’è: Il foglio nuovo/)
    const next = await site.visitor().follow(gone, 'Il foglio nuovo')
    assert.equal(next.path, '/formazione/materiali/il-foglio-nuovo')
  })

  it('is told to those who are in the middle of it', async () => {
    const desk = await deskOf('course', 'iscrizione-al-servizio-sanitario')
    const [learner] = await rows<{ email: string }>(
      `select p.email from enrolment n join person p on p.id = n.person_id
       where not exists (select from course_completion d where d.enrolment_id = n.id) order by p.email limit 1`,
    )
    await ugo.press(await ugo.get(`${desk}/ritira`), 'Ritira', { reason: 'La legge è cambiata.' })
    const told = await letters('Ritirato: ')
    const letter = told.find(({ to_address }) => to_address === learner!.email)
    assert.match(letter?.body_text ?? '', /La legge è cambiata/)
    assert.equal(new Set(told.map(({ to_address }) => to_address)).size, told.length)
  })
})

describe('editions', () => {
  it('that were published stay readable to those who write or review them, and to nobody else', async () => {
    const desk = await publish({ title: 'Prima stesura', body: '## Titolo vecchio\n\nParole di prima.' })
    await carla.press(await carla.get(`${desk}/anteprima`), 'Apri una nuova bozza')
    await carla.press(await carla.get(desk), 'Salva la bozza', { title: 'Seconda', body: 'Parole nuove.' })
    await carla.press(await carla.get(`${desk}/anteprima`), 'Invia in revisione')
    await ugo.press(await ugo.get(`${desk}/anteprima`), 'Pubblica')
    const list = await carla.follow(await carla.get(`${desk}/anteprima`), 'Versioni pubblicate')
    assert.deepEqual(
      [...list.document.querySelectorAll('tbody tr')].map((line) =>
        line.textContent?.includes('La legge chiunque'),
      ),
      [true, false],
    )
    const old = await carla.follow(list, 'Versione 1')
    assert.match(
      old.text,
      /Prima stesura.*Sostituita da una versione più recente.*Titolo vecchio.*Parole di prima/s,
    )
    assert.doesNotMatch(old.text, /Parole nuove/)
    assert.equal(old.document.querySelectorAll('main form').length, 0, 'nothing can be changed')
    assert.equal((await carla.get(`${desk}/edizioni/3`)).status, 404)
    assert.equal((await (await site.as('operatore')).get(old.path)).status, 404)
    assert.equal((await (await site.as('operatore')).get(`${desk}/edizioni`)).status, 404)
  })

  it('say why they were withdrawn', async () => {
    const desk = await publish({ title: 'Da ritirare presto', body: 'Uno.' })
    const question = await ugo.follow(await ugo.get(`${desk}/anteprima`), 'Ritira dalla pubblicazione')
    await ugo.press(question, 'Ritira', { reason: 'La norma è cambiata.' })
    const list = await carla.get(`${desk}/edizioni`)
    assert.match(list.text, /Ritirata il 2\d novembre 2026: La norma è cambiata\./)
  })
})
