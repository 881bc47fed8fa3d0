// SPDX-License-Identifier: AGPL-3.0-or-later

/** Domains that bodies of the demonstration give to those who work there: under `.example` nobody has any. */
export const domains = [
  { organization: 'azienda-usl-dimostrativa', domain: 'ausl.example' },
  { organization: 'patronato-dimostrativo', domain: 'patronato.example' },
]

/** Somebody with an address of elsewhere, about whom the manager of the health authority decides. */
export const asking = {
  organization: 'azienda-usl-dimostrativa',
  email: 'pia.bozza@posta.example',
  givenName: 'Pia',
  familyName: 'Bozza',
}
