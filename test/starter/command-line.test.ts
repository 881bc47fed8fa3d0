// SPDX-License-Identifier: AGPL-3.0-or-later
/** The real command, as a person types it, beside a running server with its embedded database. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type ServerProcess, startServer } from '../support/process.ts'

const ROOT = join(import.meta.dirname, '../..')
const STARTER = join(ROOT, 'bin/referpa.mjs')
/** What the starter hands over to: quicker, where the starter is not what is asked about. */
const PROGRAM = join(ROOT, 'build/command-line.mjs')

interface Ended {
  code: number
  out: string
  err: string
}

async function run(
  words: string[],
  variables: Record<string, string> = {},
  [program, cwd] = [STARTER, '/'],
): Promise<Ended> {
  const { PATH, HOME, TMPDIR } = process.env
  const child = spawn(process.execPath, [program, ...words], {
    cwd,
    env: { PATH, HOME, TMPDIR, ...variables },
  })
  const ended = { code: 1, out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    ended.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    ended.err += chunk.toString()
  })
  const [code] = await once(child, 'close')
  return { ...ended, code }
}

/** A port that nobody listens on. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

describe('the command line', () => {
  let server: ServerProcess
  const referpa = (words: string, variables: Record<string, string> = {}) =>
    run(words.split(' '), { DATA_DIR: server.dataDir, ...variables }, [PROGRAM, ROOT])
  before(async () => {
    server = await startServer()
  })
  after(() => server.stop())

  it('lists its commands, and says what it does not know', async () => {
    const list = await run([])
    assert.equal(list.code, 0)
    for (const name of ['check', 'reindex', 'user list', 'user add <email> <nome> <cognome>'])
      assert.ok(list.out.includes(`referpa ${name}`), name)
    const unknown = await run(['usr', 'list'])
    assert.equal(unknown.code, 2)
    assert.match(unknown.err, /Comando sconosciuto: "usr list"\. Ci sono: check, reindex/)
    assert.match(
      (await run(['user', 'add', 'a@b.it'])).err,
      /Manca <nome>\. Si scrive: referpa user add <email>/,
    )
    assert.match((await run(['check', '--tutto'])).err, /Opzione sconosciuta: --tutto/)
  })

  it('says that no server is running', async () => {
    const { code, err } = await run(['user', 'list'], { DATA_DIR: '/nonexistent' })
    assert.equal(code, 1)
    assert.match(err, /Nessun server lavora nella cartella \/nonexistent: avvialo con "npm start"/)
    assert.doesNotMatch(err, /\n\s+at /)
  })

  it('opens an account that signs in, gives it a role and closes it', async () => {
    const opened = await referpa('user add Nora@prova.example Nora Prova')
    assert.equal(opened.code, 0, opened.err)
    const password = /Password provvisoria: (\S+)/.exec(opened.out)![1]!
    const answerTo = (word: string) =>
      fetch(`${server.base}/accedi`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: server.base, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ email: 'nora@prova.example', password: word }),
      })
    const signIn = async (word: string) => (await answerTo(word)).status
    assert.equal((await answerTo(password)).headers.get('location'), '/accedi/password')
    assert.equal(await signIn(password), 303)
    assert.match((await referpa('user add nora@prova.example Nora Prova')).err, /ha già un account/)

    assert.match(
      (await referpa('user grant nora@prova.example re x')).err,
      /"re" non è un ruolo\. Ci sono: operator/,
    )
    assert.match(
      (await referpa('user grant nora@prova.example tutor x')).err,
      /Nessun ente si chiama "x"\. Ci sono: /,
    )
    const [body] = await server.rows<{ slug: string }>('select slug from organization order by slug limit 1')
    const granted = await referpa(`user grant nora@prova.example tutor ${body!.slug}`)
    assert.equal(granted.code, 0, granted.err)
    assert.match(
      (await referpa('user list')).out,
      new RegExp(`nora@prova\\.example  Prova Nora  tutor \\(${body!.slug}\\)`),
    )

    const renewed = /Password provvisoria: (\S+)/.exec(
      (await referpa('user password nora@prova.example')).out,
    )![1]!
    assert.deepEqual([await signIn(password), await signIn(renewed)], [422, 303])
    assert.equal((await referpa('user disable nora@prova.example')).code, 0)
    assert.equal(await signIn(renewed), 422)
    assert.match((await referpa('user list')).out, /nora@prova\.example .* chiuso/)
    const open = await server.rows(
      `select from session s join person p on p.id = s.person_id where p.email = 'nora@prova.example' and s.ended_at is null`,
    )
    assert.equal(open.length, 0)
    const verbs = await server.rows<{ verb: string }>(
      `select distinct a.verb from audit_entry a join person p on p.id = a.entity_id where p.email = 'nora@prova.example' and a.actor_id is null order by 1`,
    )
    assert.deepEqual(
      verbs.map(({ verb }) => verb),
      ['password.set', 'person.closed', 'person.opened', 'role.granted'],
    )
  })

  it('never closes the last administrator', async () => {
    const { code, err } = await referpa('user disable admin@demo.referpa.example')
    assert.equal(code, 1)
    assert.match(err, /Non resterebbe nessun amministratore/)
  })

  it('writes again what the search finds, as it was', async () => {
    const entries = () =>
      server.rows(
        'select entity_id, language, kind, title, summary, body, path from search_entry order by 1, 2',
      )
    const before = await entries()
    assert.ok(before.length > 10)
    await server.rows(`delete from search_entry where kind = 'course'`)
    await server.rows(`update search_entry set title = 'altro'`)
    const { code, out, err } = await referpa('reindex')
    assert.equal(code, 0, err)
    assert.match(out, /theme: \d+[\s\S]*La ricerca è aggiornata/)
    assert.deepEqual(await entries(), before)
  })

  it('finds that all is well, and names what an administrator should know', async () => {
    const { code, out, err } = await referpa('check')
    assert.equal(code, 0, out + err)
    assert.match(out, /bene +Banca dati: PostgreSQL \d+\.\d+.*, utente referpa_serving\./)
    assert.match(out, /bene +Migrazioni: \d+, tutte applicate/)
    assert.match(out, /bene +File \(.*\): si scrivono/)
    assert.match(out, /nota +Antivirus: nessuno \(CLAMD_URL\)/)
    assert.match(out, /Tutto quello che serve funziona/)
  })

  it('finds what is away or misspelt, and ends with 1', async () => {
    const away = `127.0.0.1:${await closedPort()}`
    const { code, out, err } = await referpa('check', {
      SMTP_URL: `smtp://me:hush@${away}`,
      MAIL_FROM: 'rete@prova.example',
      CLAMD_URL: `tcp://${away}`,
      S3_ENDPOINT: `http://${away}`,
      S3_BUCKET: 'files',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'hush',
      DATABSE_URL: 'x',
    })
    assert.equal(code, 1)
    assert.match(
      out,
      /nota +Variabili: Non leggo la variabile DATABSE_URL: volevi forse scrivere DATABASE_URL\?/,
    )
    for (const of of ['File \\(S3, files\\)', 'Posta', 'Antivirus'])
      assert.match(out, new RegExp(`ERRORE ${of}: .*ECONNREFUSED`))
    assert.match(err, /3 cose non vanno: vedi sopra/)
    assert.doesNotMatch(out + err, /hush/)
    assert.match((await referpa('check', { CLAMD_URL: 'tcp://' })).err, /CLAMD_URL="tcp:\/\/" non va bene/)
  })

  it('finds migrations that the programme does not know', async () => {
    await server.rows(`insert into schema_migration (name, sha256) values ('20990101_0000_x.sql', '')`)
    const { code, out } = await referpa('check')
    assert.equal(code, 1)
    assert.match(
      out,
      /ERRORE Migrazioni: la banca dati è di una versione più recente del programma \(20990101_0000_x\.sql\)/,
    )
    await server.rows(`delete from schema_migration where name = '20990101_0000_x.sql'`)
  })
})
