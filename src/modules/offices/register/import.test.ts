// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices brought in from the table of a body: known again, placed, refused where somebody may not write, taken back. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { importJobs } from '#kernel/import/jobs.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Answer, type Client, idIn } from '../../../../test/support/client.ts'
import { handAt } from '../../../../test/support/hand.ts'
import { findTerritoryByCode } from '../../network/index.ts'
import { grantRole, limitRole, openAccount } from '../../people/index.ts'
import { SECRET } from '../fixture.ts'
import { officeImport } from './import.ts'

const HEAD = 'Codice;Ufficio;Ente;Tipo;Via;CAP;Comune;ISTAT;Lat;Lon;Accesso;Telefono'
const ROWS = [
  'A1;Sportello di Cento;Comune di Ferrara;Sportello stranieri;Via Prova 5;44042;Ferrara;038008;44,7281;11,2897;senza appuntamento; 000 4901',
  'A2;Sportello di Bondeno;c_d548;Desk for foreign citizens;Via Prova 5;44042;Ferrara;;;;Per telefono;000 4902',
]
const text = (...lines: string[]) => `${lines.join('\n')}\n`

describe('import of offices', () => {
  let world: TestApp
  let coordinator: Client
  before(async () => {
    world = await testApp()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())

  const query = async (statement: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(statement, values)).rows
  const work = async (page: Answer, step: 'write' | 'undo', client = coordinator) => {
    const runId = idIn(page)
    const [job] = Object.values(
      importJobs(officeImport, { database: world.app.database, services: world.app.services }),
    )
    await job!({ runId, step })
    return client.get(`/uffici/importa/${runId}`)
  }
  const look = async (client: Client, ...lines: string[]) => {
    const page = await client.follow(await client.get('/uffici'), 'Importa')
    const columns = await client.press(page, 'Leggi la tabella', { pasted: text(...lines) })
    return client.press(columns, 'Controlla le righe')
  }
  const count = async (table: string) => (await query(`select count(*)::int as n from ${table}`))[0].n

  it('writes offices and their locations, finds them again and changes nothing, then takes all of it back', async () => {
    const before = [await count('office'), await count('location')]
    const page = await look(coordinator, HEAD, ...ROWS)
    assert.match(page.text, /ne aggiungi 2 e ne cambi 0/, page.text)
    const done = await work(await coordinator.press(page, 'Scrivi 2 uffici'), 'write')
    assert.match(done.text, /Aggiunte: 2\./, done.text)
    // Both stand at one address.
    assert.deepEqual([await count('office'), await count('location')], [before[0] + 2, before[1] + 1])
    const shown = await world.visitor().get('/uffici/sportello-di-cento')
    assert.match(shown.text, /Via Prova 5/)
    assert.match(shown.text, /Dedicato ai cittadini stranieri/)
    const [trace] = await query(`select verb, detail from audit_entry where entity_id = $1`, [idIn(page)])
    assert.deepEqual([trace.verb, trace.detail.added.length], ['office.imported', 2])
    assert.match((await look(coordinator, HEAD, ...ROWS)).text, /Da correggere0Nuove0Da cambiare0Uguali2/)
    await work(await coordinator.press(done, 'Annulla l’importazione'), 'undo')
    assert.deepEqual([await count('office'), await count('location')], before)
  })

  it('knows an office by its code, by name and municipality, and by its name alone', async () => {
    await work(await coordinator.press(await look(coordinator, HEAD, ROWS[0]!), 'Scrivi 1 ufficio'), 'write')
    const renamed = await look(
      coordinator,
      'Codice;Ufficio;Ente;Tipo',
      'a1;Sportello nuovo;comune-di-ferrara;Anagrafe',
    )
    assert.match(renamed.text, /ne aggiungi 0 e ne cambi 1/)
    const named = await look(
      coordinator,
      'Ufficio;Ente;Tipo;Telefono',
      'anagrafe di ferrara (inventata);Comune di Ferrara;Anagrafe;000 4999',
    )
    assert.match(named.text, /ne aggiungi 0 e ne cambi 1/)
    await work(await coordinator.press(named, 'Scrivi 1 ufficio'), 'write')
    const sheet = await world.visitor().get('/uffici/anagrafe-di-ferrara-inventata')
    assert.match(sheet.text, /000 4999/)
    // What the table does not say stays.
    assert.match(sheet.text, /Piano terra/)
  })

  it('takes its own file back without a change', async () => {
    const file = await coordinator.get('/uffici/elenco.csv')
    const rows = file.body
      .replace(/^\uFEFF/, '')
      .split('\r\n')
      .filter((line) => line !== '' && !line.includes('Dimostrazione:'))
    assert.match((await look(coordinator, ...rows)).text, /Da correggere0Nuove0Da cambiare0/)
  })

  it('says what is wrong of each row', async () => {
    const page = await look(
      coordinator,
      HEAD,
      ';Uno;Ente che non c’è;Anagrafe;;;;;;;;',
      ';Due;Comune di Ferrara;Anagrafe;Via X;;Ferrara;036023;;;;',
      ';Tre;Comune di Ferrara;Anagrafe;;;Ferrara;;;;;',
      ';Quattro;Comune di Ferrara;Anagrafe;Via X;;Ferrara;;11,6;44,8;;',
      ';Cinque;Comune di Ferrara;Anagrafe;Via X;;Ferrara;;44,8;;;<script>',
    )
    for (const words of [
      /«Ente che non c’è» non è fra le voci/,
      /Questo è il codice di Modena/,
      /Scrivi la via, o togli il comune/,
      /scambiate/,
      /Scrivi anche la longitudine|Scrivi solo il numero/,
    ])
      assert.match(page.text, words)
    assert.match(page.text, /Da correggere5Nuove0/)
  })

  it('never says where a confidential office is, and moves none into the open', async () => {
    const [{ name }] = await query(`select name from office where slug = $1`, [SECRET.office])
    const page = await look(
      coordinator,
      'Ufficio;Ente;Tipo;Via;Comune;Telefono',
      `${name};Comune di Ferrara;Sportello sociale;Via Aperta 1;Ferrara;`,
      `${name};Comune di Ferrara;Sportello sociale;;;000 4777`,
    )
    assert.match(page.text, /è riservato: togli l’indirizzo/)
    assert.match(page.text, /ne aggiungi 0 e ne cambi 1/)
    const staged = JSON.stringify(await query('select * from import_row where run_id = $1', [idIn(page)]))
    for (const word of SECRET.words) assert.ok(!staged.includes(word), word)
    await work(await coordinator.press(page, 'Scrivi 1 ufficio'), 'write')
    const [office] = await query(
      `select phone, l.confidential from office f join location l on l.id = f.location_id where f.slug = $1`,
      [SECRET.office],
    )
    assert.deepEqual(office, { phone: '000 4777', confidential: true })
  })

  it('lets a manager write for their own body alone', async () => {
    const manager = await world.as('responsabile')
    const own = (await world.actor('responsabile')).grants.find(({ role }) => role === 'office_manager')!
    const [{ name }] = await query('select name from organization where id = $1', [own.organizationId])
    const page = await look(
      manager,
      'Ufficio;Ente;Tipo',
      `Di casa;${name};Anagrafe`,
      'Di altri;Comune di Modena;Anagrafe',
      'Sportello sociale di Modena (inventato);Comune di Modena;Anagrafe',
    )
    assert.match(page.text, /ne aggiungi 1 e ne cambi 0/)
    assert.match(page.text, /«Comune di Modena» non è fra le voci/)
    assert.equal((await (await world.as('operatore')).send('GET', '/uffici/importa')).status, 403)
    // Nobody else's table.
    assert.equal((await coordinator.send('GET', `/uffici/importa/${idIn(page)}`)).status, 404)
  })

  it('asks of each row whether it lies in the territory of whoever brings it', async () => {
    await world.app.database.transaction(async (tx) => {
      const hand = handAt(tx, world.clock.now())
      const [{ id: organizationId }] = await query(
        `select id from organization where slug = 'comune-di-modena'`,
      )
      const personId = await openAccount(hand, {
        email: 'in-modena@prova.example',
        givenName: 'Ada',
        familyName: 'Prova',
      })
      await grantRole(hand, { personId, role: 'coordinator', organizationId })
      const modena = await findTerritoryByCode(tx, '036')
      await limitRole(hand, { personId, role: 'coordinator', organizationId }, [modena!.id])
    })
    const page = await look(
      await world.as('in-modena@prova.example'),
      'Ufficio;Ente;Tipo;Via;Comune;Telefono',
      'A Modena;Comune di Ferrara;Anagrafe;Via Prova 1;Modena;',
      'A Ferrara;Comune di Ferrara;Anagrafe;Via Prova 1;Ferrara;',
      'Da nessuna parte;Comune di Ferrara;Anagrafe;;;',
      'Sportello stranieri di Ferrara (inventato);Comune di Ferrara;Sportello stranieri;;;000 4666',
    )
    assert.match(page.text, /ne aggiungi 1 e ne cambi 0/, page.text)
    assert.match(page.text, /Con i tuoi ruoli non puoi scrivere lì/)
    assert.match(page.text, /Questa voce è di un altro ente/)
  })
})
