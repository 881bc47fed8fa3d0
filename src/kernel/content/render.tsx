// SPDX-License-Identifier: AGPL-3.0-or-later
/** A text as HTML. Everything is escaped by the runtime; addresses were judged by the schema and are judged again here. */
import type { Translate } from '../render/context.ts'
import { directionOf } from './direction.ts'
import { Footnotes, notesIn } from './footnotes.tsx'
import { inlineView } from './render-inline.tsx'
import type { Block, Callout, Figure, Flow, ListItem, Table } from './schema.ts'
import { anchorOf } from './text.ts'
import { type ContentProps, pageLanguage, unknown, type Walk } from './walk.ts'

/** The blocks of a text, each with its id (see `anchorOf`), and its notes after them; the frame around them is the page's. */
export function Content(props: ContentProps) {
  const { ctx, doc, lang } = props
  const tables = doc.content.filter((block) => block.type === 'table')
  const notes = notesIn(doc)
  const walk = { ...props, direction: directionOf(lang ?? ctx.locale), tables, notes }
  const blocks = doc.content.map((block) => blockView(walk, block))
  if (notes.size > 0)
    blocks.push(<Footnotes t={ctx.t} notes={notes} words={(content) => <>{inlineView(walk, content)}</>} />)
  return lang && lang !== ctx.locale ? (
    <div lang={lang} dir={walk.direction}>
      {blocks}
    </div>
  ) : (
    blocks
  )
}

function blockView(walk: Walk, block: Block) {
  const id = anchorOf(block.attrs.id)
  switch (block.type) {
    case 'heading': {
      const Title = `h${Math.min(6, block.attrs.level + (walk.headingOffset ?? 0))}` as 'h2'
      return <Title id={id}>{inlineView(walk, block.content)}</Title>
    }
    case 'blockquote':
      return (
        <blockquote class="blockquote" id={id}>
          {block.content.map((flow) => flowView(walk, flow))}
        </blockquote>
      )
    case 'callout':
      return calloutView(walk, block, id)
    case 'table':
      return tableView(walk, block, id)
    case 'figure':
      return figureView(walk, block, id)
    case 'horizontal_rule':
      return <hr id={id} />
    default:
      return flowView(walk, block, id)
  }
}

function flowView(walk: Walk, flow: Flow, id?: string) {
  switch (flow.type) {
    case 'paragraph':
      return <p id={id}>{inlineView(walk, flow.content)}</p>
    case 'bullet_list':
      return <ul id={id}>{flow.content.map((item) => itemView(walk, item))}</ul>
    case 'ordered_list':
      return (
        <ol id={id} start={flow.attrs.start === 1 ? undefined : flow.attrs.start}>
          {flow.content.map((item) => itemView(walk, item))}
        </ol>
      )
    case 'lettered_list':
      return (
        <ol id={id} class="lettered">
          {flow.content.map((item) => (
            <li>
              <span class="letter">{item.attrs.letter})</span> <div>{itemWords(walk, item)}</div>
            </li>
          ))}
        </ol>
      )
    default:
      return unknown(walk, flow)
  }
}

const itemView = (walk: Walk, item: ListItem) => <li>{itemWords(walk, item)}</li>

/** An item of one paragraph, with or without a list under it, reads as a line of its list. */
function itemWords(walk: Walk, item: ListItem) {
  const isLine = item.content.filter((flow) => flow.type === 'paragraph').length === 1
  return item.content.map((flow) =>
    isLine && flow.type === 'paragraph' ? inlineView(walk, flow.content) : flowView(walk, flow),
  )
}

/** The name of a callout, and its look in Bootstrap Italia. */
function calloutWords(t: Translate, kind: Callout['attrs']['kind']): { title: string; look: string } {
  switch (kind) {
    case 'note':
      return { title: t('Nota'), look: 'callout note' }
    case 'warning':
      return { title: t('Attenzione'), look: 'callout warning' }
    case 'law':
      return { title: t('Che cosa dice la norma'), look: 'callout important' }
  }
}

// role=note: as a plain aside it would be a landmark, and a page of many callouts a page of many landmarks.
function calloutView(walk: Walk, { attrs, content }: Extract<Block, { type: 'callout' }>, id: string) {
  const { title, look } = calloutWords(walk.ctx.t, attrs.kind)
  return (
    <aside class={look} id={id} role="note" aria-labelledby={`${id}-t`}>
      <div class="callout-inner">
        <p class="callout-title" id={`${id}-t`} {...pageLanguage(walk)}>
          <span class="text">{title}</span>
        </p>
        {content.map((flow) => flowView(walk, flow))}
      </div>
    </aside>
  )
}

// What scrolls sideways must be reached by keyboard, and what is reached must have a name (WCAG 2.1.1, 4.1.2).
// Spread, so that a linter does not take the stop for a mistake.
const scrollable = (name: string) => ({ role: 'group', tabIndex: 0, 'aria-label': name }) as const

function tableView(walk: Walk, table: Extract<Block, { type: 'table' }>, id: string) {
  const [head, ...rows]: Table['content'] = table.content
  const number = 1 + walk.tables.indexOf(table)
  return (
    <div class="table-responsive" id={id} {...scrollable(walk.ctx.t('Tabella {number, number}', { number }))}>
      <table class="table">
        <thead>
          <tr>
            {head?.content.map(({ content }) =>
              // A header of no words heads nothing (WCAG 1.3.1, technique H51): the corner of a table is a cell.
              content.length > 0 ? <th scope="col">{inlineView(walk, content)}</th> : <td />,
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.content.map((cell) => (
                <td>{inlineView(walk, cell.content)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function figureView(walk: Walk, { attrs }: Figure, id: string) {
  const src = walk.fileUrl?.(attrs.file)
  return (
    <figure class="figure" id={id}>
      {src ? (
        <img class="figure-img img-fluid" src={src} alt={attrs.alt} loading="lazy" decoding="async" />
      ) : (
        attrs.alt !== '' && <p>{attrs.alt}</p>
      )}
      {attrs.caption !== '' && <figcaption class="figure-caption">{attrs.caption}</figcaption>}
    </figure>
  )
}
