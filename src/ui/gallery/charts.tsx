// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { BarChart, ChartTable, StepChart } from '../chart.tsx'
import { Section } from '../section.tsx'
import { Example } from './example.tsx'

const offices = [
  { name: 'Valle Prima', count: 12 },
  { name: 'Valle Seconda, con un nome lungo che va a capo', count: 5 },
  { name: 'Valle Terza', count: 0 },
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
