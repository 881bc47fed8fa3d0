// SPDX-License-Identifier: AGPL-3.0-or-later
/** Letters of lists while they are written: a new item takes the next one, and whoever cites the law may set each. */
import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, Plugin, type Transaction } from 'prosemirror-state'
import { nextLetter } from '#kernel/content/letters.ts'
import { around } from './blocks.ts'

interface Item {
  node: Node
  /** The place before it. */
  at: number
}

function itemsOf(list: Node, listAt: number): Item[] {
  const items: Item[] = []
  list.forEach((node, offset) => {
    items.push({ node, at: listAt + 1 + offset })
  })
  return items
}

/** Gives letters to the items of a list, those that `keeps` accepts keep their own. */
function write(
  tr: Transaction,
  items: Item[],
  isEnglish: boolean,
  keeps: (letter: string, before: string[]) => boolean,
): void {
  const before: string[] = []
  for (const { node, at } of items) {
    const own = node.attrs.letter as string | null
    const letter = own !== null && keeps(own, before) ? own : nextLetter(before, isEnglish)
    if (letter !== own) tr.setNodeAttribute(at, 'letter', letter)
    before.push(letter)
  }
}

/** An item that was split off, or came without a letter, takes the next; those after it move on only as far as they would repeat one. */
export const letters = (lang: string): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _, state) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      const { tr } = state
      state.doc.descendants((node, at) => {
        if (node.type.name === 'lettered_list')
          write(tr, itemsOf(node, at), isEnglish(lang), (letter, before) => !before.includes(letter))
        return !node.isTextblock
      })
      return tr.docChanged ? tr : null
    },
  })

const isEnglish = (lang: string): boolean => /^en\b/i.test(lang || document.documentElement.lang)

const listAround = (state: EditorState) => around(state, (node) => node.type.name === 'lettered_list')

/** Counts the letters of the list again from its first. */
export const reletter: Command = (state, dispatch, view) => {
  const list = listAround(state)
  if (!list) return false
  if (dispatch) {
    const { tr } = state
    write(
      tr,
      itemsOf(list.node, list.at),
      isEnglish(view?.dom.lang ?? ''),
      (_, before) => before.length === 0,
    )
    dispatch(tr)
  }
  return true
}

/** The item of a lettered list that holds the selection. */
export function letteredItem(state: EditorState): Item | null {
  const list = listAround(state)
  if (!list) return null
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 1; depth--)
    if ($from.before(depth - 1) === list.at) return { node: $from.node(depth), at: $from.before(depth) }
  return null
}
