// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'
import { type Environment, readEnvironment, type Settings } from './environment.ts'
import { doubtfulNames } from './environment-names.ts'

function settings(environment: Environment): Settings {
  const answer = readEnvironment(environment)
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.settings
}

function errors(environment: Environment): Record<string, string> {
  const answer = readEnvironment(environment)
  assert.ok(!answer.ok, 'expected errors')
  return Object.fromEntries(answer.errors.map((error) => [error.variable, error.message]))
}

const SECRET = 'a-secret-of-more-than-thirty-two-characters'
const external = { DATABASE_URL: 'postgresql://me:hush@db.example:5432/referpa', SECRET }

describe('readEnvironment', () => {
  it('stays on this machine, with the embedded database and the demonstration, when nothing is said', () => {
    assert.deepEqual(settings({}), {
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://localhost:3000',
      databaseUrl: null,
      migrationUrl: null,
      dataDir: resolve('data'),
      smtpUrl: null,
      mailFrom: 'RefER PA <noreply@localhost>',
      s3: null,
      clamd: null,
      filesLimitBytes: null,
      secret: null,
      trustProxy: false,
      poolSize: 5,
      demo: true,
      logLevel: 'info',
      drainSeconds: 0,
    } satisfies Settings)
  })

  it('takes an empty variable as absent', () => {
    assert.equal(settings({ PORT: '', DATABASE_URL: '', DEMO: '' }).port, 3000)
  })

  it('names every wrong variable at once, with what it holds and the remedy', () => {
    const found = errors({ PORT: '80a', HOST: 'http://x', LOG_LEVEL: 'loud', DB_POOL: '1', DEMO: 'yes' })
    assert.deepEqual(Object.keys(found), ['PORT', 'HOST', 'DB_POOL', 'DEMO', 'LOG_LEVEL'])
    assert.equal(
      found.PORT,
      'PORT="80a" non va bene: scrivi un numero di porta da 1 a 65535 (0 ne prende una libera).',
    )
  })

  it('never repeats a secret in a message', () => {
    const found = errors({ SECRET: 'short-secret', DATABASE_URL: 'mysql://root:hush@x/y', SMTP_URL: 'hush' })
    assert.deepEqual(Object.keys(found), ['DATABASE_URL', 'SMTP_URL', 'SECRET'])
    assert.doesNotMatch(JSON.stringify(found), /short-secret|hush/)
  })

  it('asks for a secret with an external database', () => {
    assert.match(errors({ DATABASE_URL: external.DATABASE_URL }).SECRET!, /almeno 32 caratteri/)
    assert.equal(settings(external).secret, SECRET)
  })

  it('accepts the forms of a database address that libpq accepts, and one that names a database', () => {
    for (const url of [
      'postgres://localhost/referpa',
      'postgresql://referpa@/referpa?host=/var/run/postgresql',
      'postgresql:///referpa?host=%2Ftmp',
      'postgresql://a:b@[::1]:5433/referpa?sslmode=no-verify',
      'postgresql://a:b@db/referpa?uselibpqcompat=true&sslmode=require',
    ]) {
      assert.equal(settings({ ...external, DATABASE_URL: url }).databaseUrl, url)
    }
    assert.ok(errors({ ...external, DATABASE_URL: 'postgresql://localhost' }).DATABASE_URL)
    assert.ok(errors({ ...external, DATABASE_URL: 'postgresql://localhost/' }).DATABASE_URL)
  })

  it('gives the demonstration to other machines only when told to', () => {
    assert.equal(settings({ HOST: '::1' }).demo, true)
    assert.equal(settings({ HOST: '0.0.0.0' }).demo, false)
    assert.equal(settings({ BASE_URL: 'https://referpa.example.it' }).demo, false)
    assert.equal(settings({ TRUST_PROXY: '1' }).demo, false)
    assert.equal(settings({ HOST: '0.0.0.0', DEMO: '1' }).demo, true)
    assert.equal(settings({ DEMO: '0' }).demo, false)
  })

  it('serves for some seconds more before it stops where a proxy may stand in front', () => {
    assert.equal(settings({ BASE_URL: 'https://referpa.example.it' }).drainSeconds, 5)
    assert.equal(settings({ TRUST_PROXY: '1', DRAIN_SECONDS: '20' }).drainSeconds, 20)
    assert.ok(errors({ DRAIN_SECONDS: '301' }).DRAIN_SECONDS)
  })

  it('keeps of the public address its origin, and refuses a path', () => {
    assert.equal(settings({ BASE_URL: 'https://referpa.example.it/' }).baseUrl, 'https://referpa.example.it')
    assert.equal(settings({ HOST: '::', PORT: '80' }).baseUrl, 'http://[::]:80')
    assert.ok(errors({ BASE_URL: 'https://example.it/referpa' }).BASE_URL)
    assert.ok(errors({ BASE_URL: 'referpa.example.it' }).BASE_URL)
  })

  it('believes a number of proxies or their addresses, never everybody', () => {
    assert.equal(settings({ TRUST_PROXY: '0' }).trustProxy, false)
    assert.equal(settings({ TRUST_PROXY: '2' }).trustProxy, 2)
    assert.deepEqual(settings({ TRUST_PROXY: '10.0.0.5, fd00::/8' }).trustProxy, ['10.0.0.5', 'fd00::/8'])
    for (const wrong of ['true', '10.0.0.0/33', '10.0.0.1/8/8', 'proxy'])
      assert.ok(errors({ TRUST_PROXY: wrong }))
  })

  it('wants the whole of S3 or nothing', () => {
    const keys = { S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'key' }
    assert.deepEqual(Object.keys(errors({ S3_BUCKET: 'files' })), [
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
      'S3_REGION',
    ])
    assert.equal(settings({ ...keys, S3_ENDPOINT: 'http://minio:9000' }).s3?.region, 'us-east-1')
    assert.equal(settings({ ...keys, S3_REGION: 'eu-south-1', S3_PREFIX: '/rete/' }).s3?.prefix, 'rete/')
  })

  it('wants a sender where there is a mail server', () => {
    assert.ok(errors({ SMTP_URL: 'smtp://mail.example:587' }).MAIL_FROM)
    const mail = { SMTP_URL: 'smtps://u:p@mail.example:465', MAIL_FROM: 'Rete <rete@example.it>' }
    assert.equal(settings(mail).mailFrom, 'Rete <rete@example.it>')
    assert.ok(errors({ ...mail, MAIL_FROM: 'a@b.it\r\nBcc: c@d.it' }).MAIL_FROM)
  })

  it('checks the certificate of the database in every mode that asks for one', () => {
    for (const mode of ['prefer', 'require', 'verify-ca', 'verify-full'])
      assert.equal(
        settings({ ...external, DATABASE_URL: `postgresql://a@db/x?sslmode=${mode}&a=b` }).databaseUrl,
        'postgresql://a@db/x?sslmode=verify-full&a=b',
      )
  })

  it('takes the owner of the tables beside who serves, never instead', () => {
    const MIGRATION_DATABASE_URL = 'postgresql://owner:hush@db.example/referpa'
    assert.equal(settings({ ...external, MIGRATION_DATABASE_URL }).migrationUrl, MIGRATION_DATABASE_URL)
    assert.match(errors({ MIGRATION_DATABASE_URL }).DATABASE_URL!, /serve le pagine/)
  })

  it('wants an antivirus that has an address', () => {
    for (const wrong of ['tcp://', 'tcp://:3310', 'unix://', 'unix:///', 'clamd.example'])
      assert.ok(errors({ CLAMD_URL: wrong }).CLAMD_URL, wrong)
    assert.equal(settings({ CLAMD_URL: 'tcp://av.example' }).clamd?.hostname, 'av.example')
    assert.equal(settings({ CLAMD_URL: 'unix:///run/clamd.ctl' }).clamd?.pathname, '/run/clamd.ctl')
  })
})

describe('doubtfulNames', () => {
  it('sees names that are a slip away from ours', () => {
    for (const [name, meant] of Object.entries({
      DATABSE_URL: 'DATABASE_URL',
      DATABASE_URI: 'DATABASE_URL',
      database_url: 'DATABASE_URL',
      DATADIR: 'DATA_DIR',
      MAIL_FORM: 'MAIL_FROM',
      SERCET: 'SECRET',
      S3_BUKET: 'S3_BUCKET',
    }))
      assert.deepEqual(doubtfulNames({ [name]: 'x' }), [
        `Non leggo la variabile ${name}: volevi forse scrivere ${meant}?`,
      ])
  })

  it('keeps quiet of ours, of empty ones, of those of others, and where the right one is set', () => {
    const others = {
      HOME: '/root',
      POST: '1',
      HOSTNAME: 'x',
      LOGNAME: 'x',
      PGDATABASE: 'x',
      DEBUG: '1',
      SHELL: 'x',
    }
    assert.deepEqual(doubtfulNames({ PORT: '1', SECRET: 'x', DATABSE_URL: '', ...others }), [])
    assert.deepEqual(doubtfulNames({ DATABASE_URL: 'x', DATABASE_URI: 'x' }), [])
  })
})
