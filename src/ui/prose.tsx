// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'

/** Written content: lines of at most some seventy letters, room between paragraphs. */
export function Prose({ children, lang, dir }: { children: Children; lang?: string; dir?: 'ltr' | 'rtl' }) {
  return (
    <div class="prose" lang={lang} dir={dir}>
      {children}
    </div>
  )
}

/** Keeps what is inside to the width at which a line reads well. */
export function Measure({ children }: { children: Children }) {
  return <div class="measure">{children}</div>
}

/** A label of the database, marked when it is shown in another language than the page (WCAG 3.1.2). */
export function Localized({ ctx, text }: { ctx: ViewContext; text: LocalText }) {
  const found = ctx.local(text)
  return found.lang ? <span lang={found.lang}>{found.text}</span> : found.text
}

interface WhenProps {
  ctx: ViewContext
  /** A day ('YYYY-MM-DD') or an instant. */
  value: string | Date
  /** 23/11/26 instead of 23 novembre 2026, for tables. */
  short?: boolean
  /** Says the hour too; only for instants. */
  hour?: boolean
}

/** A date that people and programs can read. */
export function When({ ctx, value, short, hour }: WhenProps) {
  const machine = typeof value === 'string' ? value : value.toISOString()
  return (
    <time dateTime={machine}>
      {hour && value instanceof Date ? ctx.dateTime(value) : ctx.date(value, short ? 'short' : 'long')}
    </time>
  )
}

/** How long a text takes, in whole minutes. */
export function ReadingTime({ ctx, minutes }: { ctx: ViewContext; minutes: number }) {
  return ctx.t('{minutes, plural, one {# minuto} other {# minuti}}', {
    minutes: Math.max(1, Math.round(minutes)),
  })
}

interface QuoteProps {
  children: Children
  /** Where it is from: 'D.Lgs. 286/1998, art. 35'. */
  source?: Children
  lang?: string
}

/** The words of somebody else, a law above all. */
export function Quote({ children, source, lang }: QuoteProps) {
  return (
    <figure class="quote">
      <blockquote lang={lang}>{children}</blockquote>
      {source && <figcaption>{source}</figcaption>}
    </figure>
  )
}
