// SPDX-License-Identifier: AGPL-3.0-or-later
/** Languages of the offices of the demonstration, and an office that gives mediators: all of it invented. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { LanguageCode } from '../../languages/known.ts'
import type { LanguageLevel } from '../../languages/language-words.ts'
import type { DemoOffice } from './offices.ts'

export interface DemoLanguage {
  /** Key of the office. */
  office: string
  language: LanguageCode
  level: LanguageLevel
  weekdays?: number[]
  /** As in the form. */
  times?: { from: number; to: number }
  notice_days?: number
  channel?: 'desk' | 'phone'
  /** Whether a mediator comes from the body that gives them. */
  lent?: true
  note?: LocalText
}

/** The body that gives mediators. */
export const LENDER = 'azienda-usl-dimostrativa'

export const mediationDesk: DemoOffice = {
  key: 'mediazione',
  body: LENDER,
  kind: 'mediazione',
  name: 'Servizio di mediazione (inventato)',
  reach: 'dedicated',
  location: 'modena-servizi',
  purpose: {
    it: 'Manda un mediatore all’ufficio che lo chiede, o lo fa parlare al telefono.',
    en: 'It sends a mediator to the office that asks for one, or lets them speak on the phone.',
  },
  access: ['appointment', 'phone'],
  phone: '000 4510',
  booking_url: null,
  operators_note: 'Scrivi lingua, giorno, ora e di che cosa si parla: mai il nome della persona.',
}

const at = (from: number, to: number) => ({ from: from * 60, to: to * 60 })
const of = (office: string, lines: readonly Omit<DemoLanguage, 'office'>[]): DemoLanguage[] =>
  lines.map((line) => ({ office, ...line }))

export const languages: readonly DemoLanguage[] = [
  ...of('sportello-stranieri-ferrara', [
    { language: 'en', level: 'operator', weekdays: [1, 2, 3, 4, 5], times: at(9, 13) },
    { language: 'fr', level: 'operator', weekdays: [1, 4], times: at(9, 13) },
    {
      language: 'ar',
      level: 'mediator',
      weekdays: [3],
      times: at(14, 17),
      notice_days: 1,
      channel: 'desk',
      lent: true,
      note: { it: 'Aiuta anche a scrivere.', en: 'Also helps with writing.' },
    },
    { language: 'uk', level: 'mediator', weekdays: [4], times: at(9, 12), lent: true },
    { language: 'ur', level: 'mediator_on_call', notice_days: 3, lent: true },
    { language: 'ti', level: 'phone_interpreting', notice_days: 0 },
    { language: 'ar', level: 'written' },
  ]),
  ...of('anagrafe-ferrara', [
    { language: 'en', level: 'operator', weekdays: [2, 4], times: at(8, 12), channel: 'desk' },
    { language: 'ro', level: 'written' },
  ]),
  ...of('sportello-sociale-modena', [
    { language: 'fr', level: 'operator', weekdays: [2, 4], times: at(9, 13) },
    { language: 'tw', level: 'mediator', weekdays: [1], times: at(9, 12), notice_days: 2, lent: true },
    { language: 'ar', level: 'mediator_on_call', notice_days: 2, lent: true },
    { language: 'sq', level: 'operator', weekdays: [1, 2, 3, 4, 5] },
  ]),
  ...of('ambulatorio-modena', [
    { language: 'ar', level: 'mediator', weekdays: [2], times: { from: 870, to: 1080 }, lent: true },
    { language: 'fr', level: 'operator' },
    { language: 'bn', level: 'phone_interpreting', notice_days: 0 },
  ]),
  ...of('casa-donne', [
    {
      language: 'en',
      level: 'operator',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      times: at(0, 24),
      channel: 'phone',
    },
    { language: 'bin', level: 'phone_interpreting' },
  ]),
  ...of('mediazione', [
    { language: 'zh', level: 'mediator_on_call', notice_days: 5 },
    { language: 'ur', level: 'mediator_on_call', notice_days: 3 },
    { language: 'wo', level: 'phone_interpreting', notice_days: 0 },
  ]),
]
