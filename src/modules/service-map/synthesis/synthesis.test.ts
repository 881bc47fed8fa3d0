// SPDX-License-Identifier: AGPL-3.0-or-later
/** The synthesis by theme and territory, and the reports of partners, as people see them. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import type { Client } from '../../../../test/support/client.ts'

describe('the synthesis of the mapping', () => {
  let world: TestApp
  let visitor: Client
  before(async () => {
    world = await testApp()
    visitor = world.visitor()
  })
  after(() => world.close())

  const rows = async (statement: string) => (await world.app.database.pool.query(statement)).rows
  const link = (page: Awaited<ReturnType<Client['get']>>, selector: string) =>
    page.document.querySelector(selector)!.getAttribute('href')!
  const rowOf = (page: Awaited<ReturnType<Client['get']>>, section: string, name: RegExp) =>
    [...page.document.querySelectorAll(`#${section} tbody tr`)].find((row) => name.test(row.textContent!))!

  it('counts offices, services, languages and looks, and says what each province lacks', async () => {
    const page = await visitor.follow(await visitor.get('/servizi'), 'Sintesi')
    assert.equal(page.path, '/servizi/sintesi')
    const [{ offices }] = await rows('select count(*)::int as offices from office')
    assert.match(page.text, new RegExp(`${offices} uffici; \\d+ sono dedicati`))
    assert.match(page.text, /Uffici per tipo e per chi sono/)
    assert.equal(page.document.querySelectorAll('#servizi svg.map-picture a').length, 9)
    assert.match(page.document.querySelector('#manca')!.textContent!, /In provincia di \S+ nessun ufficio/)
    assert.match(page.document.querySelector('#verifiche')!.textContent!, /Negli ultimi tre mesi/)
    assert.match((await visitor.get('/en/servizi/sintesi')).text, /What is missing/)
  })

  it('is narrowed by theme and province, in the tables to take along too', async () => {
    const [{ slug, name, id }] = await rows(
      "select h.slug, h.name ->> 'it' as name, h.id from theme h where exists (select from catalogue_entry e where e.kind = 'service' and e.theme_id = h.id) order by h.slug limit 1",
    )
    const [{ services }] = await rows(
      `select count(*)::int as services from catalogue_entry where kind = 'service' and theme_id = '${id}'`,
    )
    const page = await visitor.get(`/servizi/sintesi?tematica=${slug}`)
    assert.equal(page.document.querySelectorAll('#servizi .chart tbody tr').length, services)
    const all = await visitor.get('/servizi/sintesi')
    assert.ok(rowOf(all, 'servizi .chart', new RegExp(name)), name)
    const province = await visitor.get('/servizi/sintesi?provincia=pc')
    assert.equal(province.document.querySelectorAll('#servizi svg.map-picture').length, 0)
    const csv = await visitor.get(link(province, '#servizi a[download]'))
    assert.match(csv.body.split('\r\n')[0]!, /^\uFEFFTematica;Piacenza;In tutto$/)
    assert.match(csv.headers['content-disposition'] as string, /sintesi-servizi-pc-/)
    for (const file of ['uffici', 'lingue', 'verifiche'])
      assert.equal((await visitor.get(`/servizi/sintesi/tabelle/${file}.csv?tematica=${slug}`)).status, 200)
    assert.equal((await visitor.get('/servizi/sintesi/tabelle/altro.csv')).status, 404)
    assert.equal((await visitor.get('/servizi/sintesi?tematica=%00&provincia=%3Cb%3E')).status, 200)
  })

  it('counts an office whose address is confidential in the whole network and in no province', async () => {
    const before = await visitor.get('/servizi/sintesi/tabelle/uffici.csv?provincia=fe')
    const everywhere = await visitor.get('/servizi/sintesi/tabelle/uffici.csv')
    const sum = (body: string) =>
      body
        .split('\r\n')
        .slice(1)
        .reduce((all, line) => all + Number(line.split(';')[1] ?? 0), 0)
    await rows(`update location set confidential = true where id = (select f.location_id from office f
      join location l on l.id = f.location_id where f.placed_in = 'Ferrara' order by f.id limit 1)`)
    const after = await visitor.get('/servizi/sintesi/tabelle/uffici.csv?provincia=fe')
    assert.ok(sum(after.body) < sum(before.body), `${sum(after.body)} ${sum(before.body)}`)
    assert.equal(sum((await visitor.get('/servizi/sintesi/tabelle/uffici.csv')).body), sum(everywhere.body))
  })

  it('has a report for each partner that follows a theme, also as a tagged PDF', async () => {
    const page = await visitor.get('/servizi/sintesi')
    const report = await visitor.get(link(page, '#relazioni a'))
    assert.match(report.text, /Schede di servizi che ha scritto/)
    assert.match(report.text, /Numeri del .* Vengono dalle schede pubblicate/)
    const pdf = await visitor.follow(report, 'Scarica la relazione (PDF)')
    assert.equal(pdf.headers['content-type'], 'application/pdf')
    assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-')
    const text = pdf.bytes.toString('latin1')
    assert.match(text, /pdfuaid/)
    assert.match(text, /\/Lang ?\(it\)/)
    const [{ none }] = await rows(
      'select slug as none from organization where id not in (select organization_id from theme_assignment) limit 1',
    )
    assert.equal((await visitor.get(`/servizi/sintesi/${none}`)).status, 404)
    assert.equal((await visitor.get(`/servizi/sintesi/${none}/relazione.pdf`)).status, 404)
    const body = await visitor.get(`/partner/${report.path.split('/').at(-1)}`)
    assert.ok(await visitor.follow(body, 'Leggi la relazione sulla mappatura'))
  })
})
