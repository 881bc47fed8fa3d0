// SPDX-License-Identifier: AGPL-3.0-or-later
/** Notes: `^[words]` where they are called, or `[^name]` there and `[^name]: words` elsewhere. */
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs'
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs'
import { msg } from '../i18n/msg.ts'
import { within } from './bracket-rules.ts'
import { bracketsOf } from './brackets.ts'
import { LONG } from './measure.ts'
import type { Reading } from './reading.ts'
import { Refused } from './refused.ts'
import { LIMITS } from './spec.ts'

const UNCALLED = msg(
  'Riga {line, number}: nessun punto del testo richiama la nota «{name}». Scrivi [^{name}] dove serve, o togli la nota.',
)
const TWICE = msg('Riga {line, number}: la nota «{name}» è scritta due volte. Dai all’altra un nome diverso.')

const DEFINITION = /\[\^([^\s[\]^]{1,40})\]:[ \t]*(?=\S)/y

/** The name of the note that a line defines, and where its words begin. */
function definitionAt(state: StateBlock, line: number): { name: string; from: number } | null {
  const start = state.bMarks[line]! + state.tShift[line]!
  if (state.sCount[line]! - state.blkIndent >= 4 || state.src[start] !== '[') return null
  DEFINITION.lastIndex = start
  const found = DEFINITION.exec(state.src)
  return found && DEFINITION.lastIndex < state.eMarks[line]!
    ? { name: found[1]!.toLowerCase(), from: DEFINITION.lastIndex }
    : null
}

/** Takes a definition and the lines that go on with it: those up to an empty line and, after one, those set in. */
export function noteDefinition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (state.parentType !== 'root' && state.parentType !== 'paragraph') return false
  const found = state.blkIndent === 0 ? definitionAt(state, startLine) : null
  if (!found || silent) return found !== null
  const { notes } = state.env as Reading
  const line = startLine + 1
  if (notes.has(found.name)) throw new Refused({ source: TWICE, values: { line, name: found.name } })
  const lines = [state.src.slice(found.from, state.eMarks[startLine])]
  let next = startLine + 1
  for (; next < endLine && !definitionAt(state, next); next++) {
    if (state.isEmpty(next) && !(next + 1 < endLine && isSetIn(state, next + 1))) break
    if (!state.isEmpty(next))
      lines.push(state.src.slice(state.bMarks[next]! + state.tShift[next]!, state.eMarks[next]))
  }
  notes.set(found.name, { words: lines.join('\n'), line, isCalled: false })
  state.line = next
  return true
}

const isSetIn = (state: StateBlock, line: number): boolean => !state.isEmpty(line) && state.sCount[line]! >= 2

/** `^[words]`. */
export function noteInPlace(state: StateInline): boolean {
  const start = state.pos + 1
  const env = state.env as Reading
  if (state.src[state.pos] !== '^' || state.src[start] !== '[' || env.isInNote) return false
  const end = bracketsOf(state).ends.get(start)
  if (end === undefined || end >= state.posMax) return false
  env.isInNote = true
  within(state, start + 1, end, 'footnote')
  env.isInNote = false
  state.pos = end + 1
  return true
}

const CALL = /\[\^([^\s[\]^]{1,40})\]/y

/** `[^name]` of a note that is defined; without one it stays as words. */
export function noteCall(state: StateInline): boolean {
  const env = state.env as Reading
  if (state.src[state.pos] !== '[' || state.src[state.pos + 1] !== '^' || env.isInNote) return false
  CALL.lastIndex = state.pos
  const found = CALL.exec(state.src)
  const note = found && env.notes.get(found[1]!.toLowerCase())
  if (!note || CALL.lastIndex > state.posMax) return false
  note.isCalled = true
  env.copied += note.words.length
  if (env.copied > LIMITS.characters)
    throw new Refused({ source: LONG, values: { length: env.copied, max: LIMITS.characters } })
  const opening = state.push('footnote_open', 'span', 1)
  opening.children = []
  env.isInNote = true
  state.md.inline.parse(note.words, state.md, env, opening.children)
  env.isInNote = false
  state.push('footnote_close', 'span', -1)
  state.pos += found[0].length
  return true
}

/** @throws Refused for a note that was written and would be lost: nothing calls it */
export function refuseUncalled({ notes }: Reading): void {
  for (const [name, { line, isCalled }] of notes)
    if (!isCalled) throw new Refused({ source: UNCALLED, values: { line, name } })
}
