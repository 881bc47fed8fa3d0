// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { checkOf } from '#kernel/forms/grouped.ts'
import { period } from '#kernel/forms/period.ts'
import { msg } from '#kernel/i18n/msg.ts'

export const fundName = bilingual({
  name: 'name',
  labels: { it: msg('Nome del fondo'), en: msg('Nome del fondo in inglese') },
  required: true,
  max: 300,
})

export const fundYears = period({
  name: 'years',
  from: { label: msg('Primo giorno del programma') },
  to: { label: msg('Ultimo giorno del programma') },
})

const AT_ONE_PLACE = { max: 500, multiline: true, rows: 2 } as const

/** The words that the fund wants at each place; an empty one asks for nothing there. */
export const fundWordings = {
  site: bilingual({
    name: 'site',
    labels: { it: msg('Dicitura sul sito'), en: msg('Dicitura sul sito, in inglese') },
    help: msg('Lascia vuoto se il fondo non la chiede.'),
    ...AT_ONE_PLACE,
  }),
  documents: bilingual({
    name: 'documents',
    labels: { it: msg('Dicitura nei documenti'), en: msg('Dicitura nei documenti, in inglese') },
    ...AT_ONE_PLACE,
  }),
  posters: bilingual({
    name: 'posters',
    labels: { it: msg('Dicitura sui manifesti'), en: msg('Dicitura sui manifesti, in inglese') },
    ...AT_ONE_PLACE,
  }),
  certificates: bilingual({
    name: 'certificates',
    labels: { it: msg('Dicitura sugli attestati'), en: msg('Dicitura sugli attestati, in inglese') },
    ...AT_ONE_PLACE,
  }),
  mails: bilingual({
    name: 'mails',
    labels: { it: msg('Dicitura nelle e-mail'), en: msg('Dicitura nelle e-mail, in inglese') },
    ...AT_ONE_PLACE,
  }),
}

export const fundForm = form(
  {
    short_name: text({
      label: msg('Nome breve'),
      help: msg('Con gli anni del programma: FAMI 2021-2027.'),
      required: true,
      max: 60,
    }),
    ...fundName.fields,
    ...fundYears.fields,
    basis: text({
      label: msg('Regole da cui vengono le diciture'),
      help: msg('Per esempio: Reg. (UE) 2021/1060, artt. 47 e 50.'),
      max: 300,
    }),
    ...fundWordings.site.fields,
    ...fundWordings.documents.fields,
    ...fundWordings.posters.fields,
    ...fundWordings.certificates.fields,
    ...fundWordings.mails.fields,
  },
  checkOf(fundYears),
)

export type FundInput = InputOf<typeof fundForm>
