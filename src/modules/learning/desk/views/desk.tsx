// SPDX-License-Identifier: AGPL-3.0-or-later
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
import type { State } from '../../review/rules.ts'
import { StateChip } from '../../review/views/state.tsx'
import type { DeskRow, Shelf } from '../queries.ts'

interface Props {
  ctx: ViewContext
  data: {
    shelf: Shelf
    counts: Record<Shelf, number>
    rows: readonly DeskRow[]
    isFirst: boolean
    next: string | null
    may: { material: boolean; course: boolean }
  }
}

const onShelf = (shelf: Shelf): string => `${paths.desk()}?vista=${shelf}`

export function DeskPage({ ctx, data }: Props) {
  const { shelf, counts, may, next, isFirst } = data
  const names = shelfNames(ctx)
  return (
    <Page
      ctx={ctx}
      title={ctx.t('Redazione')}
      crumbs={[]}
      noindex
      lead={ctx.t('Scrivi materiali e corsi, falli rivedere, pubblicali.')}
      actions={
        <>
          {may.material && (
            <LinkButton ctx={ctx} to={paths.newMaterial()}>
              {ctx.t('Nuovo materiale')}
            </LinkButton>
          )}
          {may.course && (
            <LinkButton ctx={ctx} to={paths.newCourse()} tone={may.material ? 'outline' : 'primary'}>
              {ctx.t('Nuovo corso')}
            </LinkButton>
          )}
        </>
      }
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
      {data.rows.length === 0 ? <Empty ctx={ctx} shelf={shelf} may={may} /> : <Rows ctx={ctx} data={data} />}
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

const STATES: Record<Shelf, State> = {
  to_review: 'in_review',
  returned: 'returned',
  draft: 'draft',
  waiting: 'in_review',
  published: 'published',
  withdrawn: 'withdrawn',
}

/** Writers land where they write; everybody else, and whoever has nothing to write now, where the version is read. */
function deskLink(row: DeskRow, shelf: Shelf): string {
  const writing = row.may_write && (shelf === 'draft' || shelf === 'returned')
  if (row.kind === 'material') return writing ? paths.editMaterial(row.id) : paths.previewMaterial(row.id)
  return writing ? paths.editCourse(row.id) : paths.previewCourse(row.id)
}

function Rows({ ctx, data: { rows, shelf } }: Props) {
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
            <a href={linkTo(ctx, deskLink(row, shelf))} lang={ctx.locale === 'it' ? undefined : 'it'}>
              {row.title}
            </a>
          ),
        },
        {
          header: ctx.t('Che cos’è'),
          cell: (row) => <Badge>{row.kind === 'material' ? ctx.t('Materiale') : ctx.t('Corso')}</Badge>,
        },
        { header: ctx.t('Tema'), cell: (row) => <Localized ctx={ctx} text={row.theme} /> },
        { header: ctx.t('Ente'), cell: (row) => row.organization },
        {
          header: ctx.t('Stato'),
          cell: (row) => (
            <span>
              <StateChip ctx={ctx} state={STATES[shelf]} />{' '}
              {ctx.t('versione {number, number}', { number: row.number })}
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

function Empty({ ctx, shelf, may }: { ctx: ViewContext; shelf: Shelf; may: Props['data']['may'] }) {
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
      may.material
        ? ctx.t(
            'Comincia con «Nuovo materiale»: scrivi il testo, cita le norme, allega i file. Lo pubblica poi un’altra persona.',
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
