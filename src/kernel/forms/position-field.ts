// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '../i18n/msg.ts'
import { integer } from './number-field.ts'

/** Place in an order: of few things, with room to put one between two. */
export const positionField = integer({
  label: msg('Posto nell’ordine'),
  help: msg('Un numero: chi ha il più basso viene prima.'),
  required: true,
  min: 0,
  max: 999,
})
