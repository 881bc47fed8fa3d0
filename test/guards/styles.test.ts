// SPDX-License-Identifier: AGPL-3.0-or-later
/** The sheet of what all share says nothing of what one room alone shows, and a room styles only what it shows itself. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { sheetsOfRooms, sourcesWithClasses } from '../../scripts/build-css.ts'
import { ROOT } from '../../scripts/build-output.ts'

interface Source {
  readonly path: string
  readonly text: string
}

/** Who shows a class: a room, or 'all' for ui, kernel and islands. The gallery shows what others are to use. */
const houseOf = (path: string): string | null =>
  /^src\/ui\/gallery/.test(path) ? null : (/^src\/modules\/(\w+)\//.exec(path)?.[1] ?? 'all')

const LITERAL = /'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g
const CLASSES = /\bclass=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})|\bclassNames\(([^)]*)\)/g

/** Names of classes that a source writes whole; where it makes them of pieces nobody can tell. */
function classesShown({ path, text }: Source): string[] {
  const inCode = path.endsWith('x')
    ? [...text.matchAll(CLASSES)].map(([, plain, code, names]) =>
        plain === undefined ? (code ?? names ?? '') : `'${plain}'`,
      )
    : [text]
  return inCode
    .flatMap((code) => [...code.matchAll(LITERAL)].map(([, a, b, c]) => a ?? b ?? c ?? ''))
    .flatMap((words) => words.split(/[^\w-]+/))
}

const classesStyled = ({ text }: Source): string[] => [
  ...new Set(
    [...text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.(-?[_a-zA-Z][\w-]*)(?=[^{}]*\{)/g)].map(
      ([, name]) => name!,
    ),
  ),
]

function whoShows(sources: readonly Source[]): Map<string, Set<string>> {
  const shown = new Map<string, Set<string>>()
  for (const source of sources) {
    const house = houseOf(source.path)
    if (!house) continue
    for (const name of classesShown(source)) shown.set(name, (shown.get(name) ?? new Set()).add(house))
  }
  return shown
}

type Shown = ReadonlyMap<string, ReadonlySet<string>>

/** Classes of a sheet that all share which one room alone shows. */
const ofOneRoom = (sheet: Source, shown: Shown): string[] =>
  classesStyled(sheet).flatMap((name) => {
    const houses = shown.get(name) ?? new Set()
    return houses.size === 1 && !houses.has('all')
      ? [`${sheet.path}: .${name} is shown by ${[...houses]} alone`]
      : []
  })

/** Classes that only the sheet of a room styles and that others show too. */
const ofOthers = (sheet: Source, room: string, shown: Shown, central: readonly Source[]): string[] => {
  const shared = new Set(central.flatMap(classesStyled))
  return classesStyled(sheet).flatMap((name) => {
    const others = [...(shown.get(name) ?? [])].filter((house) => house !== room && house !== 'all')
    return others.length > 0 && !shared.has(name)
      ? [`${sheet.path}: .${name} is also shown by ${others}`]
      : []
  })
}

const read = (path: string): Source => ({
  path: path.startsWith(ROOT) ? path.slice(ROOT.length + 1) : path,
  text: readFileSync(path, 'utf8'),
})
const CENTRE = join(ROOT, 'src/ui/css')
const central = readdirSync(CENTRE).map((name) => read(join(CENTRE, name)))

describe('sheets', () => {
  const shown = whoShows(sourcesWithClasses().map(read))
  it('of all have no rule that is of one room alone', () =>
    assert.deepEqual(
      central.flatMap((sheet) => ofOneRoom(sheet, shown)),
      [],
      'move the rule to the style.css of the room',
    ))
  it('of a room have no rule for what another shows', () => {
    const sheets = sheetsOfRooms()
    assert.ok(sheets.length >= 7)
    assert.deepEqual(
      sheets.flatMap((path) => ofOthers(read(path), basename(dirname(path)), shown, central)),
      [],
      'move the rule to src/ui/css',
    )
  })
  it('that break this are seen', () => {
    const planted = whoShows([
      { path: 'src/modules/library/views.tsx', text: `<p class="book-title"><b class={on && 'lent'}>` },
      { path: 'src/modules/lending/views.tsx', text: `<p class={classNames('lent', 'loan')}>` },
      { path: 'src/ui/page.tsx', text: '<main class="page">' },
    ])
    const sheet = { path: 'a.css', text: '/* .page { */ .book-title > .lent, .page { color: red }' }
    assert.deepEqual(ofOneRoom(sheet, planted), ['a.css: .book-title is shown by library alone'])
    const all = { path: 'all.css', text: '.page { color: blue }' }
    assert.deepEqual(ofOthers(sheet, 'library', planted, [all]), ['a.css: .lent is also shown by lending'])
  })
})
