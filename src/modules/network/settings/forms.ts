// SPDX-License-Identifier: AGPL-3.0-or-later
import { bilingual } from '#kernel/forms/bilingual.ts'
import { email, type Field, oneOf, text } from '#kernel/forms/field.ts'
import { form, type InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { FIRST_SENTENCES } from '../sentences.ts'
import { domainsIn, isDomain, SIGN_UP_MODES } from './rules.ts'

export const tagline = bilingual({
  name: 'tagline',
  labels: { it: msg('Motto'), en: msg('Motto in inglese') },
  help: msg('La frase che sta sotto il nome, in ogni pagina.'),
  max: 200,
})

export const territory = bilingual({
  name: 'territory',
  labels: { it: msg('Territorio'), en: msg('Territorio in inglese') },
  max: 120,
})

export const introduction = bilingual({
  name: 'introduction',
  labels: { it: msg('Presentazione'), en: msg('Presentazione in inglese') },
  help: msg('Si legge nella pagina iniziale: chi siete, per chi è il sito, che cosa si trova.'),
  max: 1200,
  multiline: true,
  rows: 5,
})

const NO_DOMAIN = msg('Scrivi un dominio per riga, senza chiocciola: comune.esempio.it.')

export const settingsForm = form(
  {
    name: text({ label: msg('Nome della rete'), required: true, max: 120 }),
    ...tagline.fields,
    ...territory.fields,
    ...introduction.fields,
    contact_email: email({
      label: msg('E-mail per scrivere alla rete'),
      help: msg('La leggono tutti, in fondo a ogni pagina: meglio un indirizzo d’ufficio.'),
      required: true,
    }),
    controller_name: text({
      label: msg('Titolare del trattamento'),
      help: msg('L’ente che risponde dei dati. Se è vuoto vale il capofila della rete.'),
      max: 200,
    }),
    controller_address: text({ label: msg('Indirizzo del titolare'), max: 300 }),
    controller_email: email({ label: msg('E-mail o PEC del titolare') }),
    officer_name: text({
      label: msg('Responsabile della protezione dei dati'),
      help: msg('Il nome, la società o l’ufficio che l’ente ha designato.'),
      max: 200,
    }),
    officer_email: email({ label: msg('E-mail del responsabile della protezione dei dati') }),
    sign_up: oneOf({ label: msg('Chi può aprirsi un account'), widget: 'radios', choices: SIGN_UP_MODES }),
    domains: text({
      label: msg('Domini degli enti'),
      help: msg('Quello che sta dopo la chiocciola, uno per riga: comune.esempio.it.'),
      max: 3000,
      multiline: true,
      rows: 4,
    }),
  },
  (values) => ({
    ...contactErrors(values.controller_name, values.controller_email, 'controller'),
    ...contactErrors(values.officer_name, values.officer_email, 'officer'),
    ...(domainsIn(values.domains).every(isDomain) ? {} : { domains: { source: NO_DOMAIN } }),
    ...(values.sign_up === 'by_domain' && domainsIn(values.domains).length === 0
      ? { domains: { source: msg('Scrivi almeno un dominio, o scegli un altro modo.') } }
      : {}),
  }),
)

/** Whom to write to needs an address, and an address needs to say whose it is. */
function contactErrors(name: string, address: string, who: 'controller' | 'officer') {
  if ((name === '') === (address === '')) return {}
  return name === ''
    ? { [`${who}_name`]: { source: msg('Scrivi di chi è questo indirizzo.') } }
    : { [`${who}_email`]: { source: msg('Scrivi un indirizzo a cui rispondono.') } }
}

export type SettingsInput = InputOf<typeof settingsForm>

const LANGUAGES: Readonly<Record<string, string>> = {
  it: msg('Italiano'),
  en: msg('Inglese'),
  fr: msg('Francese'),
  ar: msg('Arabo'),
  sq: msg('Albanese'),
  uk: msg('Ucraino'),
  ur: msg('Urdu'),
  zh: msg('Cinese'),
}

/** A field for each language; one that is left empty is not shown to residents. */
export const sentencesForm = form(
  Object.fromEntries(
    FIRST_SENTENCES.map(({ language, direction }): [string, Field<string>] => {
      const required = language === 'it'
      const typed = text({ label: LANGUAGES[language]!, required, max: 200, multiline: true, rows: 2 })
      return [`text_${language}`, { ...typed, lang: language, dir: direction }]
    }),
  ),
)

export type SentencesInput = InputOf<typeof sentencesForm>
