// SPDX-License-Identifier: AGPL-3.0-or-later
import { rowId, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { typedAs, upper } from '../forms.ts'
import type { UnitRecord } from './queries.ts'

export const unitForm = form({
  name: text({
    label: msg('Nome dell’unità'),
    help: msg('Settore, servizio o ufficio, per esempio Servizi sociali.'),
    required: true,
    max: 200,
  }),
  parent_id: rowId({ label: msg('Fa parte di'), required: false }),
  ipa_uo_code: typedAs(
    text({
      label: msg('Codice IPA dell’unità'),
      help: msg('Sei lettere o cifre, come su indicepa.gov.it. Puoi lasciarlo vuoto.'),
      max: 6,
      pattern: {
        test: /^[A-Z0-9]{6}$/,
        message: msg('Il codice di un’unità ha sei lettere o cifre, per esempio UFABC1.'),
      },
    }),
    upper,
  ),
})

export type UnitInput = InputOf<typeof unitForm>

export const unitFrom = ({ name, parent_id, ipa_uo_code }: UnitInput): UnitRecord => ({
  name,
  parent_id,
  ipa_uo_code: ipa_uo_code || null,
})
