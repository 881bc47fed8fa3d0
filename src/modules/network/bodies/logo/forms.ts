// SPDX-License-Identifier: AGPL-3.0-or-later
import { date, rowIds, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const logoForm = form({
  file: rowIds({
    label: msg('File del logo'),
    help: msg('Un’immagine PNG, JPEG, WebP o AVIF. Per togliere il logo togli il segno al file e salva.'),
    widget: 'files',
    max: 5,
  }),
  alt: text({
    label: msg('Che cosa mostra'),
    help: msg('Per chi non lo vede, per esempio: stemma del Comune di Ferrara.'),
    required: true,
    max: 200,
  }),
  approved_by: text({
    label: msg('Chi ha permesso di usarlo'),
    help: msg('L’ufficio dell’ente, non il nome di una persona.'),
    required: true,
    max: 200,
  }),
  approved_on: date({ label: msg('Quando lo ha permesso'), required: true }),
})

export type LogoInput = InputOf<typeof logoForm>
