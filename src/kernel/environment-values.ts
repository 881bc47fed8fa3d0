// SPDX-License-Identifier: AGPL-3.0-or-later
/** What each environment variable may hold: a pure function from its text to its value, or null when it is wrong. */
import { isIP } from 'node:net'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

interface Variable<T> {
  parse(text: string): T | null
  /** What to write instead, ending the sentence "X non va bene: ...". */
  remedy: string
  /** Its value is never repeated in a message. */
  secret?: true
}

const define = <T>(variable: Variable<T>): Variable<T> => variable

function integer(least: number, most: number) {
  return (text: string): number | null => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    return number >= least && number <= most ? number : null
  }
}

const oneOf =
  <T extends string>(...allowed: T[]) =>
  (text: string): T | null =>
    allowed.find((one) => one === text) ?? null

const matching =
  (pattern: RegExp) =>
  (text: string): string | null =>
    pattern.test(text) ? text : null

function url(text: string, protocols: string[]): URL | null {
  const parsed = URL.canParse(text) ? new URL(text) : null
  return parsed && protocols.includes(parsed.protocol) ? parsed : null
}

/** The root of a site: a path would not reach our pages, which stand at the root. */
function origin(text: string): string | null {
  const parsed = url(text, ['http:', 'https:'])
  return parsed && parsed.pathname === '/' && !parsed.search && !parsed.hash && !parsed.username
    ? parsed.origin
    : null
}

/** libpq allows an empty host (a socket named in the query), which the URL standard does not. */
function databaseUrl(text: string): string | null {
  const parsed = url(
    text.replace(/^(postgres(?:ql)?:\/\/[^/?]*@?)\//, (all, start) =>
      /(\/\/|@)$/.test(start) ? `${start}socket/` : all,
    ),
    ['postgres:', 'postgresql:'],
  )
  if (!parsed || parsed.pathname.length <= 1) return null
  // node-postgres checks the certificate in these modes too, and warns at length that this will change: say what it does.
  return /[?&]uselibpqcompat=true/.test(text)
    ? text
    : text.replace(/([?&]sslmode=)(prefer|require|verify-ca)(?=&|$)/, '$1verify-full')
}

/** A name without a host, or a socket without a path, would leave every file waiting for an answer that never comes. */
function scanner(text: string): URL | null {
  const parsed = url(text, ['tcp:', 'unix:'])
  return parsed && (parsed.protocol === 'tcp:' ? parsed.hostname : parsed.pathname.length > 1) ? parsed : null
}

function proxies(text: string): false | number | string[] | null {
  if (text === '0') return false
  if (/^\d$/.test(text)) return Number(text)
  const list = text.split(',').map((one) => one.trim())
  return list.every(isProxy) ? list : null
}

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits, more] = text.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  return isIP(address) > 0 && more === undefined && (bits === undefined || integer(0, most)(bits) !== null)
}

const S3_KEY = {
  parse: matching(/^[\x21-\x7e]+$/),
  remedy: 'copia la chiave senza spazi',
  secret: true,
} as const

export const ENVIRONMENT = {
  PORT: define({
    parse: integer(0, 65535),
    remedy: 'scrivi un numero di porta da 1 a 65535 (0 ne prende una libera)',
  }),
  HOST: define({
    parse: (text) => (isIP(text) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : null),
    remedy:
      'scrivi un indirizzo o un nome di questo computer (127.0.0.1 per restare in locale, 0.0.0.0 per tutte le reti)',
  }),
  BASE_URL: define({
    parse: origin,
    remedy: "scrivi l'indirizzo pubblico completo e senza percorso (per esempio https://referpa.esempio.it)",
  }),
  DATABASE_URL: define({
    parse: databaseUrl,
    remedy: 'scrivi postgresql://utente:password@computer:5432/nome',
    secret: true,
  }),
  MIGRATION_DATABASE_URL: define({
    parse: databaseUrl,
    remedy: 'scrivi postgresql://proprietario:password@computer:5432/nome',
    secret: true,
  }),
  DATA_DIR: define({
    parse: (text) => (text.includes('\0') ? null : text),
    remedy: 'scrivi il percorso di una cartella',
  }),
  SMTP_URL: define({
    parse: (text) => (url(text, ['smtp:', 'smtps:'])?.hostname ? text : null),
    remedy: 'scrivi smtp://utente:password@computer:587 oppure smtps://...:465',
    secret: true,
  }),
  MAIL_FROM: define({
    parse: matching(/^(?:[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/),
    remedy: 'scrivi un indirizzo, anche con il nome (RefER PA <referpa@esempio.it>)',
  }),
  S3_ENDPOINT: define({
    parse: (text) => (url(text, ['http:', 'https:']) ? text : null),
    remedy: "scrivi l'indirizzo completo del servizio (https://...)",
  }),
  S3_BUCKET: define({
    parse: matching(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    remedy: "scrivi il nome dell'archivio: da 3 a 63 lettere minuscole, cifre, punti o trattini",
  }),
  S3_REGION: define({ parse: matching(/^[\w-]+$/), remedy: 'scrivi la regione (per esempio eu-south-1)' }),
  S3_ACCESS_KEY_ID: define(S3_KEY),
  S3_SECRET_ACCESS_KEY: define(S3_KEY),
  S3_PREFIX: define({
    parse: (text) => matching(/^[\w./-]+$/)(text)?.replace(/^\/+|\/+$/g, '') ?? null,
    remedy: 'usa lettere, cifre, punti, trattini e barre',
  }),
  CLAMD_URL: define({
    parse: scanner,
    remedy: 'scrivi tcp://computer:3310 oppure unix:///percorso/clamd.ctl',
  }),
  FILES_LIMIT_GB: define({
    parse: integer(1, 1_000_000),
    remedy: 'scrivi quanti GB possono occupare tutti i file insieme (per esempio 200)',
  }),
  SECRET: define({
    parse: (text) => (text.length >= 32 ? text : null),
    remedy:
      'servono almeno 32 caratteri scelti a caso (per esempio quelli che scrive "openssl rand -base64 48")',
    secret: true,
  }),
  TRUST_PROXY: define({
    parse: proxies,
    remedy:
      'scrivi quanti proxy stanno davanti (1), oppure i loro indirizzi separati da virgole (10.0.0.5,192.168.1.0/24)',
  }),
  DB_POOL: define({ parse: integer(2, 200), remedy: 'scrivi un numero di connessioni da 2 a 200' }),
  DEMO: define({
    parse: (text) => (text === '0' || text === '1' ? text === '1' : null),
    remedy: 'scrivi 1 per la dimostrazione, 0 per cominciare da vuoto',
  }),
  DRAIN_SECONDS: define({
    parse: integer(0, 300),
    remedy: 'scrivi per quanti secondi servire ancora prima di chiudere, da 0 a 300',
  }),
  LOG_LEVEL: define({
    parse: oneOf<LogLevel>('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    remedy: 'scrivi uno tra fatal, error, warn, info, debug, trace, silent',
  }),
}

type Name = keyof typeof ENVIRONMENT
type ValueOf<N extends Name> = (typeof ENVIRONMENT)[N] extends Variable<infer T> ? T : never

export interface Problem {
  variable: string
  /** A whole sentence with the remedy, in Italian. */
  message: string
}

/** Reads a variable; null when it is absent or wrong. */
export type VariableReader = <N extends Name>(name: N) => ValueOf<N> | null

/** The value of one variable; when it is wrong, adds to `errors` and answers null. */
export function read<N extends Name>(
  name: N,
  text: string | undefined,
  errors: Problem[],
): ValueOf<N> | null {
  if (text === undefined || text === '') return null
  const variable = ENVIRONMENT[name] as Variable<ValueOf<N>>
  const value = variable.parse(text)
  if (value === null) {
    const shown = variable.secret ? name : `${name}=${JSON.stringify(text.slice(0, 80))}`
    errors.push({ variable: name, message: `${shown} non va bene: ${variable.remedy}.` })
  }
  return value
}
