// SPDX-License-Identifier: AGPL-3.0-or-later
/** The words of a block as HTML: marks, links, notes. */
import { directionOf } from './direction.ts'
import { NoteCall } from './footnotes.tsx'
import type { Inline, Mark, Text } from './schema.ts'
import { isHref } from './spec.ts'
import { MARK_ORDER, sameMark } from './tidy-inline.ts'
import { type Inner, pageLanguage, unknown, type Walk } from './walk.ts'

export function inlineView(walk: Walk, content: readonly Inline[]): Inner[] {
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
