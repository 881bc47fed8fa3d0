// SPDX-License-Identifier: AGPL-3.0-or-later
/** Laws of every page, in both languages, as a browser without JavaScript gets it. Each law is proved by a planted page. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { parseHTML } from 'linkedom'
import { textAsSent } from '#kernel/mail-text.ts'
import { exampleContext } from '#ui/example-context.ts'
import type { Certificate } from '../../src/modules/certificates/queries.ts'
import { sheetOf } from '../../src/modules/certificates/sheet.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { listPages } from '../support/pages.ts'
import type { ShownPage } from '../support/places.ts'

const MARK = {
  it: 'Dimostrazione: dati inventati, senza valore',
  en: 'Demonstration: invented data, of no value',
}

type Law = (document: Document, html: string, locale: 'it' | 'en') => string[]
const all = (document: Document, selector: string): Element[] => [...document.querySelectorAll(selector)]
const outer = (element: Element): string => element.outerHTML.slice(0, 160)

const LAWS: Record<string, { law: Law; planted: string }> = {
  'carries the mark of the demonstration': {
    law: (document, _html, locale) => (document.body.textContent?.includes(MARK[locale]) ? [] : ['no mark']),
    planted: '<p>niente</p>',
  },
  'has one h1, a title, a language': {
    law: (document, _html, locale) => [
      ...(all(document, 'h1').length === 1 ? [] : [`${all(document, 'h1').length} h1`]),
      ...(document.title.length > 3 ? [] : ['no title']),
      ...(document.documentElement.getAttribute('lang') === locale ? [] : ['wrong lang']),
    ],
    planted: '<h1>a</h1><h1>b</h1>',
  },
  'skips no level of headings': {
    law: (document) => {
      const levels = all(document, 'main h1, main h2, main h3, main h4, main h5').map((heading) =>
        Number(heading.tagName[1]),
      )
      return levels.flatMap((level, index) =>
        index > 0 && level > levels[index - 1]! + 1 ? [`h${levels[index - 1]} then h${level}`] : [],
      )
    },
    planted: '<main><h1>a</h1><h3>b</h3></main>',
  },
  'has forms that work without JavaScript': {
    law: (document) =>
      all(document, 'form').flatMap((form) => {
        const method = form.getAttribute('method')
        const buttons = form.querySelectorAll(
          'button[type=submit], button:not([type]), input[type=submit]',
        ).length
        const outside = form.id ? document.querySelectorAll(`button[form="${form.id}"]`).length : 0
        const action = form.getAttribute('action') ?? ''
        return [
          ...(method === 'get' || method === 'post' ? [] : [`no method: ${outer(form)}`]),
          ...(buttons + outside > 0 ? [] : [`no button: ${outer(form)}`]),
          ...(method !== 'post' || /\/esci$/.test(action) || form.querySelector('input[name=_key]')
            ? []
            : [`no one-time key: ${outer(form)}`]),
        ]
      }),
    planted: '<form><input name="a"></form>',
  },
  'keeps what is written where long texts are written, and nowhere else': {
    law: (document) =>
      all(document, 'form').flatMap((form) =>
        (form.querySelector('x-writing') === null) === (form.querySelector('input[name=_writing]') === null)
          ? []
          : [outer(form)],
      ),
    planted: '<form><x-writing></x-writing></form>',
  },
  'labels every control': {
    law: (document) =>
      all(document, 'input:not([type=hidden]), select, textarea').flatMap((control) => {
        const id = control.getAttribute('id')
        const labelled =
          (id && document.querySelector(`label[for="${id}"]`)) ||
          control.closest('label') ||
          control.getAttribute('aria-label')
        return labelled ? [] : [outer(control)]
      }),
    planted: '<input name="a">',
  },
  'gives every control and target an id of its own': {
    law: (document) => {
      const ids = all(document, '[id]').map((element) => element.id)
      return ids.filter((id, index) => ids.indexOf(id) !== index)
    },
    planted: '<p id="a"></p><p id="a"></p>',
  },
  'names with each label a control that is there': {
    law: (document) =>
      all(document, 'label[for]').flatMap((label) =>
        document.getElementById(label.getAttribute('for')!) ? [] : [outer(label)],
      ),
    planted: '<label for="a">A</label>',
  },
  'leaves rows and cells of a table what they are (ARIA in HTML)': {
    law: (document) =>
      all(document, 'table[role], thead[role], tbody[role], tr[role], th[role], td[role]').map(outer),
    planted: '<table><tr role="row"><td>a</td></tr></table>',
  },
  'has no list without an entry': {
    law: (document) =>
      all(document, 'ul, ol').flatMap((list) => (list.querySelector('li') ? [] : [outer(list)])),
    planted: '<ul class="file-list"></ul>',
  },
  'begins a select that must be chosen with no choice (HTML 4.10.7)': {
    law: (document) =>
      all(document, 'select[required]:not([multiple])').flatMap((select) =>
        select.querySelector('option')?.getAttribute('value') === '' ? [] : [outer(select)],
      ),
    planted: '<select required><option value="a">A</option></select>',
  },
  'says that a group of radios is wrong, and of no radio alone (ARIA 1.2)': {
    law: (document) => all(document, 'input[type=radio][aria-invalid]').map(outer),
    planted: '<input type="radio" aria-invalid="true">',
  },
  'loads nothing from elsewhere and runs nothing inline': {
    law: (document) => [
      ...all(
        document,
        'script:not([src]):not([type="application/ld+json"]), style, [style], [onclick], [onload], iframe',
      ).map(outer),
      ...all(
        document,
        'script[src], link[rel=stylesheet], img[src], video[src], source[src], track[src]',
      ).flatMap((element) => {
        const address = element.getAttribute('src') ?? element.getAttribute('href') ?? ''
        return address.startsWith('/') ? [] : [outer(element)]
      }),
    ],
    planted: '<p style="color:red">a</p>',
  },
  'has data for programs that can be read, and say that they are invented': {
    law: (document, _html, locale) =>
      all(document, 'script[type="application/ld+json"]').flatMap((block) => {
        try {
          const data = JSON.parse(block.textContent ?? '')
          const isRight = data['@context'] === 'https://schema.org' && typeof data['@type'] === 'string'
          return isRight && data.disambiguatingDescription === MARK[locale] ? [] : [outer(block)]
        } catch {
          return [outer(block)]
        }
      }),
    planted: '<script type="application/ld+json">{"@type": </script>',
  },
  'shows no text of the machine': {
    law: (document) => {
      const text = document.querySelector('main')?.textContent ?? ''
      return /\bundefined\b|\[object Object\]|\bNaN\b|\{\w+\}|\{\w+, /.test(text)
        ? [text.match(/.{0,40}(undefined|\[object Object\]|NaN|\{\w+[,}]).{0,40}/s)?.[0] ?? 'found']
        : []
    },
    planted: '<main>Ciao {name}</main>',
  },
}

describe('every page', () => {
  let world: TestApp
  let pages: ShownPage[]
  const clients = new Map<string, Client>()
  const seen: {
    page: ShownPage
    locale: 'it' | 'en'
    document: Document
    html: string
    status: number
    moved: boolean
  }[] = []
  before(async () => {
    world = await testApp()
    pages = await listPages(world)
    for (const page of pages) {
      if (!clients.has(page.watcher))
        clients.set(page.watcher, page.watcher === 'visitor' ? world.visitor() : await world.as(page.watcher))
      for (const locale of ['it', 'en'] as const) {
        const path = locale === 'it' ? page.path : `/en${page.path === '/' ? '' : page.path}`
        const answer = await clients.get(page.watcher)!.get(path)
        seen.push({
          page,
          locale,
          document: answer.document,
          html: answer.body,
          status: answer.status,
          moved: answer.path !== path,
        })
      }
    }
  })
  after(() => world.close())

  it('answers', () => {
    assert.ok(pages.length > 50, `${pages.length} pages are looked at`)
    const wrong = seen.filter(({ page, status }) => status !== (page.route === '404' ? 404 : 200))
    assert.deepEqual(
      wrong.map(({ page, locale, status }) => `${locale} ${page.path}: ${status}`),
      [],
    )
  })
  for (const [name, { law, planted }] of Object.entries(LAWS)) {
    it(name, () => {
      const broken = seen.flatMap(({ page, locale, document, html }) =>
        law(document, html, locale).map((what) => `${locale} ${page.path}: ${what}`),
      )
      assert.deepEqual(broken, [])
    })
    it(`is seen when it does not: ${name}`, () => {
      const html = `<!DOCTYPE html><html><head></head><body>${planted}</body></html>`
      assert.notDeepEqual(law(parseHTML(html).document as unknown as Document, html, 'it'), [])
    })
  }
  it('has a title of its own', () => {
    const titles = new Map<string, Set<string>>()
    for (const { page, locale, document, moved } of seen) {
      if (moved) continue
      const key = `${locale} ${document.title}`
      titles.set(key, (titles.get(key) ?? new Set()).add(page.route))
    }
    assert.deepEqual(
      [...titles]
        .filter(([, routes]) => routes.size > 1)
        .map(([title, routes]) => `${title}: ${[...routes].join(', ')}`),
      [],
    )
  })
})

describe('what is not a page', () => {
  let world: TestApp
  before(async () => {
    world = await testApp()
  })
  after(() => world.close())
  it('carries the mark of the demonstration too: letters, as they are shown and as they are sent', async () => {
    const { rows } = await world.app.database.pool.query('select body_text from mail_message')
    assert.ok(rows.length > 0, 'the world has letters')
    const shown = await (await world.as('admin')).get('/amministrazione/posta')
    const letters = [...shown.document.querySelectorAll('main .pre-line')].map(
      (letter) => letter.textContent ?? '',
    )
    assert.equal(letters.length, Math.min(rows.length, 25))
    for (const letter of letters)
      assert.ok(letter.includes(MARK.it) && letter.includes(MARK.en), letter.slice(0, 80))
    assert.ok(textAsSent(rows[0].body_text, true).includes(MARK.it))
    assert.equal(textAsSent(rows[0].body_text, false), rows[0].body_text)
  })
  it('carries the mark of the demonstration too: certificates', async () => {
    const { rows } = await world.app.database.pool.query(
      'select c.code, p.email from certificate c join person p on p.id = c.person_id left join certificate_revocation r on r.certificate_id = c.id where r.certificate_id is null order by c.id limit 1',
    )
    const sheet = sheetOf(
      exampleContext({ demo: true }),
      { ...EXAMPLE_CERTIFICATE, demo: true },
      'http://localhost',
    )
    assert.equal(sheet.demonstration, MARK.it)
    assert.equal(
      sheetOf(exampleContext({ demo: false }), { ...EXAMPLE_CERTIFICATE, demo: false }, 'http://localhost')
        .demonstration,
      null,
    )
    const pdf = await (await world.as(rows[0].email)).get(`/attestati/${rows[0].code}/pdf`)
    assert.equal(pdf.headers['content-type'], 'application/pdf')
  })
})

const EXAMPLE_CERTIFICATE: Certificate = {
  id: '',
  code: '7KQ2M4TX9B3FA',
  person_id: '',
  source_id: '',
  kind: 'course',
  organization_id: '',
  theme_id: null,
  holder_name: 'Ada Prova',
  title: { it: 'Corso' },
  version_number: 1,
  hours: '1.00',
  statement: { it: '' },
  issuer_name: 'Ente',
  network_name: 'Rete',
  content_updated_on: null,
  demo: true,
  issued_at: new Date('2026-11-23T09:00:00Z'),
  issued_on: '2026-11-23',
  revoked_at: null,
  revocation_reason: null,
}
