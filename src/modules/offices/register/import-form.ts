// SPDX-License-Identifier: AGPL-3.0-or-later
/** An office as a row of a table says it: with its address, where the form of its page chooses a location. */
import { address } from '#kernel/forms/address.ts'
import { oneOf, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { pointProblems } from '../locations/rules.ts'
import { REACHES } from '../office-words.ts'
import { officeForm } from './forms.ts'

const place = address({ name: 'address' })
const { address_accuracy: _, ...placed } = place.fields
const { location_id: __, operators_note: ___, ...told } = officeForm.fields

/** Lines are one cell of a table: parts stand after one another, with a comma between. */
const line = (value: string): string => value.split('\n').filter(Boolean).join(', ')

const reach = oneOf({ label: msg('Per chi è'), choices: REACHES, required: false })

const street = text({ label: msg('Indirizzo'), max: 400, group: 'address', multiline: true })

export const officeImportForm = form(
  {
    ...told,
    reach: {
      ...reach,
      // Nothing said: as offices of its kind usually are.
      parse: (raw: readonly string[]) =>
        (raw[0] ?? '') === '' ? { ok: true as const, value: '' as const } : reach.parse(raw),
    },
    ...placed,
    address_lines: {
      ...street,
      parse: (raw: readonly string[]) => {
        const parsed = street.parse(raw)
        return parsed.ok ? { ok: true as const, value: line(parsed.value) } : parsed
      },
    },
  },
  (typed) => {
    const { address_lines, address_municipality, address_latitude, address_longitude } = typed
    const errors = place.check({ ...typed, address_accuracy: address_latitude === null ? '' : 'street' })
    if (Object.keys(errors).length > 0) return errors
    if (address_municipality !== '' && address_lines === '')
      return { address_lines: { source: msg('Scrivi la via, o togli il comune.') } }
    return pointProblems(address_latitude, address_longitude)
  },
)

export type OfficeImportInput = InputOf<typeof officeImportForm>
