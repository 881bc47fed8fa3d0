// SPDX-License-Identifier: AGPL-3.0-or-later
/** The settings of a process, read from environment variables once, at the start. */
import { resolve } from 'node:path'
import { ENVIRONMENT, type LogLevel, type Problem, read, type VariableReader } from './environment-values.ts'
import type { S3Config } from './files/store.ts'

export interface Settings {
  /** 0 takes any free port. */
  port: number
  host: string
  /** The address people use, without a slash at the end. */
  baseUrl: string
  /** Null: the embedded PostgreSQL in `dataDir`. */
  databaseUrl: string | null
  /** The same database as the owner of its tables, for migrations; null: `databaseUrl` owns them too. */
  migrationUrl: string | null
  /** Absolute. */
  dataDir: string
  smtpUrl: string | null
  mailFrom: string
  s3: S3Config | null
  clamd: URL | null
  /** Of all files together; null: as many as the disk takes. */
  filesLimitBytes: number | null
  /** Null: made once and kept in `dataDir` (see `keepSecret`). */
  secret: string | null
  /** How many proxies stand before us, or their addresses; false: none, and what a header says of the sender is not believed. */
  trustProxy: false | number | string[]
  /** Connections to the database. */
  poolSize: number
  /** Whether the demonstration is loaded and its persons may sign in. */
  demo: boolean
  logLevel: LogLevel
  /** How long requests are still served after the process was asked to stop, so that a proxy can go elsewhere. */
  drainSeconds: number
}

/** A balancer asks every few seconds whether we are ready. */
const BALANCER_SECONDS = 5

export type Environment = Record<string, string | undefined>

/**
 * Reads and checks every variable, and answers with all that is wrong at once: each error names its variable, what it
 * holds (never for secrets) and the remedy, in Italian. An empty variable counts as absent.
 */
export function readEnvironment(
  environment: Environment,
): { ok: true; settings: Settings } | { ok: false; errors: Problem[] } {
  const errors: Problem[] = []
  const value: VariableReader = (name) => read(name, environment[name], errors)
  const port = value('PORT') ?? 3000
  const host = value('HOST') ?? '127.0.0.1'
  const databaseUrl = value('DATABASE_URL')
  const smtpUrl = value('SMTP_URL')
  const baseUrl = value('BASE_URL')
  const trustProxy = value('TRUST_PROXY') ?? false
  const secret = value('SECRET')
  const onThisMachineAlone = isLocal(host) && isLocal(hostOf(baseUrl)) && !trustProxy
  const settings: Settings = {
    port,
    host,
    baseUrl: baseUrl ?? `http://${isLocal(host) ? 'localhost' : bracketed(host)}:${port}`,
    databaseUrl,
    migrationUrl: value('MIGRATION_DATABASE_URL'),
    dataDir: resolve(value('DATA_DIR') ?? 'data'),
    smtpUrl,
    mailFrom: value('MAIL_FROM') ?? 'RefER PA <noreply@localhost>',
    s3: readS3(value, environment, errors),
    clamd: value('CLAMD_URL'),
    filesLimitBytes: gigabytes(value('FILES_LIMIT_GB')),
    secret,
    trustProxy,
    poolSize: value('DB_POOL') ?? 5,
    demo: value('DEMO') ?? onThisMachineAlone,
    logLevel: value('LOG_LEVEL') ?? 'info',
    drainSeconds: value('DRAIN_SECONDS') ?? (onThisMachineAlone ? 0 : BALANCER_SECONDS),
  }
  errors.push(...missing(environment, settings))
  return errors.length > 0 ? { ok: false, errors } : { ok: true, settings }
}

/** What one variable asks of another. */
function missing(environment: Environment, { databaseUrl, migrationUrl, smtpUrl }: Settings): Problem[] {
  const problems: Problem[] = []
  if (migrationUrl && !environment.DATABASE_URL) {
    problems.push({
      variable: 'DATABASE_URL',
      message:
        'DATABASE_URL manca: MIGRATION_DATABASE_URL è l’utente che possiede le tabelle, con DATABASE_URL si indica quello che serve le pagine.',
    })
  }
  if (databaseUrl && !environment.SECRET) {
    problems.push({
      variable: 'SECRET',
      message: `SECRET manca: con DATABASE_URL serve un segreto di almeno 32 caratteri, uguale per tutti i processi (per esempio quello che scrive "openssl rand -base64 48").`,
    })
  }
  if (smtpUrl && !environment.MAIL_FROM) {
    problems.push({
      variable: 'MAIL_FROM',
      message:
        'MAIL_FROM manca: con SMTP_URL serve il mittente delle lettere (per esempio "RefER PA <referpa@comune.esempio.it>").',
    })
  }
  return problems
}

const S3_KEYS = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** Any of the variables asks for all: half a configuration would put files on the disk in silence. */
function readS3(value: VariableReader, environment: Environment, errors: Problem[]): S3Config | null {
  if (!Object.entries(environment).some(([name, text]) => name.startsWith('S3_') && text)) return null
  const endpoint = value('S3_ENDPOINT')
  // Services other than Amazon's take any region.
  const region = value('S3_REGION') ?? (environment.S3_ENDPOINT ? 'us-east-1' : null)
  const absent = [...S3_KEYS, ...(region ? [] : (['S3_REGION'] as const))].filter(
    (name) => !environment[name],
  )
  for (const name of absent) {
    errors.push({
      variable: name,
      message: `${name} manca: per tenere i file in un archivio S3 servono ${S3_KEYS.join(', ')} e S3_REGION (o S3_ENDPOINT).`,
    })
  }
  const prefix = value('S3_PREFIX')
  return {
    bucket: value('S3_BUCKET') ?? '',
    region: region ?? '',
    accessKeyId: value('S3_ACCESS_KEY_ID') ?? '',
    secretAccessKey: value('S3_SECRET_ACCESS_KEY') ?? '',
    prefix: prefix ? `${prefix}/` : '',
    ...(endpoint ? { endpoint } : {}),
  }
}

const gigabytes = (count: number | null): number | null => (count === null ? null : count * 1024 ** 3)

const hostOf = (url: string | null): string => (url === null ? 'localhost' : new URL(url).hostname)

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** Whether an address is reached from this machine alone (RFC 6890: 127.0.0.0/8 and ::1). */
const isLocal = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)

/** The variables we read, for the manual and for `.env` examples. */
export const variableNames = Object.keys(ENVIRONMENT)
