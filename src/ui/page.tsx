// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from './alert.tsx'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'
import type { Children } from './children.ts'
import { startOnText } from './focus.ts'
import { PageFooter } from './page-footer.tsx'
import { PageHead } from './page-head.tsx'
import { PageHeader } from './page-header.tsx'
import { When } from './prose.tsx'

export interface PageProps {
  ctx: ViewContext
  /** Unique title; the network's name is added. At most some 60 characters. */
  title: string
  /** For search engines: at most 160 characters. */
  description?: string
  /** The h1, when it differs from the title. Null: the page writes its own, once. */
  heading?: Children | null
  /** Above the h1: kind, theme. */
  above?: Children
  /** A sentence or two under the h1. */
  lead?: Children
  /** Status, dates, author: one line under the lead. */
  facts?: Children
  /** Buttons beside the h1. */
  actions?: Children
  /** The way here; Home and the page itself are added. No crumbs on the home page. */
  crumbs?: readonly Crumb[]
  /** What the way calls this page, when the title is too long. */
  crumb?: Children
  /** Day or instant of the last change of the content. */
  updated?: string | Date
  /** Islands that the page improves itself with, by name: 'upload', 'editor'. */
  islands?: readonly string[]
  /** What the page is about, in the words of schema.org: for programs, and of nothing that the page does not show. */
  data?: Readonly<Record<string, unknown>>
  /** The same in other forms, for programs; addresses of the API. */
  forms?: readonly { readonly type: string; readonly path: string }[]
  /** Keeps the page out of search engines. */
  noindex?: boolean
  /** Without menus and search, for tasks that should not be left by accident. */
  quiet?: boolean
  /** The page starts on its h1: the next step of a task, after a post that leaves no message and nothing to put right. */
  start?: boolean
  children: Children
}

/** A whole document: everything between `<html>` and `</html>`. */
export function Page(props: PageProps) {
  const { ctx, title, crumbs, crumb, updated, quiet, children } = props
  return (
    <html lang={ctx.locale} dir="ltr">
      <PageHead {...props} />
      <body>
        <PageHeader ctx={ctx} quiet={quiet} />
        <main id="contenuto" tabIndex={-1}>
          <div class="container">
            {crumbs && <Breadcrumb ctx={ctx} crumbs={crumbs} here={crumb ?? title} />}
            <FlashMessage ctx={ctx} />
            <PageHeading {...props} />
            {children}
            {updated && (
              <p class="updated">
                {ctx.t('Ultimo aggiornamento:')} <When ctx={ctx} value={updated} />
              </p>
            )}
          </div>
        </main>
        <PageFooter ctx={ctx} quiet={quiet} />
      </body>
    </html>
  )
}

/** What just happened, once. The page starts here, so that it is read and heard first. */
function FlashMessage({ ctx }: { ctx: ViewContext }) {
  const { flash } = ctx
  if (!flash) return null
  const tone = flash.kind === 'ok' ? 'success' : flash.kind
  return (
    <div class="flash">
      <Alert ctx={ctx} tone={tone} role="status" start>
        <p>{ctx.t(flash.text, flash.values)}</p>
      </Alert>
    </div>
  )
}

function PageHeading({ ctx, title, heading, above, lead, facts, actions, start }: PageProps) {
  if (heading === null) return null
  // What just happened, or has to be put right, comes first: a page starts in one place.
  const starts = start && !ctx.flash && !ctx.refused
  return (
    <div class="page-heading">
      <div class="page-heading-words">
        {above && <p class="page-above">{above}</p>}
        <h1 {...(starts ? startOnText : undefined)}>{heading ?? title}</h1>
        {lead && <p class="page-lead">{lead}</p>}
        {facts && <p class="page-facts">{facts}</p>}
      </div>
      {actions && <div class="actions">{actions}</div>}
    </div>
  )
}
