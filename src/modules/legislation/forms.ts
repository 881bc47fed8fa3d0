// SPDX-License-Identifier: AGPL-3.0-or-later
import { text } from '#kernel/forms/field.ts'
import { msg } from '#kernel/i18n/msg.ts'

/** What a text rests on, one citation a line. */
export const citationsField = text({
  label: msg('Norme citate'),
  multiline: true,
  max: 20_000,
  rows: 4,
  help: msg(
    'Una per riga, per esempio: D.Lgs. 286/1998 art. 35 c. 3. Servono a ritrovare il testo quando la norma cambia.',
  ),
})
