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

/** A municipality with its codes: ISTAT's, and the one of the land registry, from which IPA makes its own. */
const municipality = (
  key: string,
  place: string,
  [province, istat_code, registry, site]: readonly [string, string, string, string],
): DemoOrganization => ({
  ...real('municipality', key, `Comune di ${place}`),
  facts: { place, province, istat_code, ipa_code: `c_${registry}`, website: `https://${site}/` },
})

/** The bodies of the network by their real names, and the invented bodies where the cast of the demonstration works. */
export const organizations: DemoOrganization[] = [
  municipality('comune-di-ferrara', 'Ferrara', ['FE', '038008', 'd548', 'www.comune.fe.it']),
  municipality('comune-di-bologna', 'Bologna', ['BO', '037006', 'a944', 'www.comune.bologna.it']),
  municipality('comune-di-forli', 'Forlì', ['FC', '040012', 'd704', 'www.comune.forli.fc.it']),
  municipality('comune-di-modena', 'Modena', ['MO', '036023', 'f257', 'www.comune.modena.it']),
  municipality('comune-di-parma', 'Parma', ['PR', '034027', 'g337', 'www.comune.parma.it']),
  municipality('comune-di-ravenna', 'Ravenna', ['RA', '039014', 'h199', 'www.comune.ra.it']),
  {
    ...real('region', 'regione-emilia-romagna', 'Regione Emilia-Romagna', 'Regione E-R'),
    facts: { place: 'Bologna', province: 'BO', website: 'https://www.regione.emilia-romagna.it/' },
  },
  real('cooperative', 'camelot', 'Camelot'),
  real('cooperative', 'gulliver', 'Gulliver'),
  real('cooperative', 'lai-momo', 'Lai-momo'),
  real('cooperative', 'mediagroup98', 'Mediagroup98'),
  real('cooperative', 'persone-in-movimento', 'Persone in Movimento'),
  {
    ...invented(
      'health_authority',
      'azienda-usl-dimostrativa',
      'Azienda USL dimostrativa',
      'AUSL dimostrativa',
    ),
    units: [
      {
        name: 'Dipartimento di cure primarie (inventato)',
        parts: ['Sportello stranieri (inventato)', 'CUP e scelta del medico (inventato)'],
      },
    ],
  },
  invented(
    'employment_centre',
    'centro-impiego-dimostrativo',
    'Centro per l’impiego dimostrativo',
    'CPI dimostrativo',
  ),
  invented('patronato', 'patronato-dimostrativo', 'Patronato dimostrativo', 'Patronato dimostrativo'),
]
