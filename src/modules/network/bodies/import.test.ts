// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies brought in from a table, as the index of public administrations spells its columns. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { importJobs } from '#kernel/import/jobs.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Answer, type Client, idIn } from '../../../../test/support/client.ts'
import { bodyImport } from './import.ts'

const HEAD = 'Codice_IPA;Denominazione_ente;Tipo;Codice_fiscale_ente;Comune;Sigla'
const text = (...lines: string[]) => `${lines.join('\n')}\n`

describe('import of bodies', () => {
  let world: TestApp
  let coordinator: Client
  before(async () => {
    world = await testApp()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())

  const query = async (statement: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(statement, values)).rows
  const work = async (page: Answer, step: 'write' | 'undo') => {
    const runId = idIn(page)
    const [job] = Object.values(
      importJobs(bodyImport, { database: world.app.database, services: world.app.services }),
    )
    await job!({ runId, step })
    return coordinator.get(`/enti/importa/${runId}`)
  }
  const preview = async (...lines: string[]) => {
    const page = await coordinator.follow(await coordinator.get('/enti'), 'Importa')
    const columns = await coordinator.press(page, 'Leggi la tabella', { pasted: text(HEAD, ...lines) })
    return coordinator.press(columns, 'Controlla le righe')
  }
  const named = (name: string) => query('select * from organization where name = $1', [name])

  it('guesses the columns of the index, says what is wrong of each row, writes the others and takes them back', async () => {
    const page = await preview(
      'c_c469;Comune di Cento;Comune;;Cento;fe',
      'c_d548;Altro ente;Altro;;;',
      ';Comune di Bondeno;Comune;12345678901;Bondeno;FE',
    )
    assert.match(page.text, /È già di un altro ente: Comune di Ferrara/)
    assert.match(page.text, /Una cifra non torna/)
    assert.deepEqual(await named('Comune di Cento'), [])
    const done = await work(await coordinator.press(page, 'Scrivi 1 ente'), 'write')
    assert.match(done.text, /Aggiunte: 1\./)
    const [cento] = await named('Comune di Cento')
    assert.deepEqual([cento.ipa_code, cento.province, cento.kind], ['c_c469', 'FE', 'municipality'])
    assert.match((await world.visitor().get('/cerca?q=Cento')).text, /Comune di Cento/)
    await work(await coordinator.press(done, 'Annulla l’importazione'), 'undo')
    assert.deepEqual(await named('Comune di Cento'), [])
  })

  it('changes a body of the same name, and keeps at undo what something rests on by then', async () => {
    const done = await work(
      await coordinator.press(await preview('c_a965;Comune di Bondeno;Comune;;Bondeno;FE'), 'Scrivi 1 ente'),
      'write',
    )
    const again = await preview('c_a965;comune di bondeno;Comune;;Scortichino;FE')
    assert.match(again.text, /ne aggiungi 0 e ne cambi 1/)
    const [{ id }] = await named('Comune di Bondeno')
    const actor = await world.actor('operatore')
    await query(
      `insert into role_grant (id, person_id, role, organization_id, granted_at)
       values (gen_random_uuid(), $1, 'operator', $2, now())`,
      [actor.id, id],
    )
    const undone = await work(await coordinator.press(done, 'Annulla l’importazione'), 'undo')
    assert.match(undone.text, /Comune di Bondeno\s*rimasta/)
    assert.equal((await named('Comune di Bondeno')).length, 1)
  })

  it('is for whoever keeps the register, and no two rows of a table take one code', async () => {
    assert.equal((await (await world.as('redattore')).send('GET', '/enti/importa')).status, 403)
    const page = await preview('c_c980;Comune di Copparo;Comune;;;', 'c_c980;Comune di Argenta;Comune;;;')
    assert.match(page.text, /È già di un altro ente: Comune di Copparo/)
  })
})
