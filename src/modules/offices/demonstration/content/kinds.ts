// SPDX-License-Identifier: AGPL-3.0-or-later
/** The kinds of offices that the network meets, dedicated ones first. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Reach } from '../../office-words.ts'

export interface DemoKind {
  key: string
  name: LocalText
  usual_reach: Reach
}

const kind = (key: string, usual_reach: Reach, it: string, en: string): DemoKind => ({
  key,
  name: { it, en },
  usual_reach,
})

export const kinds: readonly DemoKind[] = [
  kind('stranieri', 'dedicated', 'Sportello stranieri', 'Desk for foreign citizens'),
  kind(
    'prefettura',
    'dedicated',
    'Sportello unico per l’immigrazione',
    'Single desk for immigration (Prefettura)',
  ),
  kind('questura', 'dedicated', 'Ufficio immigrazione della questura', 'Immigration office of the Questura'),
  kind('mediazione', 'dedicated', 'Servizio di mediazione', 'Mediation service'),
  kind('sociale', 'mixed', 'Sportello sociale', 'Social services desk'),
  kind(
    'consultorio',
    'mixed',
    'Consultorio e spazio donne immigrate',
    'Family clinic, space for immigrant women',
  ),
  kind('cpia', 'mixed', 'Centro per l’istruzione degli adulti (CPIA)', 'Centre for adult education (CPIA)'),
  kind('urp', 'peripheral', 'Ufficio relazioni con il pubblico (URP)', 'Public relations office (URP)'),
  kind('anagrafe', 'peripheral', 'Anagrafe', 'Registry office'),
  kind('lavoro', 'peripheral', 'Centro per l’impiego', 'Job centre'),
  kind('cup', 'peripheral', 'CUP e scelta del medico', 'Health booking and choice of the doctor'),
  kind('entrate', 'peripheral', 'Ufficio dell’Agenzia delle Entrate', 'Office of the revenue agency'),
  kind('inps', 'peripheral', 'Sede INPS', 'INPS office (social security)'),
  kind('inail', 'peripheral', 'Sede INAIL', 'INAIL office (accidents at work)'),
  kind('ambulatorio', 'dedicated', 'Ambulatorio per stranieri', 'Clinic for foreign citizens'),
  kind('patronato', 'peripheral', 'Patronato', 'Patronato (help with benefits)'),
  kind('scuola', 'peripheral', 'Segreteria scolastica', 'School office'),
]
