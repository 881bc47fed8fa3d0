// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies that ask, invented and plainly so: names say it, addresses lie under `.example`. */
import type { OrganizationKind } from '../../../network/index.ts'

export interface DemoRequest {
  /** Days before the demonstration. */
  askedDaysAgo: number
  name: string
  kind: OrganizationKind
  place: string
  province: string
  website: string | null
  email: string
  givenName: string
  familyName: string
  job: string
  words: string
  /** Slugs. */
  themes: readonly string[]
}

export const waiting: DemoRequest = {
  askedDaysAgo: 6,
  name: 'Comune di Valdiprova (ente inventato)',
  kind: 'municipality',
  place: 'Valdiprova',
  province: 'FE',
  website: 'https://www.comune.valdiprova.example/',
  email: 'dora.bozza@comune.valdiprova.example',
  givenName: 'Dora',
  familyName: 'Bozza',
  job: 'dirigo i servizi demografici',
  words:
    'Siamo un Comune piccolo: allo sportello siamo in due. Vorremmo seguire i corsi e avere le stesse risposte dei Comuni vicini.',
  themes: ['salute-e-iscrizione-sanitaria'],
}

export const refused: DemoRequest & { reason: string } = {
  askedDaysAgo: 40,
  name: 'Libreria Campione (ente inventato)',
  kind: 'other',
  place: 'Ferrara',
  province: 'FE',
  website: null,
  email: 'gino.campione@posta.example',
  givenName: 'Gino',
  familyName: 'Campione',
  job: 'sono il titolare',
  words:
    'Vendiamo libri di diritto e ci interessa far conoscere i nostri manuali a chi lavora negli sportelli.',
  themes: [],
  reason:
    'La rete è di chi accoglie cittadini stranieri nei propri sportelli: una libreria non ne ha. I materiali pubblici li trovi sul sito, senza aderire.',
}

/** A body of the register, about which somebody asked. */
export const admitted: DemoRequest & { organization: string } = {
  askedDaysAgo: 70,
  organization: 'patronato-dimostrativo',
  name: 'Patronato dimostrativo (ente inventato)',
  kind: 'patronato',
  place: 'Ferrara',
  province: 'FE',
  website: null,
  email: 'elio.modello@patronato.example',
  givenName: 'Elio',
  familyName: 'Modello',
  job: 'coordino gli sportelli',
  words: 'I nostri operatori compilano domande di permesso ogni giorno: ci serve una formazione comune.',
  themes: [],
}

/** In the register, and missing in the network: it was written to. */
export const invited = {
  daysAgo: 12,
  slug: 'unione-dimostrativa',
  name: 'Unione di Comuni dimostrativa (ente inventato)',
  shortName: 'Unione dimostrativa',
  kind: 'union',
  place: 'Valdiprova',
  province: 'FE',
  email: 'unione-dimostrativa@demo.referpa.example',
  greeting:
    'buongiorno, i Comuni della vostra Unione hanno sportelli che i nostri corsi possono aiutare. Vi va di parlarne?',
} as const
