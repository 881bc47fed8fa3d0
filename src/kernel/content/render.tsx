// SPDX-License-Identifier: AGPL-3.0-or-later
/** A text as HTML. Everything is escaped by the runtime; addresses were judged by the schema and are judged again here. */
import type { Locale } from '../i18n/locale.ts'
import type { Translate } from '../render/context.ts'
import type { JSX } from '../render/jsx-runtime.ts'
import { directionOf } from './direction.ts'
import { Footnotes, type Note, NoteCall, notesIn } from './footnotes.tsx'
import type {
  Block,
  Callout,
  Doc,
  Figure,
  Flow,
  Footnote,
  Inline,
  ListItem,
  Mark,
  Table,
  Text,
} from './schema.ts'
import { isHref } from './spec.ts'
import { anchorOf } from './text.ts'
import { MARK_ORDER, sameMark } from './tidy-inline.ts'

/** What of a page's context a text needs; `ViewContext` has it all. */
export interface ContentContext {
  readonly t: Translate
  readonly locale: Locale
  href(path: string): string
}

/** What may stand inside an element. */
export type Inner = JSX.Element | string | null | Inner[]

interface ContentProps {
  ctx: ContentContext
  doc: Doc
  /** Added to the levels of titles (2 to 4, never beyond 6), where the text stands under a title of the page. */
  headingOffset?: number
  /** Address of a file by its id. Absent where no files hang on a text: a picture is then its description in words. */
  fileUrl?: (id: string) => string
  /** Language (BCP 47) of the text where it is not that of the page. */
  lang?: string
  /** Whether a block that this version does not know throws instead of being left out. True in tests. */
  strict?: boolean
}

interface Walk extends ContentProps {
  direction: 'ltr' | 'rtl'
  tables: readonly Block[]
  notes: ReadonlyMap<Footnote, Note>
}

// A reader of the site is better served by a text with a hole than by an error; a test is not.
const IN_TESTS = process.env.NODE_TEST_CONTEXT !== undefined || process.env.NODE_ENV === 'test'

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

/** Our own words inside a text of another language. */
const pageLanguage = ({ lang, ctx }: Walk) =>
  lang && lang !== ctx.locale ? { lang: ctx.locale, dir: directionOf(ctx.locale) } : {}

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

function inlineView(walk: Walk, content: readonly Inline[]): Inner[] {
  const parts: Inner[] = []
  let texts: Text[] = []
  const flush = () => {
    if (texts.length > 0) parts.push(marked(walk, texts, 0))
    texts = []
  }
  for (const node of content) {
    if (node.type === 'text') {
      texts.push(node)
      continue
    }
    flush()
    if (node.type === 'hard_break') parts.push(<br />)
    else if (node.type === 'footnote') {
      const note = walk.notes.get(node)
      if (note) parts.push(<NoteCall t={walk.ctx.t} note={note} />)
    } else unknown(walk, node)
  }
  flush()
  return parts
}

/** From the outside in: one link stays one link whatever stands in it. */
function marked(walk: Walk, texts: readonly Text[], depth: number): Inner {
  const type = MARK_ORDER[depth]
  if (!type) return texts.map(({ text }) => text).join('')
  if (texts.every(({ marks }) => !marks)) return marked(walk, texts, MARK_ORDER.length)
  return runsOf(texts, type).map(({ mark, run }) => {
    const inner = marked(walk, run, depth + 1)
    return mark ? markView(walk, mark, inner) : inner
  })
}

function runsOf(texts: readonly Text[], type: Mark['type']): { mark: Mark | undefined; run: Text[] }[] {
  const runs: { mark: Mark | undefined; run: Text[] }[] = []
  for (const text of texts) {
    const mark = text.marks?.find((each) => each.type === type)
    const last = runs.at(-1)
    if (last && (mark && last.mark ? sameMark(mark, last.mark) : mark === last.mark)) last.run.push(text)
    else runs.push({ mark, run: [text] })
  }
  return runs
}

function markView(walk: Walk, mark: Mark, inner: Inner) {
  switch (mark.type) {
    case 'strong':
      return <strong>{inner}</strong>
    case 'em':
      return <em>{inner}</em>
    case 'sup':
      return <sup>{inner}</sup>
    case 'sub':
      return <sub>{inner}</sub>
    case 'strike':
      return struckView(walk, inner)
    case 'lang': {
      const direction = directionOf(mark.attrs.lang)
      return (
        <span lang={mark.attrs.lang} dir={direction === walk.direction ? undefined : direction}>
          {inner}
        </span>
      )
    }
    case 'link':
      return linkView(walk, mark.attrs.href, inner)
    default:
      return unknown(walk, mark)
  }
}

// Screen readers do not say `s` of themselves, and repealed words would sound like the law in force.
function struckView(walk: Walk, inner: Inner) {
  const { t } = walk.ctx
  const said = (words: string) => (
    <span class="visually-hidden" {...pageLanguage(walk)}>
      {words}
    </span>
  )
  return (
    <s>
      {said(`[${t('inizio testo barrato')}] `)}
      {inner}
      {said(` [${t('fine testo barrato')}]`)}
    </s>
  )
}

function linkView({ ctx }: Walk, href: string, inner: Inner) {
  if (!isHref(href)) return inner
  if (/^https?:/i.test(href))
    return (
      <a href={href} rel="external noopener noreferrer">
        {inner}
      </a>
    )
  return <a href={href.startsWith('/') ? ctx.href(href) : href}>{inner}</a>
}

/** Nothing that the types allow comes here; a row written by a newer version may. */
function unknown({ strict = IN_TESTS }: Walk, node: { type?: unknown }): null {
  if (strict) throw new RangeError(`This version cannot show ${JSON.stringify(node.type)}`)
  return null
}
