// SPDX-License-Identifier: AGPL-3.0-or-later
/** How people call the services of the demonstration. */

export interface DemoTerm {
  term: string
  /** Words of titles. */
  means: string[]
  /** Services by their slugs. */
  services: string[]
}

const HEALTH = 'iscriversi-al-servizio-sanitario'
const URGENT = 'cure-urgenti-stp'
const PERMIT = 'rinnovare-il-permesso-di-soggiorno'
const SCHOOL = 'iscrivere-un-minore-a-scuola'

const term = (said: string, services: string[], means: string[] = []): DemoTerm => ({
  term: said,
  means,
  services,
})

export const terms: readonly DemoTerm[] = [
  term('tessera sanitaria', [HEALTH]),
  term('libretto sanitario', [HEALTH]),
  term('medico di base', [HEALTH]),
  term('mutua', [HEALTH]),
  term('pediatra', [HEALTH]),
  term('STP', [URGENT]),
  term('ospedale senza documenti', [URGENT]),
  term('cure urgenti', [URGENT]),
  term('clandestino', [URGENT]),
  term('rinnovo', [PERMIT]),
  term('permesso scaduto', [PERMIT]),
  term('kit postale', [PERMIT]),
  term('questura', [PERMIT]),
  term('permit of stay', [PERMIT]),
  term('تصريح الإقامة', [PERMIT]),
  term('asilo', [SCHOOL]),
  term('scuola materna', [SCHOOL]),
  term('passaporto italiano', [], ['cittadinanza']),
  term('giuramento', [], ['cittadinanza']),
  term('bonus bebè', [], ['assegno']),
  term('assegni familiari', [], ['assegno']),
  term('disoccupazione', [], ['lavoro']),
]
