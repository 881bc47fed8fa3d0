// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EditionKind, EditionState } from '#contracts/editions.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Page } from '#ui/page.tsx'
import { Pager } from '#ui/pager.tsx'
import { Localized, When } from '#ui/prose.tsx'
import { Table } from '#ui/table.tsx'
import { Tabs } from '#ui/tabs.tsx'
import * as paths from '../../paths.ts'
import { StateChip } from '../../views/state.tsx'
import type { DeskRow, Shelf } from '../queries.ts'

interface Props {
  ctx: ViewContext
  data: {
    shelf: Shelf
    counts: Record<Shelf, number>
    rows: readonly DeskRow[]
    isFirst: boolean
    next: string | null
    kinds: ReadonlyMap<string, EditionKind>
    /** Kinds of which this person may begin a work. */
    begins: readonly EditionKind[]
  }
}

const onShelf = (shelf: Shelf): string => `${paths.desk()}?vista=${shelf}`

export function DeskPage({ ctx, data }: Props) {
  const { shelf, counts, begins, next, isFirst } = data
  const names = shelfNames(ctx)
  return (
    <Page
      ctx={ctx}
      title={ctx.t('Redazione')}
      crumbs={[]}
      noindex
      lead={ctx.t('Scrivi materiali e corsi, falli rivedere, pubblicali.')}
      actions={begins.map((kind, index) => (
        <LinkButton
          ctx={ctx}
          key={kind.name}
          to={kind.paths.begin()}
          tone={index === 0 ? 'primary' : 'outline'}
        >
          {ctx.t(kind.words.begin)}
        </LinkButton>
      ))}
    >
      <Tabs
        ctx={ctx}
        label={ctx.t('Elenchi della redazione')}
        tabs={(Object.keys(names) as Shelf[]).map((each) => ({
          to: onShelf(each),
          label: names[each],
          current: each === shelf,
          count: counts[each],
        }))}
      />
      {data.rows.length === 0 ? (
        <Empty ctx={ctx} shelf={shelf} begins={begins} />
      ) : (
        <Rows ctx={ctx} data={data} />
      )}
      <Pager
        ctx={ctx}
        before={isFirst ? undefined : onShelf(shelf)}
        after={next ? `${onShelf(shelf)}&dopo=${encodeURIComponent(next)}` : undefined}
      />
    </Page>
  )
}

const shelfNames = (ctx: ViewContext): Record<Shelf, string> => ({
  to_review: ctx.t('Da rivedere'),
  returned: ctx.t('Da correggere'),
  draft: ctx.t('Bozze'),
  waiting: ctx.t('In attesa di revisione'),
  published: ctx.t('Pubblicati'),
  withdrawn: ctx.t('Ritirati'),
})

const STATES: Record<Shelf, EditionState> = {
  to_review: 'in_review',
  returned: 'returned',
  draft: 'draft',
  waiting: 'in_review',
  published: 'published',
  withdrawn: 'withdrawn',
}

/** Writers land where they write; everybody else, and whoever has nothing to write now, where the version is read. */
function deskLink(row: DeskRow, shelf: Shelf, kinds: Props['data']['kinds']): string {
  const { desk, review } = kinds.get(row.kind)!.paths
  return row.may_write && (shelf === 'draft' || shelf === 'returned') ? desk(row.id) : review(row.id)
}

function Rows({ ctx, data: { rows, shelf, kinds } }: Props) {
  return (
    <Table
      ctx={ctx}
      caption={shelfNames(ctx)[shelf]}
      hideCaption
      rows={rows}
      columns={[
        {
          header: ctx.t('Titolo'),
          cell: (row) => (
            <a href={linkTo(ctx, deskLink(row, shelf, kinds))}>
              <Localized ctx={ctx} text={row.title} />
            </a>
          ),
        },
        {
          header: ctx.t('Che cos’è'),
          cell: (row) => <Badge>{ctx.t(kinds.get(row.kind)!.words.one)}</Badge>,
        },
        {
          header: ctx.t('Tema'),
          cell: (row) => (row.theme ? <Localized ctx={ctx} text={row.theme} /> : ctx.t('da scegliere')),
        },
        { header: ctx.t('Ente'), cell: (row) => row.organization },
        {
          header: ctx.t('Stato'),
          cell: (row) => (
            <span>
              <StateChip ctx={ctx} state={row.due_on ? 'published' : STATES[shelf]} />{' '}
              {ctx.t('versione {number, number}', { number: row.number })}
              {row.due_on && (
                <>
                  {' · '}
                  {ctx.t('correzione urgente da rileggere entro il')}{' '}
                  <When ctx={ctx} value={row.due_on} short />
                </>
              )}
            </span>
          ),
        },
        {
          header: ctx.t('Ultima modifica'),
          cell: (row) => (
            <span>
              <When ctx={ctx} value={row.edited_at} short />
              {row.edited_by && `, ${row.edited_by}`}
            </span>
          ),
        },
      ]}
    />
  )
}

function Empty({ ctx, shelf, begins }: { ctx: ViewContext; shelf: Shelf; begins: readonly EditionKind[] }) {
  const words: Record<Shelf, [title: string, text: string]> = {
    to_review: [
      ctx.t('Niente da rivedere'),
      ctx.t('Quando qualcuno invia un testo in revisione lo trovi qui, e ricevi un’e-mail.'),
    ],
    returned: [
      ctx.t('Niente da correggere'),
      ctx.t('Qui tornano i tuoi testi con le osservazioni di chi li ha riletti.'),
    ],
    draft: [
      ctx.t('Nessuna bozza'),
      begins[0]
        ? ctx.t(
            'Comincia con «{button}»: scrivi il testo, cita le norme, allega i file. Lo pubblica poi un’altra persona.',
            { button: ctx.t(begins[0].words.begin) },
          )
        : ctx.t('Qui stanno i testi che si stanno scrivendo.'),
    ],
    waiting: [ctx.t('Niente in attesa'), ctx.t('Qui stanno i testi inviati, finché qualcuno li rilegge.')],
    published: [
      ctx.t('Niente di pubblicato'),
      ctx.t('Invia una bozza in revisione: quando un’altra persona la pubblica la trovi qui.'),
    ],
    withdrawn: [ctx.t('Niente di ritirato'), ctx.t('Qui stanno i testi tolti dalla pubblicazione.')],
  }
  return (
    <EmptyState ctx={ctx} title={words[shelf][0]}>
      <p>{words[shelf][1]}</p>
    </EmptyState>
  )
}
