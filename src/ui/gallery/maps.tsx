// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { AreaMap, type MapArea } from '../area-map.tsx'
import { LiveMap } from '../live-map.tsx'
import { Section } from '../section.tsx'
import { Example } from './example.tsx'

/** Squares of half a degree side by side: places that are nowhere. */
const square = (column: number, row: number) => {
  const [west, south] = [110_000 + column * 5000, 440_000 + row * 3600]
  return [[west, south, west + 5000, south, west + 5000, south + 3600, west, south + 3600]]
}

const area = (name: string, place: number, value: number | null): MapArea => ({
  name,
  outline: square(place % 3, Math.floor(place / 3)),
  value,
})

const numbered = [
  { ...area('Valle Prima', 0, 0), label: 'VP', to: '#mappe' },
  { ...area('Valle Seconda', 1, 1), label: 'VS', to: '#mappe' },
  { ...area('Valle Terza', 2, 2), label: 'VT', to: '#mappe' },
  { ...area('Monte Alto', 3, 4), label: 'MA', to: '#mappe' },
  { ...area('Monte Basso', 4, 9), label: 'MB', to: '#mappe' },
  { ...area('Piana', 5, null), label: 'PI', to: '#mappe' },
]

const plain = [3, 5, 8, 11, 12, 20].map((value, place) => area(`Zona ${place + 1}`, place, value))

const offices = (count: number) => `${count} uffici`

export function MapExamples({ ctx }: { ctx: ViewContext }) {
  return (
    <Section title="Mappe" id="mappe" lead="Un’immagine, una frase che la dice, la tabella da cui è fatta.">
      <Example name="Aree che portano altrove, con punti e con un’area senza dati">
        <AreaMap
          ctx={ctx}
          id="mappa-aree"
          title="Uffici di esempio per zona"
          sentence="Monte Basso ha più uffici delle altre zone insieme. Di Piana non sappiamo niente."
          areas={numbered}
          points={[{ name: 'Sede di esempio', longitude: 117_000, latitude: 445_000 }]}
          legend={{ title: 'Uffici nella zona', points: 'Sede della rete' }}
          inWords={offices}
          table={{ area: 'Zona', value: 'Uffici' }}
          source="Zone inventate."
        />
      </Example>
      <Example name="Molti valori in cinque passi, sopra il terreno intorno">
        <AreaMap
          ctx={ctx}
          id="mappa-passi"
          title="Domande di esempio per zona"
          sentence="Le domande crescono di zona in zona, da 3 a 20."
          areas={plain}
          ground={[[[108_000, 438_000, 127_000, 438_000, 127_000, 449_000, 108_000, 449_000]]]}
          legend={{ title: 'Domande nella zona' }}
          inWords={(count) => `${count} domande`}
          table={{ area: 'Zona', value: 'Domande' }}
        />
      </Example>
      <Example name="Senza confini resta la tabella">
        <AreaMap
          ctx={ctx}
          id="mappa-senza"
          title="Uffici di esempio per valle"
          sentence="Valle Prima ha tre uffici."
          areas={[{ name: 'Valle Prima', outline: null, value: 3 }]}
          legend={{ title: 'Uffici nella valle' }}
          inWords={offices}
          table={{ area: 'Valle', value: 'Uffici' }}
        />
      </Example>
      <Example name="La mappa che si apre: qui non ha punti">
        <LiveMap
          ctx={ctx}
          name="Uffici di esempio, uno per uno"
          points="/esempio.json"
          words={{ one: '# ufficio', many: '# uffici', none: 'Nessun ufficio.' }}
        />
      </Example>
    </Section>
  )
}
