// SPDX-License-Identifier: AGPL-3.0-or-later
/** Addresses as people paste them: one a line, a list from a letter, or rows of a table. */
import { email } from '#kernel/forms/field.ts'
import { msg } from '#kernel/i18n/msg.ts'

export interface DraftLine {
  /** Where it stood, from 1. */
  readonly line: number
  /** In lower case; as it was written where it is none. */
  readonly email: string
  readonly givenName: string
  readonly familyName: string
  /** Source text: why this one is not invited; null: it is. */
  readonly problem: string | null
}

export const MOST_LINES = 500

const NO_ADDRESS = msg('Qui non c’è un indirizzo e-mail.')
const WRONG = msg('L’indirizzo non è completo: si scrive come nome@ente.it.')
const TWICE = msg('Questo indirizzo è già in una riga sopra.')

const MAIL = email({ label: '', required: true })
const HEADINGS = {
  email: /^(e-?mail|posta( elettronica)?|indirizzo( e-?mail)?|e-?mail address)$/i,
  givenName: /^(nome|given ?name|first ?name)$/i,
  familyName: /^(cognome|family ?name|surname|last ?name)$/i,
}
type Columns = Readonly<Record<keyof typeof HEADINGS, number>>

/** Cells of a line: quoted ones may hold the separator (RFC 4180), and a doubled quote is one. */
function cellsOf(text: string): string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '"' && quoted && text[at + 1] === '"') cell += text[++at]
    else if (sign === '"') quoted = !quoted
    else if (!quoted && /[;,\t]/.test(sign)) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell].map((each) => each.trim())
}

function columnsIn(cells: readonly string[]): Columns | null {
  const place = (name: keyof typeof HEADINGS) => cells.findIndex((cell) => HEADINGS[name].test(cell))
  const found = { email: place('email'), givenName: place('givenName'), familyName: place('familyName') }
  return found.email >= 0 ? found : null
}

type Written = Omit<DraftLine, 'line' | 'problem'>

/** '"Rossi Mario" <mario@ente.it>' is a name and an address (RFC 5322); the name is for whoever reads the preview alone. */
const bare = (cell: string): string => (/<([^<>]*@[^<>]*)>/.exec(cell)?.[1] ?? cell).trim()

function writtenIn(cells: readonly string[], columns: Columns | null): Written[] {
  const nameless = { givenName: '', familyName: '' }
  if (columns)
    return [
      {
        email: bare(cells[columns.email] ?? ''),
        givenName: cells[columns.givenName] ?? '',
        familyName: cells[columns.familyName] ?? '',
      },
    ]
  const addresses = cells.filter((cell) => cell.includes('@')).map(bare)
  const others = cells.filter((cell) => cell !== '' && !cell.includes('@'))
  if (addresses.length !== 1 || others.length !== 2)
    return (addresses.length > 0 ? addresses : [cells.filter(Boolean).join(' ')]).map((each) => ({
      email: each,
      ...nameless,
    }))
  return [{ email: addresses[0]!, givenName: others[0]!, familyName: others[1]! }]
}

function judged(written: Written, line: number, seen: Set<string>): DraftLine {
  const names = { givenName: written.givenName.slice(0, 100), familyName: written.familyName.slice(0, 100) }
  const parsed = MAIL.parse([written.email])
  if (!written.email.includes('@'))
    return { line, ...names, email: written.email.slice(0, 254), problem: NO_ADDRESS }
  if (!parsed.ok) return { line, ...names, email: written.email.slice(0, 254), problem: WRONG }
  const problem = seen.has(parsed.value) ? TWICE : null
  seen.add(parsed.value)
  return { line, ...names, email: parsed.value, problem }
}

/** Every address of a text, the wrong ones with why; more than `MOST_LINES` are left to the caller to refuse. */
export function readLines(text: string): DraftLine[] {
  const seen = new Set<string>()
  const lines: DraftLine[] = []
  let columns: Columns | null = null
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (raw.trim() === '') continue
    const cells = cellsOf(raw)
    const headings: Columns | null =
      lines.length === 0 && columns === null && !raw.includes('@') ? columnsIn(cells) : null
    if (headings) {
      columns = headings
      continue
    }
    for (const written of writtenIn(cells, columns)) lines.push(judged(written, index + 1, seen))
    if (lines.length > MOST_LINES) break
  }
  return lines
}
