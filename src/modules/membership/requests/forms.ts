// SPDX-License-Identifier: AGPL-3.0-or-later
import { bad, checkbox, date, email, type Field, oneOf, rowId, rowIds, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { bodyForm, codesFit, PROJECT_ROLES } from '../../network/index.ts'

const { fields } = bodyForm

/** The same field where it may not be left empty. */
const needed = (field: Field<string>): Field<string> => ({
  ...field,
  required: true,
  parse: (raw) =>
    (raw[0] ?? '').trim() === ''
      ? bad('Questo campo è obbligatorio: non lasciarlo vuoto.')
      : field.parse(raw),
})

/** What a body says of itself: as in the register, so that it can go there as it is. */
const bodyFields = {
  name: { ...fields.name, label: msg('Nome dell’ente'), help: msg('Il nome ufficiale, per intero.') },
  kind: fields.kind,
  place: needed(fields.place),
  province: needed(fields.province),
  website: fields.website,
  ipa_code: fields.ipa_code,
  fiscal_code: fields.fiscal_code,
}

export const joinForm = form(
  {
    ...bodyFields,
    givenName: text({ label: msg('Il tuo nome'), required: true, max: 100, autocomplete: 'given-name' }),
    familyName: text({
      label: msg('Il tuo cognome'),
      required: true,
      max: 100,
      autocomplete: 'family-name',
    }),
    email: email({
      label: msg('La tua e-mail di lavoro'),
      help: msg('Ti scriviamo lì per conferma e per la risposta.'),
      required: true,
      autocomplete: 'email',
    }),
    job: text({
      label: msg('Che cosa fai nell’ente'),
      help: msg('Per esempio: dirigo i servizi demografici.'),
      required: true,
      max: 200,
    }),
    phone: {
      ...fields.phone,
      label: msg('Il tuo telefono di lavoro'),
      help: msg('Solo se vuoi: per chiarire più in fretta.'),
    },
    words: text({
      label: msg('Perché volete entrare nella rete'),
      help: msg('Poche frasi: che cosa cercate, e che cosa potete portare agli altri.'),
      required: true,
      multiline: true,
      min: 20,
      max: 2000,
      rows: 5,
    }),
    themes: rowIds({
      label: msg('Tematiche che vi interessano'),
      help: msg('Quante ne vuoi, anche nessuna.'),
      max: 50,
    }),
    informed: checkbox({ label: msg('Ho letto che cosa fate dei miei dati') }),
  },
  ({ informed, ...input }) => ({
    ...codesFit(input),
    ...(informed
      ? {}
      : { informed: { source: msg('Leggi che cosa facciamo dei tuoi dati, poi segna la casella.') } }),
  }),
)

export type JoinInput = InputOf<typeof joinForm>

const domain = text({
  label: msg('Dominio degli indirizzi dell’ente'),
  help: msg(
    'Per esempio comune.fe.it. Chi ha un indirizzo che finisce così apre l’account da solo. Se hai dubbi lascia vuoto.',
  ),
  max: 200,
})

export const admitForm = form({
  projectId: rowId({
    label: msg('In quale progetto'),
    help: msg('Puoi farlo anche dopo, dalla pagina del progetto.'),
    required: false,
  }),
  role: oneOf({ label: msg('Che cosa è nel progetto'), widget: 'radios', choices: PROJECT_ROLES }),
  from: date({ label: msg('Partecipa dal'), help: msg('Vuoto: da quando il progetto comincia.') }),
  domain,
  sure: checkbox({ label: msg('Ho controllato: il dominio è scritto giusto') }),
  // Which body the page said that it would let in: '' for one that is not in the register.
  about: text({ label: msg('Ente'), widget: 'hidden', max: 36, keptAsSent: true }),
})

export type AdmitInput = InputOf<typeof admitForm>

export const refuseForm = form({
  reason: text({
    label: msg('Perché rispondi di no'),
    help: msg('Lo legge chi ha chiesto. Scrivi anche che cosa può fare.'),
    required: true,
    multiline: true,
    min: 20,
    max: 1000,
    rows: 5,
  }),
})

export const aboutForm = form({ organization: rowId({ label: msg('Ente'), required: false }) })
