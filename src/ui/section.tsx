// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { HeadingLevel } from './card.tsx'
import type { Children } from './children.ts'
import { classNames } from './class-names.ts'
import { linkTo } from './link-to.ts'

interface SectionProps {
  title: Children
  level?: HeadingLevel
  id?: string
  lead?: Children
  /** A link or button beside the heading: 'Vedi tutti'. */
  action?: Children
  /** Stands on a tinted band as wide as the window. */
  tinted?: boolean
  /** A strip above everything else, its pieces in one row where there is room. */
  strip?: boolean
  children: Children
}

/** A part of a page under its heading. */
export function Section({ title, level = 2, id, lead, action, tinted, strip, children }: SectionProps) {
  const Heading = `h${level}` as const
  return (
    <section class={classNames('page-section', tinted && 'section-tinted', strip && 'section-strip')} id={id}>
      <div class="section-head">
        <Heading>{title}</Heading>
        {action}
      </div>
      {lead && <p class="section-lead">{lead}</p>}
      {children}
    </section>
  )
}

/** The main matter with a narrow column beside it, which comes after it on phones. */
export function WithAside({
  children,
  aside,
  label,
}: {
  children: Children
  aside: Children
  label: string
}) {
  return (
    <div class="with-aside">
      <div>{children}</div>
      <aside class="with-aside-aside" aria-label={label}>
        {aside}
      </aside>
    </div>
  )
}

/**
 * A text in its measure and, where there is room for it, the contents of what it belongs to beside it, in sight while one reads;
 * on phones they come after it.
 */
export function WithContents({
  children,
  contents,
  title,
}: {
  children: Children
  contents: Children
  title: string
}) {
  return (
    <div class="with-contents">
      <div>{children}</div>
      <nav class="contents" aria-labelledby="contenuti">
        <h2 id="contenuti">{title}</h2>
        {contents}
      </nav>
    </div>
  )
}

interface HeroProps {
  /** The page's only h1 unless a level is given: give the page `heading={null}`. */
  title: Children
  level?: 1 | HeadingLevel
  above?: Children
  actions?: Children
  /** Beside the words on wide windows: an emblem, key figures. */
  beside?: Children
  children: Children
}

/** The opening of a home page. */
export function Hero({ title, level = 1, above, actions, beside, children }: HeroProps) {
  const Heading = `h${level}` as const
  return (
    <div class="hero">
      <div>
        {above && <p class="hero-above">{above}</p>}
        <Heading class="hero-title">{title}</Heading>
        <div class="hero-text">{children}</div>
        {actions && <div class="actions">{actions}</div>}
      </div>
      {beside && <div class="hero-beside">{beside}</div>}
    </div>
  )
}

/** Buttons and links of one place, in the order of their weight. */
export function Actions({ children }: { children: Children }) {
  return <div class="actions">{children}</div>
}

interface LinkListProps {
  ctx: ViewContext
  label?: string
  links: readonly { to: string; label: Children; note?: Children; current?: boolean }[]
}

/** A list of places to go, such as the contents of a page or the parts of a theme. */
export function LinkList({ ctx, label, links }: LinkListProps) {
  return (
    <ul class="link-list" aria-label={label}>
      {links.map((link) => (
        <li key={link.to}>
          <a href={linkTo(ctx, link.to)} aria-current={link.current ? 'true' : undefined}>
            {link.label}
          </a>
          {link.note && <span class="link-note">{link.note}</span>}
        </li>
      ))}
    </ul>
  )
}

export interface Happening {
  key: string
  when: Children
  what: Children
  more?: Children
}

/** What happened, newest first: the history of a draft, the changes of a law. */
export function Timeline({ label, happenings }: { label: string; happenings: readonly Happening[] }) {
  return (
    <ol class="timeline" aria-label={label}>
      {happenings.map((happening) => (
        <li key={happening.key}>
          <p class="timeline-when">{happening.when}</p>
          <p class="timeline-what">{happening.what}</p>
          {happening.more && <div>{happening.more}</div>}
        </li>
      ))}
    </ol>
  )
}
