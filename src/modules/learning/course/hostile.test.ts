// SPDX-License-Identifier: AGPL-3.0-or-later
/** What people paste and what attackers send, in every text field of the desk: a clear answer, and nothing lost. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Answer, type Client, formWithButton } from '../../../../test/support/client.ts'

let site: TestApp
let carla: Client
const pages: { address: string; button: string }[] = []

before(async () => {
  site = await testApp()
  carla = await site.as('redattore')
  const material = await fill('/redazione/materiali/nuovo', 'Salva la bozza', {
    title: 'Base',
    summary: 's',
    body: 'Testo.',
  })
  const course = await fill('/redazione/corsi/nuovo', 'Salva e scrivi le unità', {
    titleIt: 'Base',
    summaryIt: 's',
    hours: '1',
  })
  const id = /corsi\/([0-9a-f-]{36})/.exec(course.path)![1]!
  pages.push(
    { address: '/redazione/materiali/nuovo', button: 'Salva la bozza' },
    { address: material.path, button: 'Salva la bozza' },
    { address: `${material.path}/inglese`, button: 'Salva la traduzione' },
    { address: '/redazione/corsi/nuovo', button: 'Salva e scrivi le unità' },
    { address: `/redazione/corsi/${id}`, button: 'Salva la bozza' },
    { address: `/redazione/corsi/${id}/unita/nuova`, button: 'Aggiungi l’unità' },
    ...['scelta-singola', 'scelta-multipla', 'vero-falso', 'numero'].map((kind) => ({
      address: `/redazione/corsi/${id}/domande/nuova/${kind}`,
      button: 'Aggiungi la domanda',
    })),
  )
})
after(() => site.close())

async function fill(address: string, button: string, fields: Record<string, string>): Promise<Answer> {
  const page = await carla.get(address)
  const theme = page.document
    .querySelector('select[name=theme] option[value]:not([value=""])')
    ?.getAttribute('value')
  return carla.press(page, button, { ...(theme ? { theme } : {}), ...fields })
}

/** Names of the fields that take words, in a form. */
function textFields(page: Answer, button: string): string[] {
  const { values } = formWithButton(page, button)
  const controls = [...page.document.querySelectorAll('textarea, input[type=text]')].map((field) =>
    field.getAttribute('name'),
  )
  return controls.filter((name): name is string => name !== null && name !== 'q' && name in values)
}

const PLAIN = 'Riga di prova'

/** The same value in every text field, but where a number is asked for. */
async function sendEverywhere(
  address: string,
  button: string,
  value: string,
): Promise<{ page: Answer; names: string[] }> {
  const page = await carla.get(address)
  const names = textFields(page, button)
  const numbers = new Set(
    names.filter((name) =>
      page.document
        .querySelector(`[name=${name}]`)
        ?.getAttribute('inputmode')
        ?.match(/numeric|decimal/),
    ),
  )
  const fields = Object.fromEntries(
    names.map((name) => [name, numbers.has(name) ? '1' : name === 'citations' ? '' : value]),
  )
  const answers: Record<string, string> = page.document.querySelector('[name=answer][type=radio]')
    ? { answer: 'true' }
    : {}
  return {
    page: await fill(address, button, { ...fields, ...answers }),
    names: names.filter((name) => !numbers.has(name) && name !== 'citations'),
  }
}

const REFUSED = {
  'U+0000': 'prima\u0000dopo',
  'a control character': 'prima\u0007dopo',
  'U+FFFE': 'prima\ufffedopo',
}

for (const [called, value] of Object.entries(REFUSED))
  describe(`${called} in a text`, () => {
    it('is refused on each line and taken out of each longer text, and the rest comes back as it was typed', async () => {
      for (const { address, button } of pages) {
        const { page, names } = await sendEverywhere(address, button, value)
        if (page.status === 200) {
          // A form of long texts alone: nothing is refused.
          assert.doesNotMatch(page.body, /\ufffd|\ufffe/u, address)
          continue
        }
        assert.equal(page.status, 422, address)
        for (const name of names.filter((each) => !/^updatedOn$/.test(each))) {
          const field = page.document.querySelector(`[name=${name}]`)!
          const isLine = field.localName === 'input'
          assert.equal(field.getAttribute('aria-invalid'), isLine ? 'true' : null, `${address} ${name}`)
          const shown = field.getAttribute('value') ?? field.textContent ?? ''
          assert.match(shown, isLine ? /prima.dopo/u : /^\s*primadopo$/, `${address} ${name}`)
        }
      }
    })
  })

const KEPT = {
  Arabic: 'مرحبا بكم في المكتب',
  emoji: 'Benvenuti 👩🏽‍💼 allo sportello 🏛️',
  markup: '"><script>alert(1)</script>',
  braces: '{titolo} {n, plural, other {#}}',
}

for (const [called, value] of Object.entries(KEPT))
  it(`${called} is kept and shown as it is, never run`, async () => {
    for (const { address, button } of pages) {
      const { page } = await sendEverywhere(address, button, value)
      // Eight equal answers to one question are refused for being equal, and shown again.
      assert.ok([200, 422].includes(page.status), `${address}: ${page.status}`)
      assert.doesNotMatch(page.body, /<script>alert/, address)
      assert.doesNotMatch(page.body, /href="javascript:/, address)
      if (page.status === 422) assert.match(page.text, /uguale a un’altra/, address)
    }
    const { rows } = await site.app.database.pool.query(
      "select count(*) as n from edition where title ->> 'it' = $1",
      [value],
    )
    assert.ok(rows[0].n >= 2, 'saved as typed')
  })

it('a line of 10,000 characters is refused where a line is short, and kept where a text is long', async () => {
  const line = 'a'.repeat(10_000)
  const page = await fill('/redazione/materiali/nuovo', 'Salva la bozza', {
    title: line,
    summary: 's',
    body: line,
  })
  assert.equal(page.status, 422)
  assert.match(page.text, /Titolo: Il testo è di 10\.?000 caratteri: al massimo possono essere 200/)
  assert.equal(page.document.querySelector('textarea[name=body]')!.textContent!.trim(), line)
  assert.match((await carla.press(page, 'Salva la bozza', { title: PLAIN })).text, /Bozza salvata/)
})

it('halves of a surrogate pair, as bytes, do no harm', async () => {
  const page = await carla.get('/redazione/materiali/nuovo')
  const { action, values } = formWithButton(page, 'Salva la bozza')
  const theme = page.document
    .querySelector('select[name=theme] option[value]:not([value=""])')!
    .getAttribute('value')!
  const body = new URLSearchParams({ ...(values as Record<string, string>), theme, summary: 's' }).toString()
  const answer = await site.app.server.inject({
    method: 'POST',
    url: action,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      host: 'localhost:3000',
      origin: 'http://localhost:3000',
      'sec-fetch-site': 'same-origin',
      cookie: [...carla.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
    },
    payload: `${body.replace(/title=[^&]*/, '')}&title=mezza%ED%A0%80coppia`,
  })
  assert.ok([303, 422].includes(answer.statusCode), String(answer.statusCode))
})

it('a citation of nothing known is kept, to be verified; one that is too long names its line', async () => {
  const written = (citations: string) =>
    fill('/redazione/materiali/nuovo', 'Salva la bozza', { title: PLAIN, summary: 's', citations })
  const kept = await written('D.Lgs. 286/1998 art. 35\nUna legge che non c’è')
  assert.equal(kept.status, 200)
  assert.match(kept.text, /La citazione «Una legge che non c’è» è da verificare/)
  const page = await written(`D.Lgs. 286/1998 art. 35\n${'-'.repeat(600)}`)
  assert.equal(page.status, 422)
  assert.match(page.text, /Norme citate: Riga 2:/)
})

it('a forged theme, body, project, unit or file is refused in words', async () => {
  const stranger = '01a207a2-3280-7b60-8c01-2504c7c7c75e'
  for (const [field, value] of Object.entries({
    theme: stranger,
    organization: stranger,
    project: stranger,
    attachments: stranger,
    video: stranger,
  })) {
    const page = await fill('/redazione/materiali/nuovo', 'Salva la bozza', {
      title: PLAIN,
      summary: 's',
      [field]: value,
    })
    assert.equal(page.status, 422, field)
  }
  const page = await carla.post('/redazione/materiali/nuovo', {
    title: PLAIN,
    theme: 'salute',
    files: '../../etc/passwd',
  })
  assert.equal(page.status, 422)
})

it('a link that would run is refused with its line', async () => {
  const page = await fill('/redazione/materiali/nuovo', 'Salva la bozza', {
    title: PLAIN,
    summary: 's',
    body: 'Uno.\n\n[qui](javascript:alert(1))',
  })
  assert.equal(page.status, 422)
  assert.match(page.text, /Testo: Riga 3:/)
})
