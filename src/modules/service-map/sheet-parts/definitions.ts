// SPDX-License-Identifier: AGPL-3.0-or-later
/** The three kinds of parts of a sheet, each as one declaration: routes, pages and actions are the same for all. */
import type { Db } from '#kernel/db/db.ts'
import type { Choice } from '#kernel/forms/field.ts'
import type { Fields, Form } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listDocumentTypes } from '../documents/queries.ts'
import {
  amount,
  type CostInput,
  condition,
  costForm,
  costLabel,
  type NeededInput,
  neededForm,
  type PhaseInput,
  payer,
  phaseForm,
  phaseTitle,
  validity,
} from './forms.ts'
import {
  type Cost,
  listCosts,
  listNeeded,
  listPhases,
  type Needed,
  type PartRow,
  type PartTable,
  type PartValues,
  type Phase,
} from './queries.ts'

interface Definition<Row extends PartRow, Input> {
  readonly table: PartTable
  /** In the address of its pages. */
  readonly segment: string
  /** In the audit of the edition. */
  readonly name: string
  /** Source texts. */
  readonly words: {
    readonly begin: string
    readonly add: string
    readonly edit: string
    readonly save: string
    readonly remove: string
    readonly added: string
    readonly saved: string
    readonly removed: string
  }
  // biome-ignore lint/suspicious/noExplicitAny: each kind has fields of its own
  readonly form: Form<any>
  readonly list: (db: Db, editionId: string) => Promise<Row[]>
  readonly nameOf: (row: Row) => string
  /** What is written, over what the row said before. */
  readonly values: (input: Input, before: Row | null) => PartValues
  /** What the form shows of a row. */
  readonly stored: (row: Row) => Record<string, string | number | boolean | null>
  /** Choices that the form reads from the database, by field. */
  readonly choices?: (db: Db, row: Row | null) => Promise<Record<string, Choice[]>>
}

// biome-ignore lint/suspicious/noExplicitAny: routes take the parts of all rows
export type SheetPart = Definition<any, any>
export type PartFields = Fields

const phase: Definition<Phase, PhaseInput> = {
  table: 'service_phase',
  segment: 'fasi',
  name: 'phase',
  words: {
    begin: msg('Nuova fase'),
    add: msg('Aggiungi la fase'),
    edit: msg('Modifica la fase'),
    save: msg('Salva la fase'),
    remove: msg('Togli la fase'),
    added: msg('Fase aggiunta.'),
    saved: msg('Fase salvata.'),
    removed: msg('Fase tolta dalla bozza.'),
  },
  form: phaseForm,
  list: listPhases,
  nameOf: ({ title }) => title.it,
  values: (input, before) => ({
    title: phaseTitle.read(input, before?.title),
    days: input.days,
    position: input.position!,
  }),
  stored: ({ title, days, position }) => ({ ...phaseTitle.stored(title), days, position }),
}

const needed: Definition<Needed, NeededInput> = {
  table: 'service_document',
  segment: 'documenti',
  name: 'document',
  words: {
    begin: msg('Nuovo documento'),
    add: msg('Aggiungi il documento'),
    edit: msg('Modifica il documento'),
    save: msg('Salva il documento'),
    remove: msg('Togli il documento'),
    added: msg('Documento aggiunto.'),
    saved: msg('Documento salvato.'),
    removed: msg('Documento tolto dalla bozza.'),
  },
  form: neededForm,
  list: listNeeded,
  nameOf: ({ name }) => name.it,
  values: (input, before) => ({
    document_type_id: input.document_type_id,
    form: input.form,
    translation: input.translation,
    condition: condition.read(input, before?.condition),
    mandatory: input.mandatory,
    position: input.position!,
  }),
  stored: ({ document_type_id, form, translation, condition: when, mandatory, position }) => ({
    document_type_id,
    form,
    translation,
    ...condition.stored(when),
    mandatory,
    position,
  }),
  choices: async (db, row) => {
    const types = await listDocumentTypes(db)
    // One that was put aside since stays with the rows that have it.
    const held = row && !types.some(({ id }) => id === row.document_type_id) ? [row] : []
    return {
      document_type_id: [
        ...types.map(({ id, name }) => ({ value: id, label: name.it, literal: true as const })),
        ...held.map(({ document_type_id, name }) => ({
          value: document_type_id,
          label: name.it,
          literal: true as const,
        })),
      ],
    }
  },
}

const cost: Definition<Cost, CostInput> = {
  table: 'service_cost',
  segment: 'costi',
  name: 'cost',
  words: {
    begin: msg('Nuovo costo'),
    add: msg('Aggiungi il costo'),
    edit: msg('Modifica il costo'),
    save: msg('Salva il costo'),
    remove: msg('Togli il costo'),
    added: msg('Costo aggiunto.'),
    saved: msg('Costo salvato.'),
    removed: msg('Costo tolto dalla bozza.'),
  },
  form: costForm,
  list: listCosts,
  nameOf: ({ label }) => label.it,
  values: (input, before) => {
    const sum = amount.read(input)
    const { from, to } = validity.read(input)
    return {
      label: costLabel.read(input, before?.label),
      amount: sum?.amount ?? null,
      currency: sum?.currency ?? 'EUR',
      payer_condition: payer.read(input, before?.payer_condition),
      valid_from: from,
      valid_to: to,
      position: input.position!,
    }
  },
  stored: ({ label, amount: sum, currency, payer_condition, valid_from, valid_to, position }) => ({
    ...costLabel.stored(label),
    ...amount.stored(sum === null ? null : { amount: sum, currency }),
    ...payer.stored(payer_condition),
    ...validity.stored({ from: valid_from, to: valid_to }),
    position,
  }),
}

export const SHEET_PARTS: Readonly<Record<'documents' | 'costs' | 'phases', SheetPart>> = {
  documents: needed,
  costs: cost,
  phases: phase,
}
