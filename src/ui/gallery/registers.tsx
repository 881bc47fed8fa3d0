// SPDX-License-Identifier: AGPL-3.0-or-later
import { refilled } from '#kernel/forms/form.ts'
import { readAddress } from '#kernel/list/address.ts'
import { choice, words } from '#kernel/list/filters.ts'
import { listOf } from '#kernel/list/list.ts'
import { rowPaths } from '#kernel/list/row-paths.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { History } from '../history.tsx'
import { ListBody } from '../list-page.tsx'
import { ArchivedNote, RowActions } from '../row-pages.tsx'
import { Section } from '../section.tsx'
import { Example } from './example.tsx'

interface Office {
  id: string
  name: string
  town: string
}

const offices = listOf<Office>()({
  name: 'uffici',
  filters: {
    q: words({ label: 'Parole dell’ufficio' }),
    citta: choice({
      label: 'Città',
      none: 'Tutte',
      choices: [
        { value: 'ferrara', label: 'Ferrara' },
        { value: 'parma', label: 'Parma' },
      ],
    }),
  },
  columns: {
    nome: { header: 'Ufficio', value: (office) => office.name },
    citta: { header: 'Città', value: (office) => office.town },
  },
  sorts: { nome: 'ascending' },
  first: 'nome',
})

const rows: Office[] = [
  { id: '1', name: 'Sportello stranieri', town: 'Ferrara' },
  { id: '2', name: 'Ufficio di prova', town: 'Ferrara' },
]

function shownFor(citta: string, found: readonly Office[]): ListShown<Office> {
  const asked = readAddress(offices, { citta })
  const form = refilled(offices.form, asked.typed, { errors: asked.errors, key: '' })
  const place = { hasBefore: false, hasAfter: false, more: false }
  return {
    list: offices,
    path: '/galleria',
    asked,
    form,
    choices: {},
    rows: found,
    total: found.length,
    ...place,
  }
}

export function RegisterExamples({ ctx }: { ctx: ViewContext }) {
  return (
    <Section title="Registri" id="registri" lead="Elenchi che si filtrano, si ordinano e si scaricano.">
      <Example name="Registro filtrato">
        <ListBody
          ctx={ctx}
          shown={shownFor('ferrara', rows)}
          title="Uffici di esempio"
          things="{count, plural, one {# ufficio} other {# uffici}}"
          empty={{ title: '', text: '' }}
        />
      </Example>
      <Example name="Registro ancora vuoto">
        <ListBody
          ctx={ctx}
          shown={shownFor('', [])}
          title="Uffici"
          things=""
          empty={{ title: 'Non c’è ancora nessun ufficio', text: <p>Aggiungi il primo.</p> }}
        />
      </Example>
      <Example name="Riga: azioni, archivio, storia">
        <div class="actions">
          <RowActions ctx={ctx} paths={rowPaths('/galleria')} slug="prova" archived={false} />
        </div>
        <ArchivedNote
          ctx={ctx}
          archived={{ archived_at: new Date('2026-11-20T10:00:00Z'), reason: 'L’ufficio ha chiuso.' }}
        />
        <History
          ctx={ctx}
          deeds={[
            {
              id: 'a',
              at: new Date('2026-11-20T10:00:00Z'),
              verb: 'office.amended',
              name: 'Carla Prova',
              detail: { fields: ['q'] },
            },
          ]}
          phrases={{ 'office.amended': 'Modificato' }}
          fields={offices.form.fields}
        />
      </Example>
    </Section>
  )
}
