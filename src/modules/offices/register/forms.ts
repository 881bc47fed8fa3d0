// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { date, email, type Field, oneOf, rowId, someOf, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { endsBefore } from '#kernel/list/filters.ts'
import { ACCESSES, REACHES } from '../office-words.ts'

export const purpose = bilingual({
  name: 'purpose',
  labels: { it: msg('Che cosa fa'), en: msg('Che cosa fa, in inglese') },
  help: msg('Due o tre frasi per chi ci va: per che cosa, e che cosa non fa.'),
  max: 1000,
  multiline: true,
  rows: 4,
})

const webAddress = (options: { label: string; help?: string }): Field<string> =>
  text({
    ...options,
    max: 400,
    pattern: {
      test: /^https?:\/\/[^\s"<>\\]+$/,
      message: msg('Scrivi un indirizzo che comincia con https:// oppure http://'),
    },
  })

/** The names are those of the columns: the trace of an edit tells which changed. */
export const officeForm = form({
  name: text({
    label: msg('Nome dell’ufficio'),
    help: msg('Come è scritto sulla porta, per esempio Sportello stranieri di Cento.'),
    required: true,
    max: 160,
  }),
  organization_id: rowId({ label: msg('Ente') }),
  kind_id: rowId({ label: msg('Tipo di ufficio') }),
  reach: oneOf({ label: msg('Per chi è'), choices: REACHES }),
  ...purpose.fields,
  location_id: rowId({
    label: msg('Sede'),
    required: false,
  }),
  schedule_id: rowId({
    label: msg('Orario'),
    help: msg('Gli orari si scrivono in Uffici, Orari. Se non scegli, vale quello della sede.'),
    required: false,
  }),
  access: someOf({
    label: msg('Come ci si arriva a parlare'),
    help: msg('Non dice gli orari: un ufficio che lavora su appuntamento non è chiuso.'),
    choices: ACCESSES,
  }),
  booking_url: webAddress({ label: msg('Pagina per prenotare') }),
  phone: text({
    label: msg('Telefono'),
    max: 40,
    pattern: {
      test: /^\+?[\d ()./-]{5,39}$/,
      message: msg('Scrivi solo il numero, per esempio 0532 000000.'),
    },
  }),
  email: email({ label: msg('E-mail'), help: msg('Dell’ufficio, non di una persona: la leggono tutti.') }),
  pec: email({ label: msg('PEC') }),
  website: webAddress({ label: msg('Sito') }),
  operators_note: text({
    label: msg('Nota per gli operatori'),
    help: msg('La legge solo chi è entrato con un account. Non scrivere nomi e numeri di persone.'),
    multiline: true,
    rows: 3,
    max: 1000,
  }),
  ipa_uo_code: text({
    label: msg('Codice IPA dell’unità'),
    help: msg('Sei lettere o cifre, come su indicepa.gov.it.'),
    max: 6,
    pattern: {
      test: /^[A-Z0-9]{6}$/,
      message: msg('Il codice di un’unità ha sei lettere maiuscole o cifre, per esempio UFABC1.'),
    },
  }),
  ipa_aoo_code: text({ label: msg('Codice IPA dell’area di protocollo (AOO)'), max: 20 }),
  external_id: text({
    label: msg('Codice nei tuoi archivi'),
    help: msg('Se mandi una tabella, con questo la rete riconosce l’ufficio.'),
    max: 80,
  }),
})
export type OfficeInput = InputOf<typeof officeForm>

export const suspensionReason = bilingual({
  name: 'reason',
  labels: { it: msg('Perché'), en: msg('Perché, in inglese') },
  help: msg('Lo legge chi voleva venire: di’ anche dove andare intanto.'),
  required: true,
  max: 300,
  multiline: true,
  rows: 2,
})

export const standingForm = form(
  {
    kind: oneOf({
      label: msg('Che cosa succede'),
      widget: 'radios',
      choices: [
        { value: 'suspended', label: msg('Resta chiuso per un periodo') },
        { value: 'closed', label: msg('Chiude per sempre') },
      ],
    }),
    from_day: date({ label: msg('Dal giorno'), required: true }),
    to_day: date({
      label: msg('Fino al giorno'),
      help: msg('L’ultimo giorno in cui resta chiuso. Lascia vuoto se non si sa ancora.'),
    }),
    ...suspensionReason.fields,
  },
  ({ kind, from_day, to_day }) => {
    if (kind === 'closed' && to_day !== null)
      return { to_day: { source: msg('Chi chiude per sempre non ha un ultimo giorno: lascia vuoto.') } }
    const error = endsBefore(from_day, to_day)
    return error ? { to_day: error } : {}
  },
)
export type StandingInput = InputOf<typeof standingForm>
