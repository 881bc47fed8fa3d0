// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Writes the tables of GLOSSARY.md from the `glossary.md` of each room, in the order of the register, and of the kernel: who adds a word
 * adds it in the room that it is from. Run with `node scripts/glossary.ts`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const GLOSSARY_PAGE = 'GLOSSARY.md'

export interface RoomWords {
  /** Folder of the room: 'network', 'kernel'. */
  readonly room: string
  /** Sections with their tables, as they stand in the page. */
  readonly text: string
}

/** What each room under `src` says, in the order of the register; rooms that it does not name after the others, the kernel last. */
export function readWords(src: string): RoomWords[] {
  const register = /= \[([^\]]*)\]/.exec(readFileSync(join(src, 'modules.ts'), 'utf8'))?.[1] ?? ''
  const named = [...register.matchAll(/\w+/g)].map(([name]) => name)
  const place = (room: string) => (named.includes(room) ? named.indexOf(room) : named.length)
  const rooms = readdirSync(join(src, 'modules'))
    .sort()
    .sort((a, b) => place(a) - place(b))
    .map((room) => ({ room, path: join(src, 'modules', room, 'glossary.md') }))
  return [...rooms, { room: 'kernel', path: join(src, 'kernel/glossary.md') }]
    .filter(({ path }) => existsSync(path))
    .map(({ room, path }) => ({ room, text: readFileSync(path, 'utf8').trim() }))
}

/** Tables that a text names: what stands between backticks there. */
export const tablesNamedIn = (text: string): string[] =>
  [...text.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name!)

const FROM = '<!-- from the glossary.md of each room, by scripts/glossary.ts -->'
const TO = '<!-- end of what is from the rooms -->'

/** The page with the words of the rooms as they are now; what stands around them is written by hand. */
export function fillGlossary(page: string, words: readonly RoomWords[]): string {
  const [from, to] = [page.indexOf(FROM), page.indexOf(TO)]
  if (from < 0 || to < from) throw new Error(`${GLOSSARY_PAGE} has lost the marks around its tables.`)
  const tables = words.map(({ text }) => text).join('\n\n')
  return `${page.slice(0, from + FROM.length)}\n\n${tables}\n\n${page.slice(to)}`
}

if (import.meta.filename === process.argv[1])
  writeFileSync(GLOSSARY_PAGE, fillGlossary(readFileSync(GLOSSARY_PAGE, 'utf8'), readWords('src')))
