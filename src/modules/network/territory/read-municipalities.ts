// SPDX-License-Identifier: AGPL-3.0-or-later
/** The list of municipalities, from a table with a line each. */
import { CommandProblem } from '#kernel/command.ts'
import { placeName } from './names.ts'

export interface Municipality {
  /** ISTAT, six digits. */
  code: string
  name: string
  /** Of its province. */
  letters: string
  provinceName: string | null
  regionCode: string | null
  regionName: string | null
}

/** What a heading may say, in capitals or not, with spaces or underscores. */
const HEADINGS = {
  code: ['codice_istat', 'codice_comune', 'codice', 'istat'],
  name: ['comune', 'denominazione', 'denominazione_in_italiano', 'nome'],
  letters: ['provincia', 'sigla', 'sigla_provincia', 'sigla_automobilistica'],
  provinceName: ['nome_provincia', 'denominazione_provincia'],
  regionCode: ['codice_regione'],
  regionName: ['regione', 'denominazione_regione'],
} as const
type Heading = keyof typeof HEADINGS
const NEEDED: readonly Heading[] = ['code', 'name', 'letters']

const MOST_TOLD = 5

/** Throws `CommandProblem`, which names lines and what to do. */
export function readMunicipalities(text: string): Municipality[] {
  const [head, ...lines] = linesOf(text.replace(/^\uFEFF/, ''))
  if (!head || lines.length === 0)
    throw new CommandProblem('L’elenco dei Comuni è vuoto: serve una riga per Comune.')
  const place = columnsOf(head.cells)
  const lacks = NEEDED.filter((heading) => place[heading] === undefined)
  if (lacks.length > 0)
    throw new CommandProblem(
      `Nella prima riga dell’elenco dei Comuni mancano le colonne: ${lacks.map((heading) => HEADINGS[heading][0]).join(', ')}.`,
    )
  const rows = lines.map(({ cells, number }) => ({ number, row: rowOf(cells, place) }))
  refuse([...rows.flatMap(({ row, number }) => wrongIn(row, number)), ...twice(rows)])
  return rows.map(({ row }) => row)
}

const columnsOf = (cells: readonly string[]): Partial<Record<Heading, number>> => {
  const said = cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s.]+/g, '_'),
  )
  const places = Object.entries(HEADINGS).map(([heading, words]) => [
    heading,
    said.findIndex((cell) => (words as readonly string[]).includes(cell)),
  ])
  return Object.fromEntries(places.filter(([, place]) => place !== -1))
}

function rowOf(cells: readonly string[], place: Partial<Record<Heading, number>>): Municipality {
  const cell = (heading: Heading) => cells[place[heading] ?? -1]?.trim() ?? ''
  return {
    code: cell('code'),
    name: placeName(cell('name')),
    letters: cell('letters').toUpperCase(),
    provinceName: placeName(cell('provinceName')) || null,
    regionCode: cell('regionCode').padStart(2, '0').replace(/^00$/, '') || null,
    regionName: placeName(cell('regionName')) || null,
  }
}

function wrongIn({ code, name, letters, regionCode }: Municipality, line: number): string[] {
  const wrong: string[] = []
  if (!/^\d{6}$/.test(code))
    wrong.push(
      `riga ${line}: il codice ISTAT "${code}" non ha sei cifre (un foglio di calcolo toglie lo zero iniziale: dai alla colonna il formato testo)`,
    )
  if (name === '') wrong.push(`riga ${line}: manca il nome del Comune`)
  if (!/^[A-Z]{2}$/.test(letters))
    wrong.push(`riga ${line}: la sigla della provincia "${letters}" non ha due lettere`)
  if (regionCode !== null && !/^\d{2}$/.test(regionCode))
    wrong.push(`riga ${line}: il codice della regione "${regionCode}" non ha due cifre`)
  return wrong
}

function twice(rows: readonly { row: Municipality; number: number }[]): string[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ row: { code }, number }) => {
    const before = first.get(code)
    if (before === undefined) first.set(code, number)
    return before === undefined ? [] : `riga ${number}: il codice ${code} c’è già alla riga ${before}`
  })
}

function refuse(wrong: readonly string[]): void {
  if (wrong.length === 0) return
  const more = wrong.length > MOST_TOLD ? `\n  e altri ${wrong.length - MOST_TOLD} errori` : ''
  throw new CommandProblem(
    `Non ho importato niente. Correggi l’elenco dei Comuni:\n  ${wrong.slice(0, MOST_TOLD).join('\n  ')}${more}`,
  )
}

interface Line {
  number: number
  cells: string[]
}

/** Cells between the separator that the first line uses most, in quotes or not (RFC 4180); names of places hold no line end. */
function linesOf(text: string): Line[] {
  const lines = text.split(/\r\n|\r|\n/)
  const often = (separator: string) => lines[0]!.split(separator).length
  const separator = [',', ';', '\t'].toSorted((a, b) => often(b) - often(a))[0]!
  const cell = new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g')
  return lines.flatMap((line, index) =>
    line.trim() === ''
      ? []
      : {
          number: index + 1,
          cells: [...line.matchAll(cell)].map(
            ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
          ),
        },
  )
}
