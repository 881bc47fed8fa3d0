// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoOrganization } from './format.ts'

const real = (
  kind: DemoOrganization['kind'],
  key: string,
  name: string,
  shortName = name,
): DemoOrganization => ({
  key,
  slug: key,
  name,
  shortName,
  kind,
  invented: false,
  email: `${key}@rete.referpa.example`,
})

const invented = (
  kind: DemoOrganization['kind'],
  key: string,
  name: string,
  shortName: string,
): DemoOrganization => ({
  key,
  slug: key,
  name: `${name} (ente inventato)`,
  shortName,
  kind,
  invented: true,
  email: `${key}@demo.referpa.example`,
})

/** The bodies of the network by their real names, and the invented bodies where the cast of the demonstration works. */
export const organizations: DemoOrganization[] = [
  real('municipality', 'comune-di-ferrara', 'Comune di Ferrara'),
  real('municipality', 'comune-di-bologna', 'Comune di Bologna'),
  real('municipality', 'comune-di-forli', 'Comune di Forlì'),
  real('municipality', 'comune-di-modena', 'Comune di Modena'),
  real('municipality', 'comune-di-parma', 'Comune di Parma'),
  real('municipality', 'comune-di-ravenna', 'Comune di Ravenna'),
  real('region', 'regione-emilia-romagna', 'Regione Emilia-Romagna', 'Regione E-R'),
  real('cooperative', 'camelot', 'Camelot'),
  real('cooperative', 'gulliver', 'Gulliver'),
  real('cooperative', 'lai-momo', 'Lai-momo'),
  real('cooperative', 'mediagroup98', 'Mediagroup98'),
  real('cooperative', 'persone-in-movimento', 'Persone in Movimento'),
  invented('health_authority', 'azienda-usl-dimostrativa', 'Azienda USL dimostrativa', 'AUSL dimostrativa'),
  invented(
    'employment_centre',
    'centro-impiego-dimostrativo',
    'Centro per l’impiego dimostrativo',
    'CPI dimostrativo',
  ),
  invented('patronato', 'patronato-dimostrativo', 'Patronato dimostrativo', 'Patronato dimostrativo'),
]
