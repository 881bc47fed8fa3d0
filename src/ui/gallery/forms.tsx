// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Choice, FieldSpec } from '#kernel/forms/field.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Button } from '../button.tsx'
import { Field } from '../field.tsx'
import { Confirm, FieldGroup, FormFrame } from '../form-frame.tsx'
import { Section } from '../section.tsx'
import { Resumed } from '../unsaved.tsx'
import { Example } from './example.tsx'

const themes: Choice[] = [
  { value: 'salute', label: 'Diritto alla salute', literal: true },
  { value: 'scuola', label: 'Istruzione e scuola', literal: true, help: 'Anche la formazione degli adulti' },
]

const fields: Record<string, FieldSpec> = {
  title: {
    label: 'Titolo',
    help: 'Breve e chiaro, senza sigle.',
    widget: 'text',
    required: true,
    maxLength: 120,
  },
  email: { label: 'E-mail', widget: 'email', required: true, autocomplete: 'email', maxLength: 254 },
  password: { label: 'Password', widget: 'password', required: true, autocomplete: 'current-password' },
  words: { label: 'Parola chiave', widget: 'search', required: false },
  summary: { label: 'Riassunto', widget: 'textarea', required: false, maxLength: 400, rows: 3 },
  day: { label: 'Aggiornato al', widget: 'date', required: true },
  minutes: {
    label: 'Durata in minuti',
    widget: 'number',
    required: false,
    min: 1,
    max: 6,
    inputMode: 'numeric',
  },
  theme: { label: 'Tematica', widget: 'select', required: true, choices: themes },
  answer: { label: 'Per le cure urgenti serve il permesso di soggiorno?', widget: 'radios', required: true },
  topics: { label: 'Argomenti', widget: 'checkboxes', required: false, choices: themes, multiple: true },
  shared: {
    label: 'Sono a una postazione condivisa',
    help: 'L’accesso finisce dopo dieci minuti.',
    widget: 'checkbox',
    required: false,
  },
  body: { label: 'Testo', widget: 'richtext', required: false },
  files: { label: 'Allegati', widget: 'files', required: false, multiple: true },
  kind: { label: 'Tipo', widget: 'hidden', required: false },
}

/** A form as it comes back: one field wrong, one changed by somebody else. */
export const exampleForm: BoundForm = {
  fields,
  key: '019ab000-0000-7000-8000-000000000010',
  version: 3,
  values: {
    title: [''],
    email: ['anna@ente.example'],
    day: ['31/02/2026'],
    summary: ['Chi può curarsi e come.'],
    theme: ['salute'],
    topics: ['scuola'],
    shared: ['1'],
    body: ['Il testo del materiale.'],
    files: ['019ab000-0000-7000-8000-000000000011'],
    kind: ['materiale'],
  },
  errors: {
    title: { source: 'Questo campo è obbligatorio: non lasciarlo vuoto.' },
    day: { source: 'Scrivi una data che esiste, per esempio 31/12/2026.' },
  },
  theirs: {
    summary: ['Chi ha diritto alle cure, con quali documenti e dove.'],
    theme: ['scuola'],
    body: ['Il testo del materiale.\n\nUn secondo capoverso, **aggiunto** intanto.'],
  },
  taken: ['topics'],
}

const answers: Choice[] = [
  { value: 'a', label: 'Sì, sempre', literal: true },
  { value: 'b', label: 'No, mai', literal: true },
  { value: 'c', label: 'Solo per chi ha più di 18 anni', literal: true },
]

export function FormExamples({ ctx }: { ctx: ViewContext }) {
  return (
    <Section title="Moduli" id="moduli">
      <Example name="Un modulo che torna indietro con errori e con un salvataggio altrui">
        <FormFrame
          ctx={ctx}
          form={exampleForm}
          submit="Salva la bozza"
          cancel="/galleria"
          buttons={
            <Button ctx={ctx} tone="outline" name="dopo" value="revisione">
              Invia in revisione
            </Button>
          }
        >
          <Field ctx={ctx} form={exampleForm} name="kind" />
          <FieldGroup legend="Che cos’è" help="I dati che si vedono nell’elenco.">
            {['title', 'summary', 'theme', 'topics', 'day', 'minutes', 'words'].map((name) => (
              <Field ctx={ctx} form={exampleForm} name={name} key={name} />
            ))}
          </FieldGroup>
          <FieldGroup legend="Contenuto">
            <Field ctx={ctx} form={exampleForm} name="body" />
            <Field ctx={ctx} form={exampleForm} name="files" upload={exampleUpload} />
          </FieldGroup>
        </FormFrame>
      </Example>
      <Example name="Una domanda">
        <FormFrame ctx={ctx} form={plainForm} submit="Avanti" prefix="domanda-">
          <Field ctx={ctx} form={plainForm} name="answer" choices={answers} large prefix="domanda-" />
        </FormFrame>
      </Example>
      <Example name="Accesso dopo una sessione finita">
        <FormFrame ctx={ctx} form={{ ...plainForm, restored: true }} submit="Accedi" prefix="accesso-">
          {['email', 'password', 'shared'].map((name) => (
            <Field ctx={ctx} form={plainForm} name={name} prefix="accesso-" key={name} />
          ))}
        </FormFrame>
      </Example>
      <Example name="Un modulo lungo con modifiche non salvate">
        <FormFrame ctx={ctx} form={unsavedForm} writing submit="Salva" prefix="lungo-">
          <Field ctx={ctx} form={unsavedForm} name="summary" prefix="lungo-" />
        </FormFrame>
      </Example>
      <Example name="Modifiche riprese">
        <Resumed ctx={ctx} keptAt={ctx.now} start={false} />
      </Example>
      <Example name="Conferma di un atto che non si annulla">
        <Confirm ctx={ctx} form={plainForm} confirm="Revoca l’attestato" cancel="/attestati">
          <h3>Vuoi revocare l’attestato di Anna Esempio?</h3>
          <p>Chi controlla il codice vedrà che è revocato. La persona riceve una e-mail con il motivo.</p>
        </Confirm>
      </Example>
    </Section>
  )
}

const plainForm: BoundForm = {
  ...exampleForm,
  errors: {},
  theirs: undefined,
  taken: undefined,
  values: {},
  version: undefined,
}

const unsavedForm: BoundForm = {
  ...plainForm,
  writing: {
    token: '019ab000-0000-7000-8000-000000000020.firma',
    offers: ['2026-11-23T09:40:00Z', '2026-11-20T08:12:00Z'].map((kept, index) => ({
      id: `019ab000-0000-7000-8000-00000000003${index}`,
      keptAt: new Date(kept),
      begins: 'Iscrizione anagrafica',
      keptUntil: new Date('2026-12-07T09:40:00Z'),
      page: '/galleria',
      resume: `/galleria?ripresa=${index}`,
    })),
  },
}

const exampleUpload = {
  endpoint: '/file/carica',
  accept: 'application/pdf,video/mp4',
  maxBytes: 200_000_000,
  files: [
    {
      id: '019ab000-0000-7000-8000-000000000011',
      name: 'scheda-per-lo-sportello.pdf',
      mediaType: 'application/pdf',
      bytes: 84_000,
      src: '/file/scheda.pdf',
    },
    {
      id: '019ab000-0000-7000-8000-000000000012',
      name: 'filmato.mp4',
      mediaType: 'video/mp4',
      bytes: 48_000_000,
      state: 'in controllo',
    },
  ],
}
