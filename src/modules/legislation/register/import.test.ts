// SPDX-License-Identifier: AGPL-3.0-or-later
/** Acts brought in from a table: looked at, written by the job, taken back. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { importJobs } from '#kernel/import/jobs.ts'
import { type TestApp, testApp } from '../../../../test/support/app.ts'
import { type Answer, type Client, idIn } from '../../../../test/support/client.ts'
import { actImport } from './import.ts'

const HEAD = 'URN;Atto;Titolo;Tipo di atto;Livello;Data'
const act = (year: number, title = 'Disposizioni varie') =>
  `"urn:nir:stato:legge:${year}-03-01;77";L. 77/${year};${title};Legge;Stato italiano;01/03/${year}`
const text = (...lines: string[]) => `${lines.join('\n')}\n`

describe('import of acts', () => {
  let world: TestApp
  let coordinator: Client
  before(async () => {
    world = await testApp()
    coordinator = await world.as('coordinatore')
  })
  after(() => world.close())

  const query = async (statement: string, values: unknown[] = []) =>
    (await world.app.database.pool.query(statement, values)).rows
  /** What the queue holds is done here, by the same job. */
  const work = async (page: Answer, step: 'write' | 'undo') => {
    const runId = idIn(page)
    const queued = await query(`select key from graphile_worker.jobs where key = $1`, [
      `import:${runId}:${step}`,
    ])
    assert.equal(queued.length, 1, 'the job is queued by the button')
    const [job] = Object.values(
      importJobs(actImport, { database: world.app.database, services: world.app.services }),
    )
    await job!({ runId, step })
    return coordinator.get(`/normativa/importa/${runId}`)
  }
  const paste = async (pasted: string, more: Record<string, string> = {}) =>
    coordinator.press(await coordinator.get('/normativa/importa'), 'Leggi la tabella', { pasted, ...more })
  const preview = async (pasted: string, mapping: Record<string, string> = {}) =>
    coordinator.press(await paste(pasted), 'Controlla le righe', mapping)
  const chosen = (page: Answer, name: string) =>
    page.document.querySelector(`select[name=${name}] option[selected]`)?.textContent?.trim()

  it('guesses the columns, shows what would happen and writes nothing until it is told', async () => {
    const columns = await paste(text('Elenco degli atti', '', HEAD, act(2001), act(2002)))
    assert.match(columns.text, /Abbiamo letto 2 righe/)
    assert.match(columns.text, /Le intestazioni sono alla riga 3/)
    assert.equal(chosen(columns, 'title_it'), 'Titolo')
    assert.equal(chosen(columns, 'urn'), 'URN')
    assert.equal(chosen(columns, 'aliases'), undefined)
    const page = await coordinator.press(columns, 'Controlla le righe')
    assert.match(page.text, /ne aggiungi 2 e ne cambi 0/)
    assert.deepEqual(await query(`select from legal_reference where urn like '%;77'`), [])
    const busy = await coordinator.press(page, 'Scrivi 2 atti')
    assert.match(busy.text, /0 di 2/)
    const done = await work(busy, 'write')
    assert.match(done.text, /Aggiunte: 2\. Cambiate: 0\. Già uguali: 0\. Non scritte: 0/)
    assert.match((await world.visitor().get('/normativa/l-77-2001')).text, /Disposizioni varie/)
    assert.match((await world.visitor().get('/cerca?q=77/2001')).text, /L\. 77\/2001/)
    const [trace] = await query(`select verb, actor_id, detail from audit_entry where entity_id = $1`, [
      idIn(page),
    ])
    assert.equal(trace.verb, 'legal_reference.imported')
    assert.equal(trace.actor_id, (await world.actor('coordinatore')).id)
    assert.equal(trace.detail.added.length, 2)
  })

  it('keeps what the table does not say, and undoes exactly', async () => {
    const page = await preview(
      text(
        'URN;Titolo',
        '"urn:nir:stato:legge:2001-03-01;77";Titolo nuovo',
        '"URN:nir:stato:legge:2002-03-01;77";',
      ),
    )
    assert.match(page.text, /ne aggiungi 0 e ne cambi 1/)
    assert.match(page.text, /Titolo in italiano/)
    const done = await work(await coordinator.press(page, 'Scrivi 1 atto'), 'write')
    assert.match(done.text, /Cambiate: 1\. Già uguali: 1/)
    assert.match((await world.visitor().get('/normativa/l-77-2001')).text, /Titolo nuovo/)
    const undone = await work(await coordinator.press(done, 'Annulla l’importazione'), 'undo')
    assert.match(undone.text, /Annullate: 1\. Rimaste perché qualcuno le ha cambiate o usate: 0/)
    assert.match((await world.visitor().get('/normativa/l-77-2001')).text, /Disposizioni varie/)
  })

  it('names every row that is wrong, and sends it back to be mended', async () => {
    const page = await preview(
      text(
        HEAD,
        act(2003),
        act(2003, 'La stessa'),
        '"urn:nir:stato:legge:2004-03-01;77";L. 77/2004;Titolo;Legge;Luna;31/02/2004',
        `"=HYPERLINK(""http://x.example"")";L. 77/2005;Titolo;Legge;Stato italiano;2005-01-01`,
        `"urn:nir:stato:legge:2006-03-01;77";D.Lgs. 286/1998;Titolo;Legge;Stato italiano;2006-01-01`,
      ),
    )
    assert.match(page.text, /ne aggiungi 1 .* restano fuori: 4/)
    assert.match(page.text, /È la stessa voce della riga 2/)
    assert.match(
      page.text,
      /Livello: «Luna» non è fra le voci\. Scrivi una di queste: Unione europea, Stato italiano, Regione/,
    )
    assert.match(page.text, /Data dell’atto: Scrivi una data che esiste/)
    assert.match(page.text, /Nome breve: È già di un altro atto: D\.Lgs\. 286\/1998/)
    const back = await coordinator.get(`${page.path}/righe-da-correggere.csv`)
    assert.match(back.body, /Riga nel file;Che cosa correggere/)
    assert.match(back.body, /;3;".*stessa voce/)
    assert.match(back.body, /"'=HYPERLINK\(""http/, 'a spreadsheet shows it and does not run it')
    const columns = await paste(back.body.replace('Luna', 'Regione').replace('31/02', '01/02'))
    assert.match(columns.text, /=HYPERLINK/)
    assert.doesNotMatch(columns.text, /'=HYPERLINK/, 'what was disarmed is as it was')
    const again = await coordinator.press(columns, 'Controlla le righe')
    assert.match(again.text, /ne aggiungi 2/)
  })

  it('looks again when the columns are changed', async () => {
    const page = await preview(text(`${HEAD};Altro`, `${act(2007, '')};Titolo giusto`))
    assert.match(page.text, /Titolo in italiano: Questo campo è obbligatorio/)
    const columns = await coordinator.follow(page, 'Cambia le colonne')
    const again = await coordinator.press(columns, 'Controlla le righe', { title_it: '6' })
    assert.match(again.text, /ne aggiungi 1/)
    const stale = await coordinator.press(columns, 'Controlla le righe', { title_it: '2' })
    assert.equal(stale.status, 409)
    const moved = await coordinator.press(page, 'Scarta la tabella')
    assert.match(moved.text, /non è cambiato niente/)
  })

  it('names a row that somebody has changed meanwhile and does not touch it', async () => {
    const page = await preview(
      text(
        'URN;Titolo',
        '"urn:nir:stato:legge:2001-03-01;77";Da tabella',
        '"urn:nir:stato:legge:2002-03-01;77";Anche questo',
      ),
    )
    const edit = await coordinator.get('/normativa/l-77-2001/modifica')
    await coordinator.press(edit, 'Salva', { title_it: 'Di un collega' })
    await world.app.database.transaction((tx) =>
      tx.deleteFrom('legal_reference').where('slug', '=', 'l-77-2002').execute(),
    )
    const done = await work(await coordinator.press(page, 'Scrivi 2 atti'), 'write')
    assert.match(done.text, /Non scritte: 2/)
    assert.match(done.text, /L\. 77\/2001\s*Cambiate da altri\s*Nel frattempo un’altra persona l’ha cambiata/)
    assert.match((await world.visitor().get('/normativa/l-77-2001')).text, /Di un collega/)
  })

  it('keeps, when it is undone, what was changed or cited since, and names it', async () => {
    const done = await work(
      await coordinator.press(await preview(text(HEAD, act(2011), act(2012), act(2013))), 'Scrivi 3 atti'),
      'write',
    )
    await coordinator.press(await coordinator.get('/normativa/l-77-2011/modifica'), 'Salva', {
      title_it: 'Cambiato',
    })
    await coordinator.press(await coordinator.get('/normativa/l-77-2012/archivia'), 'Archivia', {
      reason: 'Abrogato',
    })
    const undone = await work(await coordinator.press(done, 'Annulla l’importazione'), 'undo')
    assert.match(undone.text, /Annullate: 1\. Rimaste .*: 2/)
    assert.match(undone.text, /L\. 77\/2011\s*Rimaste\s*È cambiata dopo l’importazione/)
    assert.match(undone.text, /L\. 77\/2012\s*Rimaste\s*Nel frattempo qualcuno l’ha usata o archiviata/)
    assert.equal((await coordinator.get('/normativa/l-77-2011')).status, 200)
    assert.equal((await coordinator.get('/normativa/l-77-2013')).status, 404)
    assert.doesNotMatch((await world.visitor().get('/cerca?q=77/2013')).text, /L\. 77\/2013/)
    assert.doesNotMatch(undone.body, /Annulla l’importazione<\/button>/)
  })

  it('writes once, however often the button is pressed or the job runs', async () => {
    const page = await preview(text(HEAD, act(2014)))
    const busy = await coordinator.press(page, 'Scrivi 1 atto')
    assert.equal((await coordinator.press(page, 'Scrivi 1 atto')).path, busy.path)
    await work(busy, 'write')
    const done = await work(busy, 'write')
    assert.match(done.text, /Aggiunte: 1/)
    assert.equal((await query(`select from legal_reference where slug like 'l-77-2014%'`)).length, 1)
  })

  it('says what is wrong with a table that cannot be read', async () => {
    const none = await paste('')
    assert.equal(none.status, 422)
    assert.match(none.text, /Scegli un file, oppure incolla le righe/)
    assert.match((await paste('URN;Atto\n')).text, /Sotto le intestazioni non c’è nessuna riga/)
    const unmapped = await coordinator.press(await paste(text(HEAD, act(2015))), 'Controlla le righe', {
      urn: '',
    })
    assert.equal(unmapped.status, 422)
    assert.match(unmapped.text, /URN, CELEX o ECLI: Scegli una delle voci/)
  })

  it('takes a file, reads it and keeps nothing of it', async () => {
    const send = async (name: string, bytes: Buffer) => {
      const page = await coordinator.get('/normativa/importa')
      const key = page.document.querySelector('input[name=_key]')!.getAttribute('value')!
      const boundary = 'a-line-between-the-parts'
      const part = (head: string, body: Buffer | string) =>
        Buffer.concat([
          Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
          Buffer.from(body as string),
          Buffer.from('\r\n'),
        ])
      const payload = Buffer.concat([
        part('name="_key"', key),
        part('name="headings"', 'found'),
        part('name="pasted"', ''),
        part(`name="file"; filename="${name}"\r\ncontent-type: application/octet-stream`, bytes),
        Buffer.from(`--${boundary}--\r\n`),
      ])
      const answer = await world.app.server.inject({
        method: 'POST',
        url: '/normativa/importa',
        headers: {
          host: 'localhost:3000',
          origin: 'http://localhost:3000',
          cookie: `session=${coordinator.cookies.get('session')}`,
          'content-type': `multipart/form-data; boundary=${boundary}`,
          'content-length': String(payload.length),
        },
        payload,
      })
      return answer
    }
    const latin = await send('atti.csv', Buffer.from(text(HEAD, act(2016, 'Libertà')), 'latin1'))
    assert.equal(latin.statusCode, 303, latin.body)
    assert.match((await coordinator.get(String(latin.headers.location))).text, /atti\.csv.*Libertà/)
    const pdf = await send('atti.csv', Buffer.from('%PDF-1.7\n1 0 obj'))
    assert.equal(pdf.statusCode, 422)
    assert.match(pdf.body, /Questo file non è una tabella/)
    assert.match((await send('vuoto.csv', Buffer.alloc(0))).body, /il file è vuoto/)
    const large = await send('tanto.csv', Buffer.alloc(6 * 1024 * 1024, 'a'))
    assert.match(large.body, /supera 5 MB/)
    assert.deepEqual(
      await query(`select from file where name like '%.csv' and created_at >= $1`, [world.clock.now()]),
      [],
    )
  })

  it('is for whoever writes in the register', async () => {
    const page = await preview(text(HEAD, act(2017)))
    const editor = await world.as('redattore')
    for (const path of [
      '/normativa/importa',
      page.path,
      `${page.path}/colonne`,
      `${page.path}/righe-da-correggere.csv`,
    ])
      assert.equal((await editor.get(path)).status, 403, path)
    assert.equal((await editor.post(`${page.path}/conferma`, { _version: '2' })).status, 403)
    assert.equal(
      (await coordinator.get(page.path.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status,
      404,
    )
    assert.doesNotMatch((await world.visitor().get('/normativa')).text, /Importa/)
  })

  it('is forgotten thirty days after the last thing done to it', async () => {
    const { forgetOld } = await import('#kernel/retention.ts')
    const count = async () => Number((await query('select count(*) from import_row'))[0].count)
    const forget = (days: number) =>
      world.app.database.transaction((tx) =>
        forgetOld(tx, new Date(world.clock.now().getTime() + days * 86_400_000)),
      )
    await forget(29)
    assert.ok((await count()) > 0)
    await forget(31)
    assert.equal(await count(), 0)
  })
})
