// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '../button.tsx'
import { Emblem } from '../emblem.tsx'
import { AnswerReview, Outcome } from '../outcome.tsx'
import { OutlineList } from '../outline-list.tsx'
import { Hero, Section } from '../section.tsx'
import { Progress, Steps } from '../steps.tsx'
import { Example } from './example.tsx'

export function LearningExamples({ ctx }: { ctx: ViewContext }) {
  return (
    <Section title="Formazione e prove" id="formazione">
      <Example name="Avanzamento">
        <Progress ctx={ctx} label="Avanzamento del corso" value={2} max={5} words="2 unità su 5" />
        <Steps
          ctx={ctx}
          label="Passi della pubblicazione"
          steps={['Bozza', 'Revisione', 'Pubblicazione']}
          current={1}
        />
        <OutlineList
          ctx={ctx}
          label="Unità del corso"
          parts={[
            {
              key: 'a',
              title: 'Chi ha diritto alle cure',
              to: '/galleria',
              facts: '6 minuti',
              state: 'done',
            },
            {
              key: 'b',
              title: 'L’iscrizione obbligatoria',
              to: '/galleria',
              facts: '5 minuti',
              state: 'begun',
              next: true,
            },
            { key: 'c', title: 'Minori e maternità', to: '/galleria', facts: '6 minuti', state: 'todo' },
            { key: 'd', title: 'Prova finale', facts: '10 domande', state: 'locked' },
          ]}
        />
      </Example>
      <Example name="Risultato">
        <Outcome
          ctx={ctx}
          tone="success"
          title="Prova superata"
          figure="9 su 10"
          actions={
            <LinkButton ctx={ctx} to="/attestati" icon="it-download">
              Scarica l'attestato
            </LinkButton>
          }
        >
          <p>Per superarla servivano 7 risposte giuste.</p>
        </Outcome>
        <Outcome ctx={ctx} tone="danger" title="Attestato revocato">
          <p>Revocato il 3 novembre 2026: rilasciato per errore.</p>
        </Outcome>
        <AnswerReview
          ctx={ctx}
          number={1}
          question="Per le cure urgenti serve il permesso di soggiorno?"
          mark="right"
          given="No"
          feedback={<p>Le cure urgenti spettano a chiunque sia presente sul territorio.</p>}
        />
        <AnswerReview
          ctx={ctx}
          number={2}
          question="Chi deve essere iscritto al servizio sanitario?"
          mark="wrong"
          given="Solo chi lavora"
          expected="Anche chi è iscritto alle liste di collocamento"
        />
      </Example>
      <Example name="Apertura di una pagina iniziale">
        <OpeningExample ctx={ctx} />
      </Example>
    </Section>
  )
}

/** The gallery has its h1 already, so the opening's title is one of its examples. */
function OpeningExample({ ctx }: { ctx: ViewContext }) {
  return (
    <Hero
      title="Chi è allo sportello trova la risposta"
      level={3}
      above="Rete di esempio"
      beside={<Emblem ctx={ctx} name="crosscutting" size="lg" />}
      actions={
        <LinkButton ctx={ctx} to="/formazione">
          Scopri i corsi
        </LinkButton>
      }
    >
      <p>Materiali brevi, corsi con attestato e una rete di enti che risponde.</p>
    </Hero>
  )
}
