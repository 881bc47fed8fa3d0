// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoLegalReference } from '../format.ts'

// The authority is written with a dot: so does the Region's own register of laws (Demetra).
const regional = (date: string, number: string, it: string, en: string): DemoLegalReference => {
  const year = date.slice(0, 4)
  return {
    key: `lr-er-${number}-${year}`,
    level: 'regional',
    urn: `urn:nir:regione.emilia.romagna:legge:${date};${number}`,
    shortTitle: `L.R. Emilia-Romagna ${number}/${year}`,
    date,
    title: { it, en },
  }
}

export const regionalReferences: DemoLegalReference[] = [
  regional(
    '2003-03-12',
    '2',
    'Norme per la promozione della cittadinanza sociale e per la realizzazione del sistema integrato di interventi e servizi sociali',
    'Rules to promote social citizenship and to build the integrated system of social measures and services',
  ),
  regional(
    '2003-06-30',
    '12',
    'Norme per l’uguaglianza delle opportunità di accesso al sapere, per ognuno e per tutto l’arco della vita, attraverso il rafforzamento dell’istruzione e della formazione professionale, anche in integrazione tra loro',
    'Rules for equal opportunities of access to knowledge, for everyone and throughout life, by strengthening education and vocational training',
  ),
  regional(
    '2003-12-04',
    '24',
    'Disciplina della polizia amministrativa locale e promozione di un sistema integrato di sicurezza',
    'Rules on the local administrative police and promotion of an integrated system of safety',
  ),
  regional(
    '2004-03-24',
    '5',
    'Norme per l’integrazione sociale dei cittadini stranieri immigrati. Modifiche alle leggi regionali 21 febbraio 1990, n. 14 e 12 marzo 2003, n. 2',
    'Rules for the social integration of immigrant foreign citizens. Amendments to regional laws 14/1990 and 2/2003',
  ),
  regional(
    '2005-08-01',
    '17',
    'Norme per la promozione dell’occupazione, della qualità, sicurezza e regolarità del lavoro',
    'Rules to promote employment and the quality, safety and lawfulness of work',
  ),
]
