// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { RowStanding } from '#kernel/list/row-pages.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { History } from '#ui/history.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Page } from '#ui/page.tsx'
import { ArchivedNote, RowActions } from '#ui/row-pages.tsx'
import { Section } from '#ui/section.tsx'
import { AddressShown, MoneyShown, PeriodShown } from '#ui/values.tsx'
import type { Deed } from '../../../src/modules/people/index.ts'
import type { Book } from './queries.ts'
import { bookForm, paths } from './row.ts'

export function BooksPage({
  ctx,
  shown,
  mayWrite,
}: {
  ctx: ViewContext
  shown: ListShown<Book>
  mayWrite: boolean
}) {
  const { t } = ctx
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Biblioteca')}
      description={t('I libri che la rete presta.')}
      lead={t('I libri che la rete presta.')}
      crumbs={[]}
      actions={
        mayWrite && (
          <LinkButton ctx={ctx} to={paths.add}>
            {t('Aggiungi un libro')}
          </LinkButton>
        )
      }
      things={msg('{count, plural, one {# libro} other {# libri}}')}
      cells={{ titolo: (book) => <a href={ctx.href(paths.row(book.slug))}>{book.title}</a> }}
      empty={{ title: t('Non c’è ancora nessun libro'), text: <p>{t('I libri che la rete presta.')}</p> }}
    />
  )
}

interface BookData extends RowStanding {
  book: Book
  deeds: readonly Deed[]
  phrases: Readonly<Record<string, string>>
}

export function BookPage({ ctx, book, archived, mayWrite, deeds, phrases }: BookData & { ctx: ViewContext }) {
  return (
    <Page
      ctx={ctx}
      title={book.title}
      crumbs={[{ label: ctx.t('Biblioteca'), to: paths.list }]}
      actions={
        mayWrite && <RowActions ctx={ctx} paths={paths} slug={book.slug} archived={archived !== null} />
      }
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      <DescriptionList
        entries={[
          [ctx.t('Cauzione'), book.fee && <MoneyShown ctx={ctx} value={book.fee} key="fee" />],
          [ctx.t('Prestito'), <PeriodShown ctx={ctx} value={book.lent} key="lent" />],
          [ctx.t('Scaffale'), book.shelf && <AddressShown ctx={ctx} value={book.shelf} key="shelf" />],
        ]}
      />
      <History ctx={ctx} deeds={deeds} phrases={phrases} fields={bookForm.fields} />
    </Page>
  )
}

export const BooksPanel = ({ ctx, books }: { ctx: ViewContext; books: readonly Book[] }) => (
  <Section title={ctx.t('Libri da prendere in prestito')} id="libri">
    <ul class="books-to-borrow">
      {books.map(({ id, slug, title }) => (
        <li key={id}>
          <a href={ctx.href(paths.row(slug))}>{title}</a>
        </li>
      ))}
    </ul>
  </Section>
)
