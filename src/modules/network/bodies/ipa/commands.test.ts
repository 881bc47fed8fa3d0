// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies of the index of public administrations, by the command as a person writes it. */
import assert from 'node:assert/strict'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { CommandMisread, CommandProblem, readCommand } from '#kernel/command.ts'
import { type TestApp, testApp } from '../../../../../test/support/app.ts'
import { temporaryFolder } from '../../../../../test/support/db.ts'
import { ipaCommands } from './commands.ts'
import { IPA_CSV, OLD_IPA_TSV } from './ipa.fixture.ts'

describe('organization import', () => {
  let world: TestApp
  let folder: string
  before(async () => {
    world = await testApp()
    folder = await temporaryFolder('referpa-ipa-')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'enti.csv'), IPA_CSV)
    await writeFile(join(folder, 'amministrazioni.txt'), OLD_IPA_TSV)
    await writeFile(join(folder, 'altro.csv'), 'Nome;Cognome\nAda;Prova\n')
  })
  after(async () => {
    await world.close()
    await rm(folder, { recursive: true, force: true })
  })
  async function run(file: string, ...more: string[]): Promise<string> {
    const said: string[] = []
    const { command, given } = readCommand(ipaCommands, [
      'organization',
      'import',
      join(folder, file),
      ...more,
    ])
    const say = (line: string) => void said.push(line)
    await command.run(given, { database: async () => world.app.database, clock: world.clock, say })
    return said.join('\n')
  }
  const query = async (statement: string, ...values: unknown[]) =>
    (await world.app.database.pool.query(statement, values)).rows
  const named = (name: string) => query('select * from organization where name = $1', name)
  const traces = () =>
    query(`select actor_id, detail from audit_entry where verb = 'organization.imported' order by at, id`)

  it('says what it would do, and writes nothing when it is a trial', async () => {
    const said = await run('enti.csv', '--regione', '08', '--prova')
    assert.match(said, /Enti nel file: 10\. Scelti: 6 \(Comune 3, Azienda sanitaria 2, CPIA, [^,]* 1\)/)
    assert.match(said, /Nuovi: 4\. Cambiati: 0\. Uguali: 1\. Rifiutati: 1\./)
    assert.match(
      said,
      /rifiutato, riga 11, Azienda con un codice sbagliato: Codice IPA: Il codice IPA ha solo/,
    )
    assert.match(
      said,
      /senza un dato, riga 3, Comune di Bondeno: Sito: .* Codice fiscale dell’ente: Una cifra/,
    )
    assert.match(said, /Era una prova: non è stato scritto niente/)
    assert.deepEqual(await named('Comune di Cento'), [])
    assert.deepEqual(await traces(), [])
  })

  it('writes the bodies of a province and of some kinds, found by the search, with a trace of nobody', async () => {
    const said = await run('enti.csv', '--provincia', 'fe', '--tipo', 'comune')
    assert.match(said, /Nuovi: 2\. Cambiati: 0\. Uguali: 1\./)
    const [cento] = await named('Comune di Cento')
    const { kind, place, province, istat_code, ipa_code, pec, email, website } = cento
    assert.deepEqual(
      { kind, place, province, istat_code, ipa_code, pec, email, website },
      {
        kind: 'municipality',
        place: null,
        province: 'FE',
        istat_code: '038004',
        ipa_code: 'c_c469',
        pec: 'comune.cento@pec.example',
        email: 'urp@cento.example',
        website: 'https://www.cento.example',
      },
    )
    assert.match((await world.visitor().get('/cerca?q=Cento')).text, /Comune di Cento/)
    for (const name of ['Comune di Roma', 'Consorzio di Comuni di prova', 'Azienda USL di prova'])
      assert.deepEqual(await named(name), [], name)
    const [{ actor_id, detail }, ...others] = await traces()
    assert.equal(others.length, 0)
    assert.equal(actor_id, null)
    assert.deepEqual([detail.added.length, detail.amended.length], [2, 0])
  })

  it('changes nothing the second time, and knows a body by its code when the register calls it otherwise', async () => {
    await query(`update organization set name = 'Città di Cento' where ipa_code = 'c_c469'`)
    const said = await run('enti.csv', '--provincia', 'FE', '--tipo', 'comune')
    assert.match(said, /Nuovi: 0\. Cambiati: 0\. Uguali: 3\. Rifiutati: 0\./)
    assert.equal((await traces()).length, 1)
    assert.deepEqual(await named('Comune di Cento'), [])
  })

  it('reads the file as it was before, by the names that it gives to places', async () => {
    const said = await run('amministrazioni.txt', '--regione', 'regione altra')
    assert.match(said, /Enti nel file: 4\. Scelti: 2 /)
    const [body] = await named('Comune di Prova')
    assert.deepEqual([body.place, body.province, body.pec], ['Prova', 'XY', 'pec@prova.example'])
    assert.equal((await named('Unione di Prova'))[0].kind, 'union')
  })

  it('says what is wrong with what it was told', async () => {
    for (const [words, says] of [
      [['manca.csv'], /Non trovo il file/],
      [['altro.csv'], /Non è il file degli enti/],
      [['enti.csv', '--tipo', 'papato'], /Non conosco il tipo «papato»\. Ci sono: regione/],
      [['enti.csv', '--regione', '99'], /Di 10 enti nel file nessuno/],
    ] as const)
      await assert.rejects(run(words[0], ...words.slice(1)), (error: Error) => {
        assert.ok(error instanceof CommandProblem)
        return says.test(error.message)
      })
    await assert.rejects(run('enti.csv', '--prove'), CommandMisread)
    const empty = await testApp({ world: false })
    try {
      const { command, given } = readCommand(ipaCommands, [
        ...['organization', 'import', join(folder, 'enti.csv'), '--regione', '08'],
      ])
      await assert.rejects(
        command.run(given, { database: async () => empty.app.database, clock: empty.clock, say: () => {} }),
        /importali prima con "territory import"/,
      )
    } finally {
      await empty.close()
    }
  })
})
