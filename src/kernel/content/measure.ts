// SPDX-License-Identifier: AGPL-3.0-or-later
/** Whether a text from outside is small and clean enough to be looked at more closely. */
import { type FieldError, isStorable } from '../forms/text.ts'
import { msg } from '../i18n/msg.ts'
import { LIMITS, SCHEMA_VERSION } from './spec.ts'

export const SHAPE = msg('Il testo ha una forma che non si può leggere. Ricarica la pagina e riprova.')
export const LONG = msg(
  'Il testo è di {length, number} caratteri: al massimo possono essere {max, number}. Dividilo in più parti.',
)
export const MANY = msg('Il testo ha troppe parti: al massimo possono essere {max, number}. Dividilo.')
const DEEP = msg('Ci sono più di {max, number} elenchi uno dentro l’altro. Togli qualche livello.')
const WIDE = msg('Una tabella ha più di {max, number} colonne. Dividila in più tabelle.')

/** What is wrong with a text by LIMITS and by its characters, if anything. Without recursion: it may be nested deeper than the stack. */
export function measure(value: unknown): FieldError | null {
  if (!isRecord(value) || value.v !== SCHEMA_VERSION || value.type !== 'doc') return { source: SHAPE }
  if (!Array.isArray(value.content)) return { source: SHAPE }
  if (value.content.length > LIMITS.blocks) return { source: MANY, values: { max: LIMITS.blocks } }
  const todo: Waiting[] = [{ node: value, depth: 0, lists: 0 }]
  let characters = 0
  let nodes = 0
  for (let next = todo.pop(); next; next = todo.pop()) {
    const problem = measureNode(next, todo)
    if (problem) return problem
    if (++nodes + todo.length > LIMITS.nodes) return { source: MANY, values: { max: LIMITS.nodes } }
    for (const text of stringsOf(next.node)) {
      characters += text.length
      const unkept = refuseCharacters(text)
      if (unkept) return unkept
    }
  }
  if (characters > LIMITS.characters)
    return { source: LONG, values: { length: characters, max: LIMITS.characters } }
  return null
}

interface Waiting {
  node: unknown
  depth: number
  lists: number
}

/** Checks one node and puts its children in line. */
function measureNode({ node, depth, lists }: Waiting, todo: Waiting[]): FieldError | null {
  if (!isRecord(node)) return { source: SHAPE }
  const within = lists + (node.type === 'bullet_list' || node.type === 'ordered_list' ? 1 : 0)
  if (within > LIMITS.lists) return { source: DEEP, values: { max: LIMITS.lists } }
  // Only lists nest, two nodes a level; around them stand the document, a callout, a paragraph and its text.
  if (depth > 2 * LIMITS.lists + 4) return { source: SHAPE }
  const { content = [], marks = [] } = node
  if (!Array.isArray(content) || !Array.isArray(marks) || marks.length > 4) return { source: SHAPE }
  if (content.length > LIMITS.nodes) return { source: MANY, values: { max: LIMITS.nodes } }
  const isRow = node.type === 'table_head' || node.type === 'table_row'
  if (isRow && content.length > LIMITS.columns) return { source: WIDE, values: { max: LIMITS.columns } }
  for (const child of content) todo.push({ node: child, depth: depth + 1, lists: within })
  return null
}

function refuseCharacters(text: string): FieldError | null {
  // Unicode keeps noncharacters for a program's own use: "not for interchange" (The Unicode Standard, 23.7).
  return isStorable(text) && !/\p{Noncharacter_Code_Point}/u.test(text) ? null : { source: SHAPE }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The words that a node carries itself: its text, or the labels of a figure. */
function stringsOf(node: unknown): string[] {
  if (!isRecord(node)) return []
  const attrs = isRecord(node.attrs) ? node.attrs : {}
  return [node.text, attrs.alt, attrs.caption].filter((value) => typeof value === 'string')
}
