// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newEntity } from '#kernel/entities.ts'
import { putInSearch } from '#kernel/search.ts'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import type { Answer } from '../../../test/support/client.ts'

const PATHS = [
  ...['/', '/progetto', '/tematiche', '/cerca', '/contatti', '/privacy', '/accessibilita', '/note-legali'],
  ...['/mappa-del-sito', '/dove-andare'],
]
const titleOf = (page: Answer) => page.document.querySelector('title')?.textContent ?? ''
const mainOf = (page: Answer) => (page.document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ')
const addressesIn = (page: Answer, where = 'main') =>
  [...page.document.querySelectorAll(`${where} a`)].map((link) => link.getAttribute('href'))

describe('public pages of the demonstration', () => {
  let app: TestApp
  before(async () => {
    app = await testApp()
  })
  after(() => app.close())

  for (const prefix of ['', '/en'])
    test(`each page has one h1, its own title and description, and no dead link (${prefix || '/it'})`, async () => {
      const visitor = app.visitor()
      const titles = new Set<string>()
      const ways = new Set<string>()
      for (const path of PATHS) {
        const page = await visitor.get(prefix + path)
        assert.equal(page.status, 200, path)
        assert.equal(page.document.documentElement.getAttribute('lang'), prefix === '' ? 'it' : 'en')
        assert.equal(page.document.querySelectorAll('h1').length, 1, path)
        const description =
          page.document.querySelector('meta[name=description]')?.getAttribute('content') ?? ''
        assert.ok(description.length > 20 && description.length <= 160, `${path}: ${description.length}`)
        titles.add(titleOf(page))
        for (const address of [...addressesIn(page), ...addressesIn(page, 'footer')])
          if (address?.startsWith('/')) ways.add(address.split('#')[0]!)
      }
      assert.equal(titles.size, PATHS.length)
      assert.equal(visitor.cookies.size, 0, 'a reader gets no cookie')
      for (const way of ways) assert.equal((await visitor.get(way)).status, 200, way)
    })

  test('the home page shows the six themes, a search, and where a resident should go', async () => {
    const page = await app.visitor().get('/')
    const themes = addressesIn(page).filter((address) => address?.startsWith('/tematiche/'))
    assert.equal(themes.length, 6)
    assert.ok(page.document.querySelector('main form[action="/cerca"] input[name=q]'))
    assert.ok(addressesIn(page).includes('/dove-andare'))
    const latest = page.document.querySelectorAll('#formazione article')
    assert.equal(latest.length, 3, 'four are on offer: a whole row, and the way to all of them')
  })

  test('the course of the demonstration says how far it may be trusted, in both languages', async () => {
    const course = '/formazione/corsi/iscrizione-al-servizio-sanitario'
    const said = async (path: string, words: RegExp) =>
      assert.equal((await app.visitor().get(path)).text.match(words)?.length, 1, path)
    await said(course, /Aggiornato al 1° novembre 2026 · non riveduto da un giurista/g)
    await said(`/en${course}`, /Up to date on 1 November 2026 · not reviewed by a lawyer/g)
  })

  test('whatever the search finds is called by a name, in both languages', async () => {
    const found = await app.app.database.db.selectFrom('search_entry').select('kind').distinct().execute()
    assert.deepEqual(
      found.map((entry) => entry.kind).filter((kind) => !app.app.services.house.kinds.has(kind)),
      [],
    )
    for (const [address, names] of [
      [
        '/cerca?q=STP',
        [
          'Corso',
          'Materiale',
          'Risultato della ricerca',
          'Servizio',
          'Tematica',
          'Ufficio',
          'Unità del corso',
        ],
      ],
      [
        '/en/cerca?q=STP',
        ['Course', 'Finding of the research', 'Material', 'Office', 'Service', 'Theme', 'Unit of the course'],
      ],
    ] as const) {
      const page = await app.visitor().get(address)
      const kinds = [...page.document.querySelectorAll('.result-kind')].map((kind) =>
        kind.textContent!.replace(/ [«“].*$/, ''),
      )
      assert.deepEqual([...new Set(kinds)].toSorted(), names)
    }
  })

  test('the search finds the projects, by those who take part too', async () => {
    const page = await app.visitor().get('/cerca?q=Comune+di+Parma')
    const found = addressesIn(page).filter((address) => address?.startsWith('/progetti/'))
    assert.ok(found.length > 0)
    for (const address of found)
      assert.equal((await app.visitor().get(address!)).status, 200, String(address))
  })

  test('sentences for residents lead to a guide in their language', async () => {
    const visitor = app.visitor()
    const home = await visitor.get('/')
    const guide = await visitor.get('/dove-andare')
    const sentences = [...home.document.querySelectorAll('a[href^="/dove-andare#"]')]
    assert.equal(sentences.length, 8)
    for (const sentence of sentences) {
      const language = sentence.getAttribute('href')!.split('#')[1]!
      assert.equal(guide.document.querySelector(`section#${language}`)?.getAttribute('lang'), language)
    }
    assert.equal(guide.document.querySelector('section#ar')?.getAttribute('dir'), 'rtl')
  })

  test('notices name the body that answers, and say that it is a demonstration', async () => {
    for (const path of ['/privacy', '/contatti', '/note-legali']) {
      const text = mainOf(await app.visitor().get(path))
      assert.match(text, /Comune di Ferrara/, path)
      assert.match(text, /dimostrazione/, path)
    }
    const hooks = await app.visitor().get('/')
    for (const hook of ['privacy-policy-link', 'accessibility-link', 'legal-notes'])
      assert.ok(hooks.document.querySelector(`footer [data-element="${hook}"]`), hook)
  })

  test('the site map holds every part of the menu, and the person’s own pages when signed in', async () => {
    const visitor = await app.visitor().get('/mappa-del-sito')
    for (const address of ['/progetto', '/tematiche', '/formazione', '/attestati', '/cerca', '/privacy'])
      assert.ok(addressesIn(visitor).includes(address), address)
    assert.doesNotMatch(mainOf(visitor), /Le tue pagine/)
    const signedIn = await (await app.as('operatore')).get('/mappa-del-sito')
    assert.match(mainOf(signedIn), /Le tue pagine/)
  })
})

describe('search', () => {
  let app: TestApp
  before(async () => {
    app = await testApp({ world: false })
    const at = app.clock.now()
    await app.app.database.transaction(async (tx) => {
      for (let i = 1; i <= 30; i++)
        await putInSearch(
          tx,
          {
            entityId: await newEntity(tx, 'test', at),
            language: 'it',
            kind: 'theme',
            title: `Scheda ${String(i).padStart(2, '0')}`,
            summary: 'Il medico di base <script>alert(1)</script> e la tessera.',
            path: `/tematiche/scheda-${i}`,
          },
          at,
        )
    })
  })
  after(() => app.close())

  test('words are marked in the passage, kinds are named, nothing is run', async () => {
    const page = await app.visitor().get('/cerca?q=medici')
    assert.match(mainOf(page), /30 risultati per «medici»/)
    assert.equal(page.document.querySelector('.result mark')?.textContent, 'medico')
    assert.match(page.document.querySelector('.result-kind')?.textContent ?? '', /Tematica/)
    assert.doesNotMatch(page.body, /<script>alert/)
    assert.ok(page.document.querySelector('meta[name=robots][content=noindex]'))
    assert.equal(page.document.querySelector('main input[name=q]')?.getAttribute('value'), 'medici')
  })

  test('results come in pages of 25, each with an address; beyond the last one goes to the first', async () => {
    const visitor = app.visitor()
    const first = await visitor.get('/cerca?q=medico')
    assert.equal(first.document.querySelectorAll('.result').length, 25)
    const second = await visitor.get('/cerca?q=medico&pagina=2')
    assert.equal(second.document.querySelectorAll('.result').length, 5)
    assert.equal(second.document.querySelector('[aria-current=page].pager-link')?.textContent, '2')
    const titles = (page: Answer) =>
      [...page.document.querySelectorAll('.result-title')].map((title) => title.textContent)
    assert.equal(new Set([...titles(first), ...titles(second)]).size, 30)
    assert.equal((await visitor.get('/cerca?q=medico&pagina=9')).path, '/cerca?q=medico')
  })

  test('results that exist in Italian only are marked on the English page', async () => {
    const page = await app.visitor().get('/en/cerca?q=medico')
    assert.equal(page.document.querySelector('.result-title a')?.getAttribute('lang'), 'it')
    assert.equal(
      page.document.querySelector('.result-title a')?.getAttribute('href')?.split('#')[0],
      '/en/tematiche/scheda-1',
    )
  })

  test('when nothing has all the words, what has some of them comes, and the page says so', async () => {
    const page = await app.visitor().get('/cerca?q=come+trovo+un+medico+in+zzzz')
    assert.match(mainOf(page), /30 risultati per .*Nessun testo ha tutte le parole/)
    assert.equal(
      (await app.visitor().get('/cerca?q=medico+zzzz&pagina=2')).document.querySelectorAll('.result').length,
      5,
    )
    assert.doesNotMatch(mainOf(await app.visitor().get('/cerca?q=medico')), /Nessun testo ha tutte/)
    assert.match(mainOf(await app.visitor().get('/cerca?q=zzzz+-medico')), /Nessun risultato/)
    assert.match(mainOf(await app.visitor().get('/cerca?q=zzzz+scheda+-medico')), /Nessun risultato/)
  })

  test('nothing found: what to try', async () => {
    const page = await app.visitor().get('/cerca?q=zzzz')
    assert.match(mainOf(page), /Nessun risultato per «zzzz»/)
    assert.match(mainOf(page), /Usa meno parole/)
  })

  test('whatever is typed, the page answers', async () => {
    const visitor = app.visitor()
    const typed = [
      '%00',
      '%E2%80%8F',
      '%22',
      '"a',
      '-',
      '!',
      '%27%3B--',
      '%F0%9F%98%80',
      'a%20%26%20%7C',
      '%D8%B5%D8%AD%D8%A9',
      'x'.repeat(10_000),
    ]
    for (const words of typed)
      assert.equal((await visitor.get(`/cerca?q=${words}`)).status, 200, words.slice(0, 20))
    assert.equal((await visitor.get('/cerca?q=a&q=medico&pagina=-1')).status, 200)
    assert.equal((await visitor.get('/cerca?q=medico&pagina=1e9')).status, 200)
  })
})

describe('an empty instance', () => {
  let app: TestApp
  before(async () => {
    app = await testApp({ world: false, demo: false })
  })
  after(() => app.close())

  test('every page helps and none breaks', async () => {
    for (const path of PATHS) {
      const page = await app.visitor().get(path)
      assert.equal(page.status, 200, path)
      assert.doesNotMatch(page.text, /undefined|\[object|dimostrazione/i, path)
    }
    assert.match(mainOf(await app.visitor().get('/')), /non è ancora stata avviata/)
    assert.match(mainOf(await app.visitor().get('/contatti')), /I contatti non ci sono ancora/)
    assert.match(mainOf(await app.visitor().get('/privacy')), /sarà indicato quando la rete viene avviata/)
  })
})
