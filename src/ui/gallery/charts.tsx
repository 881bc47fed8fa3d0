// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { BarChart, ChartTable, StepChart } from '../chart.tsx'
import { HeatTable, StackedBars } from '../chart-tables.tsx'
import { Section } from '../section.tsx'
import { Example } from './example.tsx'

const offices = [
  { name: 'Valle Prima', count: 12 },
  { name: 'Valle Seconda, con un nome lungo che va a capo', count: 5 },
  { name: 'Valle Terza', count: 0 },
]

const valleys = [
  { name: 'Ascolto', counts: [3, 0, 1] },
  { name: 'Corsi di lingua, anche di sera e il sabato', counts: [1, 2, 0] },
]

/** The second quarter is not known. */
const quarters = [4, null, 7, 7, 9, 16].map((value, place) => ({ label: `T${(place % 4) + 1}`, value }))

export function ChartExamples({ ctx }: { ctx: ViewContext }) {
  return (
    <Section title="Grafici" id="grafici" lead="Una frase, il disegno, la tabella da cui è fatto.">
      <Example name="Barre nella loro tabella">
        <BarChart
          ctx={ctx}
          title="Uffici di esempio per valle"
          sentence="Valle Prima ha più uffici delle altre insieme."
          rows={offices}
          nameOf={({ name }) => name}
          countOf={({ count }) => count}
          columns={{ name: 'Valle', value: 'Uffici' }}
          csv="/esempio.csv"
        />
      </Example>
      <Example name="Barre fatte di parti">
        <StackedBars
          ctx={ctx}
          title="Uffici di esempio per valle e per chi sono"
          sentence="Valle Prima ha più uffici dedicati delle altre."
          rows={offices}
          name="Valle"
          nameOf={({ name }) => name}
          parts={[
            { label: 'Dedicati', countOf: ({ count }) => Math.floor(count / 2) },
            { label: 'In parte', countOf: ({ count }) => Math.floor(count / 4) },
            { label: 'Per tutti', countOf: ({ count }) => Math.floor(count / 3) },
          ]}
          total="In tutto"
          csv="/esempio-parti.csv"
        />
      </Example>
      <Example name="Una tabella in cui i numeri più alti sono più scuri">
        <HeatTable
          ctx={ctx}
          title="Servizi di esempio per valle"
          sentence="In Valle Seconda nessuno fa ascolto."
          rows={valleys}
          name="Servizio"
          nameOf={({ name }) => name}
          cells={['Valle Prima', 'Valle Seconda', 'Valle Terza'].map((header, at) => ({
            header,
            countOf: ({ counts }: (typeof valleys)[number]) => counts[at]!,
          }))}
          csv="/esempio-tabella.csv"
        />
      </Example>
      <Example name="Un conteggio nel tempo, con un valore che manca">
        <StepChart
          ctx={ctx}
          id="grafico-gradini"
          title="Uffici di esempio, trimestre per trimestre"
          sentence="Gli uffici sono passati da 4 a 16. Del secondo trimestre non sappiamo niente."
          points={quarters}
        />
        <ChartTable
          ctx={ctx}
          caption="Uffici di esempio, trimestre per trimestre"
          columns={[
            { header: 'Trimestre', cell: ({ label }) => label },
            {
              header: 'Uffici',
              numeric: true,
              cell: ({ value }) => (value === null ? 'Nessun dato' : ctx.number(value)),
            },
          ]}
          rows={quarters}
          csv="/esempio-nel-tempo.csv"
        />
      </Example>
    </Section>
  )
}
