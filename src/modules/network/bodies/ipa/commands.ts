// SPDX-License-Identifier: AGPL-3.0-or-later
/** The bodies of a region from the file of the index of public administrations, by the same definition as the page. */
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Command, CommandProblem } from '#kernel/command.ts'
import type { Db } from '#kernel/db/db.ts'
import type { FieldError } from '#kernel/forms/text.ts'
import { handOf } from '#kernel/hand.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { importAtOnce, lookAtOnce, type RowJudged } from '#kernel/import/at-once.ts'
import { readTable } from '#kernel/import/table/read-table.ts'
import { TableRefused, type TableRow } from '#kernel/import/table/table.ts'
import { kindWords, type OrganizationKind } from '../../body-words.ts'
import { listSeats } from '../../territory/queries.ts'
import { bodyForm } from '../forms.ts'
import { bodyImport } from '../import.ts'
import { listCodes } from '../queries.ts'
import { type Asked, type Filled, fill, isAsked, type Seat } from './choose.ts'
import { CATEGORIES, readIpa } from './read-ipa.ts'

/** The index of the whole country has some twenty-three thousand. */
const MOST_BODIES = 60_000
const MOST_BYTES = 50_000_000

// Commands speak Italian, which source texts are written in.
const t = translator('it', {})
const saying = ({ source, values }: FieldError): string => t(source, values)

async function tableOf(path: string): Promise<TableRow[]> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new CommandProblem(`Non trovo il file ${resolve(path)}.`)
  if (found.size > MOST_BYTES) throw new CommandProblem(`${path} supera i 50 MB: usa il file CSV degli enti.`)
  try {
    return await readTable(await readFile(path), MOST_BODIES)
  } catch (error) {
    if (error instanceof TableRefused) throw new CommandProblem(`${path}: ${saying(error.problem)}`)
    throw error
  }
}

const WORDS = [...CATEGORIES.map(({ word }) => word), 'cpia']
/** Schools are many, and few of them take part: only who asks for them gets them. */
const FIRST = WORDS.filter((word) => word !== 'scuola')

function kindsOf(said: string | undefined): Set<OrganizationKind> {
  const asked = said ? said.split(',').map((word) => word.trim().toLowerCase()) : FIRST
  const unknown = asked.find((word) => !WORDS.includes(word))
  if (unknown !== undefined)
    throw new CommandProblem(`Non conosco il tipo «${unknown}». Ci sono: ${WORDS.join(', ')}.`)
  return new Set(asked.map((word) => CATEGORIES.find((one) => one.word === word)?.kind ?? 'cpia'))
}

interface Chosen {
  readonly filled: readonly Filled[]
  readonly read: number
}

async function choose(db: Db, rows: readonly TableRow[], asked: Asked): Promise<Chosen> {
  const bodies = readIpa(rows)
  if (!bodies)
    throw new CommandProblem(
      'Non è il file degli enti dell’indice: nella prima riga servono Codice_IPA e Denominazione_ente.',
    )
  const seats: Map<string, Seat> = await listSeats(db)
  const byPlace = asked.region !== null || asked.province !== null
  if (byPlace && seats.size === 0 && bodies.every(({ region, province }) => !region && !province))
    throw new CommandProblem(
      'Non so in quale regione sono i Comuni: importali prima con "territory import", poi ripeti.',
    )
  const chosen = bodies.filter((body) => isAsked(body, asked, seats))
  if (chosen.length === 0)
    throw new CommandProblem(
      `Di ${bodies.length} enti nel file nessuno è quello che chiedi: controlla regione, provincia e tipo.`,
    )
  const known = new Map(
    (await listCodes(db)).flatMap(({ ipa_code, name }) => (ipa_code ? [[ipa_code, name] as const] : [])),
  )
  return { read: bodies.length, filled: chosen.map((body) => fill(body, seats, known)) }
}

const labelOf = (field: string): string =>
  Object.hasOwn(bodyForm.fields, field) ? bodyForm.fields[field as 'name'].label : 'Riga'
const errorsIn = (errors: Readonly<Record<string, FieldError>>): string =>
  Object.entries(errors)
    .map(([field, error]) => `${labelOf(field)}: ${saying(error)}`)
    .join(' ')
const nameIn = ({ typed }: Pick<RowJudged, 'typed'>): string => typed.name?.[0] ?? ''

function linesOf({ read, filled }: Chosen, judged: readonly RowJudged[]): string[] {
  const count = (outcome: RowJudged['outcome']) => judged.filter((one) => one.outcome === outcome).length
  const kinds = Object.entries(
    Object.groupBy(judged, ({ typed }) => kindWords((typed.kind?.[0] ?? 'other') as OrganizationKind)),
  ).map(([words, rows]) => `${words} ${rows!.length}`)
  return [
    `Enti nel file: ${read}. Scelti: ${judged.length} (${kinds.join(', ')}).`,
    `Nuovi: ${count('new')}. Cambiati: ${count('changed')}. Uguali: ${count('same')}. Rifiutati: ${count('refused')}.`,
    ...judged
      .filter(({ outcome }) => outcome === 'refused')
      .map((row) => `  rifiutato, riga ${row.line}, ${nameIn(row)}: ${errorsIn(row.errors)}`),
    ...filled
      .filter(({ left }) => Object.keys(left).length > 0)
      .map((row) => `  senza un dato, riga ${row.line}, ${nameIn(row)}: ${errorsIn(row.left)}`),
  ]
}

const importCommand: Command = {
  name: 'organization import',
  words: ['enti.csv'],
  options: {
    regione: 'codice o nome della regione',
    provincia: 'sigla, codice o nome della provincia',
    tipo: 'tipi di ente, con la virgola',
  },
  flags: { prova: 'guarda soltanto' },
  summary: `Porta nel registro gli enti di un file dell’indice delle pubbliche amministrazioni (CSV o XLSX). Tipi: ${WORDS.join(', ')}. Si può ripetere; con --prova non scrive niente.`,
  run: async ({ words, options, flags }, { database, clock, say }) => {
    const asked: Asked = {
      kinds: kindsOf(options.tipo),
      region: options.regione ?? null,
      province: options.provincia ?? null,
    }
    const rows = await tableOf(words['enti.csv']!)
    const only = flags?.has('prova') ?? false
    const { chosen, judged } = await (await database()).transaction(async (tx) => {
      const found = await choose(tx, rows, asked)
      const hand = handOf({ tx, by: null, at: clock.now(), baseUrl: '' })
      return {
        chosen: found,
        judged: only
          ? await lookAtOnce(tx, bodyImport, found.filled)
          : await importAtOnce(hand, bodyImport, found.filled),
      }
    })
    for (const line of linesOf(chosen, judged)) say(line)
    if (only) say('Era una prova: non è stato scritto niente.')
  },
}

export const ipaCommands: readonly Command[] = [importCommand]
