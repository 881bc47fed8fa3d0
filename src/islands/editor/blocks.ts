// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the buttons do to blocks: each command switches its kind on, or off where it is on already. */
import { lift, setBlockType, wrapIn } from 'prosemirror-commands'
import type { Attrs, Node, NodeType } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'

/** The innermost block around the selection of which this is so, with its place. */
export function around(
  state: EditorState,
  isWanted: (node: Node) => boolean,
): { node: Node; at: number } | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--)
    if (isWanted($from.node(depth))) return { node: $from.node(depth), at: $from.before(depth) }
  return null
}

export const isIn = (state: EditorState, name: string, attrs: Attrs = {}): boolean =>
  around(
    state,
    (node) =>
      node.type.name === name && Object.entries(attrs).every(([key, value]) => node.attrs[key] === value),
  ) !== null

/** Titles stand alone: what is to be wrapped becomes a paragraph first. */
const plainFirst =
  (command: Command): Command =>
  (state, dispatch, view) => {
    if (command(state, dispatch, view)) return true
    let next = state
    const asParagraph = setBlockType(state.schema.nodes.paragraph!)
    if (!isIn(state, 'heading') || !asParagraph(state, (tr) => (next = state.apply(tr)))) return false
    if (!dispatch) return command(next, undefined, view)
    if (!command(next)) return false
    asParagraph(state, dispatch)
    return view ? command(view.state, dispatch, view) : true
  }

export const heading =
  (level: number): Command =>
  (state, dispatch) => {
    const { heading, paragraph } = state.schema.nodes
    return isIn(state, 'heading', { level })
      ? setBlockType(paragraph!)(state, dispatch)
      : setBlockType(heading!, { level })(state, dispatch)
  }

export type ListName = 'bullet_list' | 'ordered_list' | 'lettered_list'

const isList = (node: Node) => node.type.name.endsWith('_list')

export const list = (name: ListName): Command =>
  plainFirst((state, dispatch) => {
    const type = state.schema.nodes[name]!
    const inside = around(state, isList)
    if (!inside) return wrapInList(type)(state, dispatch)
    if (inside.node.type === type) return liftListItem(state.schema.nodes.list_item!)(state, dispatch)
    dispatch?.(state.tr.setNodeMarkup(inside.at, type))
    return true
  })

const isFrame = (node: Node) => node.type.name === 'blockquote' || node.type.name === 'callout'

/** Quotations and callouts: one inside another is not in the schema, so one turns into the other. */
export const frame = (name: 'blockquote' | 'callout', attrs: Attrs = {}): Command =>
  plainFirst((state, dispatch, view) => {
    const type: NodeType = state.schema.nodes[name]!
    const inside = around(state, isFrame)
    if (!inside) return wrapIn(type, attrs)(state, dispatch, view)
    if (!isIn(state, name, attrs)) {
      dispatch?.(state.tr.setNodeMarkup(inside.at, type, attrs))
      return true
    }
    return unframe(inside)(state, dispatch, view)
  })

const unframe =
  ({ node, at }: { node: Node; at: number }): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.replaceWith(at, at + node.nodeSize, node.content).scrollIntoView())
    return true
  }

/** A line across the page after the block of the selection. */
export const insertRule: Command = (state, dispatch) => {
  const { $to } = state.selection
  const at = $to.depth === 0 ? state.selection.to : $to.after(1)
  dispatch?.(state.tr.insert(at, state.schema.node('horizontal_rule')).scrollIntoView())
  return true
}

export const leaveFrame: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  return empty && $from.parent.content.size === 0 ? lift(state, dispatch) : false
}
