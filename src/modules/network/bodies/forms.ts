// SPDX-License-Identifier: AGPL-3.0-or-later
import { email, type Field, oneOf, rowId, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { KINDS, type OrganizationKind } from '../body-words.ts'
import { fitsKind, isFiscalCode } from './rules.ts'

/** The same field, for a code that people write in capitals or not. */
export const typedAs = (field: Field<string>, write: (typed: string) => string): Field<string> => ({
  ...field,
  parse: (raw) => field.parse(raw.map((typed) => write(typed.trim()))),
})

const lower = (typed: string): string => typed.toLowerCase()
export const upper = (typed: string): string => typed.toUpperCase()

/** Errors at the codes that no body of this kind can have. */
export const codesFit = ({
  fiscal_code,
  ipa_code,
  kind,
}: {
  fiscal_code: string
  ipa_code: string
  kind: OrganizationKind
}): Readonly<Partial<Record<'fiscal_code' | 'ipa_code', FieldError>>> => ({
  ...(fiscal_code === '' || isFiscalCode(fiscal_code)
    ? {}
    : { fiscal_code: { source: msg('Una cifra non torna: copia di nuovo il codice fiscale.') } }),
  ...(ipa_code === '' || fitsKind(ipa_code, kind)
    ? {}
    : {
        ipa_code: {
          source: msg('Il codice IPA di un Comune è c_ con il codice catastale: per esempio c_d548.'),
        },
      }),
})

/** The names are those of the columns: the trace of an edit tells which changed. */
export const bodyForm = form(
  {
    name: text({
      label: msg('Nome'),
      help: msg(
        'Il nome ufficiale, per intero. Se l’ente ha cambiato nome usa «Cambia nome» nella sua pagina.',
      ),
      required: true,
      max: 200,
    }),
    short_name: text({
      label: msg('Nome breve'),
      help: msg('Per gli elenchi stretti. Se lo lasci vuoto vale il nome.'),
      max: 60,
    }),
    kind: oneOf({ label: msg('Tipo di ente'), choices: KINDS }),
    parent_id: rowId({ label: msg('Fa parte di'), required: false }),
    place: text({ label: msg('Comune in cui ha sede'), max: 100 }),
    province: typedAs(
      text({
        label: msg('Provincia'),
        help: msg('La sigla di due lettere, per esempio FE.'),
        max: 2,
        pattern: { test: /^[A-Z]{2}$/, message: msg('Scrivi la sigla di due lettere, per esempio FE.') },
      }),
      upper,
    ),
    istat_code: text({
      label: msg('Codice ISTAT del comune'),
      help: msg('Sei cifre, se lo sai: quello di Ferrara è 038008.'),
      max: 6,
      pattern: { test: /^\d{6}$/, message: msg('Il codice ISTAT ha sei cifre, per esempio 038008.') },
    }),
    ipa_code: typedAs(
      text({
        label: msg('Codice IPA'),
        help: msg('Il codice dell’ente su indicepa.gov.it, per esempio c_d548.'),
        max: 20,
        pattern: {
          test: /^[a-z0-9][a-z0-9_-]{1,19}$/,
          message: msg('Il codice IPA ha solo lettere, cifre e _, senza spazi: per esempio c_d548.'),
        },
      }),
      lower,
    ),
    fiscal_code: text({
      label: msg('Codice fiscale dell’ente'),
      help: msg('Undici cifre.'),
      max: 11,
      pattern: { test: /^\d{11}$/, message: msg('Il codice fiscale di un ente ha undici cifre.') },
    }),
    website: text({
      label: msg('Sito'),
      help: msg('Comincia con https:// oppure http://'),
      max: 400,
      pattern: {
        test: /^https?:\/\/[^\s"<>\\]+$/,
        message: msg('Scrivi un indirizzo che comincia con https:// oppure http://'),
      },
    }),
    pec: email({ label: msg('PEC') }),
    email: email({
      label: msg('E-mail'),
      help: msg('Un indirizzo dell’ente, non di una persona: lo leggono tutti.'),
    }),
    phone: text({
      label: msg('Telefono'),
      help: msg('Il centralino o l’ufficio relazioni con il pubblico.'),
      max: 40,
      pattern: {
        test: /^\+?[\d ()./-]{5,39}$/,
        message: msg('Scrivi solo il numero, per esempio 0532 000000.'),
      },
    }),
  },
  codesFit,
)

export type BodyInput = InputOf<typeof bodyForm>
