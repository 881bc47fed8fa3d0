// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { ChartExamples } from './gallery/charts.tsx'
import { Example } from './gallery/example.tsx'
import { FormExamples } from './gallery/forms.tsx'
import { LearningExamples } from './gallery/learning.tsx'
import { ListExamples } from './gallery/lists.tsx'
import { MapExamples } from './gallery/maps.tsx'
import { RegisterExamples } from './gallery/registers.tsx'
import { TextExamples } from './gallery/texts.tsx'
import { ValueExamples } from './gallery/values.tsx'
import { Page } from './page.tsx'
import { LinkList } from './section.tsx'

/** Every component of the interface once, with invented words: to look at, and for tests to walk through. */
export function Gallery({ ctx }: { ctx: ViewContext }) {
  return (
    <Page
      ctx={ctx}
      title="Galleria dei componenti"
      description="Gli elementi con cui sono fatte le pagine, uno per uno."
      lead="Gli elementi con cui sono fatte le pagine. Ogni esempio mostra un elemento con parole inventate."
      crumbs={[{ label: 'Progetto', to: '/progetto' }]}
      updated="2026-11-23"
      noindex
    >
      <Example name="In questa pagina">
        <LinkList
          ctx={ctx}
          label="Parti della galleria"
          links={[
            { to: '#testi', label: 'Testi e messaggi' },
            { to: '#elenchi', label: 'Elenchi e tabelle', note: 'Anche le pagine di un elenco lungo' },
            { to: '#registri', label: 'Registri' },
            { to: '#mappe', label: 'Mappe' },
            { to: '#grafici', label: 'Grafici' },
            { to: '#formazione', label: 'Formazione e prove' },
            { to: '#moduli', label: 'Moduli' },
            { to: '#valori', label: 'Valori di più campi' },
          ]}
        />
      </Example>
      <TextExamples ctx={ctx} />
      <ListExamples ctx={ctx} />
      <RegisterExamples ctx={ctx} />
      <MapExamples ctx={ctx} />
      <ChartExamples ctx={ctx} />
      <LearningExamples ctx={ctx} />
      <FormExamples ctx={ctx} />
      <ValueExamples ctx={ctx} />
    </Page>
  )
}
