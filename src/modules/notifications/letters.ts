// SPDX-License-Identifier: AGPL-3.0-or-later
/** The letter that carries notifications, in the language of whoever reads it. */
import type { Delivery } from '#contracts/notifications.ts'
import { inLocale, type LocalText } from '#kernel/i18n/local-text.ts'
import { type Locale, localePath } from '#kernel/i18n/locale.ts'

export interface Carried {
  readonly subject: LocalText
  readonly body: LocalText
  readonly path: string
}

export interface LetterText {
  readonly subject: string
  readonly text: string
}

/** What is said under letters that can be stopped; null under those of a service. */
export type Foot = {
  /** How all that the letter carries was chosen; null when some was chosen one way and some another. */
  readonly delivery: Delivery | null
  /** Italian path where one chooses what comes by e-mail. */
  readonly choicesPath: string
  /** Italian path where letters like it are stopped without signing in. */
  readonly stopPath: string
} | null

interface Envelope {
  readonly locale: Locale
  readonly baseUrl: string
  readonly foot: Foot
  /** Who answers for the data that the letter is sent with (GDPR art. 13(1)(a)), with the address to write to; null before it is known. */
  readonly controller: { readonly name: string; readonly email: string } | null
}

const CONTROLLER: Readonly<Record<Locale, string>> = {
  it: 'Titolare del trattamento dei dati:',
  en: 'Controller of your data:',
}

const SUBJECTS: Readonly<Record<Locale, (count: number) => string>> = {
  it: (count) => `${count} avvisi per te`,
  en: (count) => `${count} notifications for you`,
}

const OPEN: Readonly<Record<Locale, string>> = { it: 'Apri la pagina:', en: 'Open the page:' }

const OFTEN: Readonly<Record<Locale, Readonly<Record<Exclude<Delivery, 'here_only'>, string>>>> = {
  it: {
    at_once: 'Ricevi questi avvisi appena ci sono.',
    daily: 'Ricevi questi avvisi una volta al giorno.',
    weekly: 'Ricevi questi avvisi una volta alla settimana.',
  },
  en: {
    at_once: 'You get these notifications as they come.',
    daily: 'You get these notifications once a day.',
    weekly: 'You get these notifications once a week.',
  },
}

const AS_CHOSEN: Readonly<Record<Locale, string>> = {
  it: 'Ricevi questi avvisi come hai scelto.',
  en: 'You get these notifications as you chose.',
}

const CHOOSE: Readonly<Record<Locale, string>> = {
  it: 'Scegli che cosa ricevere e quando:',
  en: 'Choose what you get and when:',
}

const STOP: Readonly<Record<Locale, string>> = {
  it: 'Non li vuoi più per e-mail? Fermali qui:',
  en: 'No more of these by e-mail? Stop them here:',
}

const ALWAYS: Readonly<Record<Locale, string>> = {
  it: 'Questo è un avviso di servizio: arriva sempre.',
  en: 'This is a service notification: it always comes.',
}

/** One notification is a letter of its own; several share one, each under its subject. */
export function letterOf(carried: readonly Carried[], envelope: Envelope): LetterText {
  const { locale, baseUrl } = envelope
  const said = carried.map(({ subject, body, path }) => ({
    subject: inLocale(subject, locale).text,
    text: `${inLocale(body, locale).text}\n\n${OPEN[locale]} ${baseUrl}${localePath(locale, path)}`,
  }))
  const [only] = said
  const text =
    said.length === 1
      ? only!.text
      : said.map((one) => `${one.subject.toUpperCase()}\n\n${one.text}`).join('\n\n\n')
  return {
    subject: said.length === 1 ? only!.subject : SUBJECTS[locale](said.length),
    text: `${text}\n\n-- \n${[footOf(envelope), ...controllerOf(envelope)].join('\n')}`,
  }
}

function footOf({ locale, baseUrl, foot }: Envelope): string {
  if (!foot) return ALWAYS[locale]
  const address = (path: string) => baseUrl + localePath(locale, path)
  return [
    foot.delivery && foot.delivery !== 'here_only' ? OFTEN[locale][foot.delivery] : AS_CHOSEN[locale],
    `${CHOOSE[locale]} ${address(foot.choicesPath)}`,
    `${STOP[locale]} ${address(foot.stopPath)}`,
  ].join('\n')
}

const controllerOf = ({ locale, controller }: Envelope): string[] =>
  controller ? [`${CONTROLLER[locale]} ${controller.name}, ${controller.email}`] : []
