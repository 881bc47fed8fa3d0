// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Accordion } from '../accordion.tsx'
import { Badge, StatusChip } from '../badge.tsx'
import { LinkButton } from '../button.tsx'
import { Card, CardGrid } from '../card.tsx'
import { DescriptionList, KeyFigures } from '../description-list.tsx'
import { EmptyState } from '../empty-state.tsx'
import { NumberedPager, Pager } from '../pager.tsx'
import { Filter, FilterBar, SearchBox } from '../search-box.tsx'
import { Section, Timeline, WithAside, WithContents } from '../section.tsx'
import { Table } from '../table.tsx'
import { Tabs } from '../tabs.tsx'
import { Example } from './example.tsx'

export function ListExamples({ ctx }: { ctx: ViewContext }) {
  return (
    <Section
      title="Elenchi e tabelle"
      id="elenchi"
      lead="Come si mostrano molte cose dello stesso tipo."
      action={<a href="#elenchi">Vedi tutti</a>}
      tinted
    >
      <Example name="Schede">
        <CardGrid>
          <Card
            ctx={ctx}
            title="Diritto alla salute"
            to="/tematiche/salute"
            emblem="health"
            below="4 materiali · 1 corso"
          >
            <p>Iscrizione al servizio sanitario, cure urgenti, tutela della maternità e dei minori.</p>
          </Card>
          <Card
            ctx={ctx}
            title="Istruzione e scuola"
            to="/tematiche/scuola"
            emblem="education"
            below="2 materiali"
          >
            <p>Iscrizione a scuola, obbligo scolastico, riconoscimento dei titoli di studio.</p>
          </Card>
          <Card
            ctx={ctx}
            title="L’iscrizione sanitaria allo sportello"
            to="/formazione/iscrizione"
            above={
              <>
                <Badge tone="info">Corso</Badge> Salute
              </>
            }
            below={
              <>
                <span>30 minuti</span>
                <StatusChip ctx={ctx} tone="success">
                  Pubblicato
                </StatusChip>
              </>
            }
          >
            <p>Cinque unità brevi e una prova finale.</p>
          </Card>
        </CardGrid>
      </Example>
      <TableExample ctx={ctx} />
      <NavigationExample ctx={ctx} />
      <FactsExample ctx={ctx} />
      <ContentsExample />
    </Section>
  )
}

const rows = [
  { title: 'Cure urgenti ed essenziali', kind: 'Materiale', state: 'Pubblicato', minutes: 6 },
  { title: 'Tessera e medico di base', kind: 'Materiale', state: 'In revisione', minutes: 5 },
  { title: 'L’iscrizione sanitaria', kind: 'Corso', state: 'Bozza', minutes: 30 },
]

function TableExample({ ctx }: { ctx: ViewContext }) {
  return (
    <Example name="Tabelle">
      <Table
        ctx={ctx}
        caption="Testi della redazione"
        columns={[
          {
            header: 'Titolo',
            cell: (row) => <a href="#elenchi">{row.title}</a>,
            sort: { to: '?ordine=titolo', now: 'ascending' },
          },
          { header: 'Tipo', cell: (row) => row.kind, sort: { to: '?ordine=tipo', now: null } },
          { header: 'Stato', cell: (row) => row.state },
          { header: 'Minuti', cell: (row) => ctx.number(row.minutes), numeric: true },
        ]}
        rows={rows}
      />
      <Pager ctx={ctx} before="/galleria?prima=1" after="/galleria?dopo=2" />
      <NumberedPager
        ctx={ctx}
        label="Pagine del catalogo"
        page={5}
        pages={12}
        to={(page) => `/galleria?pagina=${page}`}
      />
    </Example>
  )
}

function NavigationExample({ ctx }: { ctx: ViewContext }) {
  return (
    <Example name="Ricerca, filtri e viste">
      <SearchBox ctx={ctx} to="/galleria" label="Parole da cercare" help="Per esempio: tessera sanitaria" />
      <Tabs
        ctx={ctx}
        label="Viste della redazione"
        tabs={[
          { to: '/galleria', label: 'Da fare', current: true, count: 3 },
          { to: '/galleria?vista=revisione', label: 'In revisione', count: 1 },
          { to: '/galleria?vista=pubblicati', label: 'Pubblicati' },
        ]}
      />
      <FilterBar ctx={ctx} to="/galleria">
        <Filter
          ctx={ctx}
          name="tematica"
          label="Tematica"
          value="salute"
          choices={[
            ['salute', 'Salute'],
            ['scuola', 'Scuola'],
          ]}
        />
      </FilterBar>
      <EmptyState
        ctx={ctx}
        title="Non c’è ancora nessun materiale"
        action={
          <LinkButton ctx={ctx} to="/redazione/nuovo" icon="it-plus">
            Scrivi il primo
          </LinkButton>
        }
      >
        <p>Qui troverai i testi della tua tematica, appena qualcuno ne scrive uno.</p>
      </EmptyState>
    </Example>
  )
}

function FactsExample({ ctx }: { ctx: ViewContext }) {
  return (
    <Example name="Dati, domande, storia">
      <WithAside
        label="In breve"
        aside={
          <DescriptionList
            entries={[
              ['Tematica', 'Diritto alla salute'],
              ['Durata', '30 minuti'],
            ]}
          />
        }
      >
        <KeyFigures
          entries={[
            ['enti della rete', ctx.number(12)],
            ['operatori formati', ctx.number(1480)],
            ['attestati rilasciati', ctx.number(935)],
          ]}
        />
        <Accordion
          folds={[
            {
              title: 'Serve il permesso di soggiorno?',
              children: <p>No, per le cure urgenti non serve.</p>,
              open: true,
            },
            {
              title: 'Quanto dura l’iscrizione?',
              children: <p>Quanto il permesso, e durante il rinnovo.</p>,
            },
          ]}
        />
        <Timeline
          label="Storia del testo"
          happenings={[
            { key: 'b', when: '20 novembre 2026', what: 'Pubblicato da Carla Prova' },
            {
              key: 'a',
              when: '18 novembre 2026',
              what: 'Inviato in revisione',
              more: <p>Controllare l’articolo 35.</p>,
            },
          ]}
        />
      </WithAside>
    </Example>
  )
}

const ContentsExample = () => (
  <Example name="Un testo con accanto i contenuti">
    <WithContents
      title="Contenuti"
      contents={
        <ol>
          <li>
            <a href="#elenchi" aria-current="page">
              Le tre strade
            </a>
          </li>
          <li>
            <a href="#elenchi">Chi si iscrive</a>
          </li>
        </ol>
      }
    >
      <p class="measure">Il testo tiene la sua misura, anche in una finestra larga.</p>
    </WithContents>
  </Example>
)
