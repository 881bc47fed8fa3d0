// SPDX-License-Identifier: AGPL-3.0-or-later
/** The registers of the network as programs read them: the same rows as the pages, and no more than those say. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { SECRET } from '../offices/fixture.ts'

let world: TestApp
before(async () => {
  world = await testApp()
})
after(() => world.close())

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what is tested
const ask = async (path: string, status = 200): Promise<any> => {
  const answer = await world.visitor().send('GET', path.replace('http://localhost:3000', ''))
  assert.equal(answer.status, status, `${path}: ${answer.body.slice(0, 300)}`)
  return JSON.parse(answer.body)
}

/** Every row, by the addresses that answers give. */
async function walk(path: string): Promise<{ id: string; url: string; nome: string }[]> {
  const rows = []
  for (let next: string | null = path; next; ) {
    const { dati, successiva } = await ask(next)
    rows.push(...dati)
    next = successiva
  }
  return rows
}

describe('the registers of the API', () => {
  for (const name of ['uffici', 'servizi', 'enti', 'tematiche'])
    it(`${name}: hold every row once, however long their pages are, and lead to pages that are there`, async () => {
      const whole = await ask(`/api/v1/${name}?quanti=100`)
      const walked = await walk(`/api/v1/${name}?quanti=7`)
      assert.equal(walked.length, whole.totale)
      assert.equal(new Set(walked.map(({ id }) => id)).size, whole.totale)
      assert.deepEqual(walked.slice(0, 7), whole.dati.slice(0, 7))
      const page = await world.visitor().get(walked[0]!.url.replace('http://localhost:3000', ''))
      assert.equal(page.status, 200)
      assert.ok(page.text.includes(walked[0]!.nome), walked[0]!.nome)
    })

  it('narrow as their pages do', async () => {
    const found = await walk('/api/v1/uffici?provincia=fe&chi=dedicated')
    const page = await world.visitor().get('/uffici?provincia=fe&chi=dedicated')
    assert.ok(found.length > 0)
    for (const { nome } of found.slice(0, 20)) assert.ok(page.text.includes(nome), nome)
    assert.ok((await walk('/api/v1/servizi?q=scuola')).some(({ nome }) => /scuola/i.test(nome)))
  })

  it('refuse what they do not know, with what would be right', async () => {
    const reason = async (path: string) => (await ask(path, 400)).invalid_params[0]
    const province = await reason('/api/v1/uffici?provincia=zz')
    assert.match(province.reason, /Scrivi uno di questi valori: .*\bfe\b/)
    assert.equal((await reason('/api/v1/uffici?chi=tutti')).name, 'chi')
    assert.match((await reason('/api/v1/uffici?cursore=abc')).reason, /ricomincia/)
    assert.equal((await reason('/api/v1/enti?archiviati=1')).name, 'archiviati')
    const { successiva } = await ask('/api/v1/uffici?quanti=1')
    const cursor = new URL(successiva).searchParams.get('cursore')
    assert.equal((await reason(`/api/v1/servizi?cursore=${cursor}`)).name, 'cursore')
  })

  it('say of a confidential office that it is there, and not where', async () => {
    const secret = (await walk('/api/v1/uffici?quanti=100')).find(({ url }) => url.endsWith(SECRET.office))
    const { indirizzo, comune, provincia } = secret as unknown as Record<string, string | null>
    assert.deepEqual([indirizzo, comune, provincia], [null, null, null])
  })
})
