// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DemoPerson, DemoRole } from './format.ts'

// Surnames are words for "example" and "trial", so that nobody takes these people for real ones.
const person = (
  key: string,
  givenName: string,
  familyName: string,
  roles: DemoPerson['roles'],
  more: Partial<Pick<DemoPerson, 'login' | 'locale'>> = {},
): DemoPerson => ({
  key,
  email: `${key}@demo.referpa.example`,
  givenName,
  familyName,
  locale: 'it',
  login: false,
  roles,
  ...more,
})

const as = (role: DemoRole, organization: string, themes?: string[]): DemoPerson['roles'][number] => ({
  role,
  organization,
  ...(themes && { themes }),
})

/** The seven accounts whose addresses are printed at the start. */
const logins: DemoPerson[] = [
  person('operatore', 'Ada', 'Prova', [as('operator', 'azienda-usl-dimostrativa')], { login: true }),
  person(
    'responsabile',
    'Bruno',
    'Esempio',
    [as('office_manager', 'azienda-usl-dimostrativa'), as('training_officer', 'azienda-usl-dimostrativa')],
    { login: true },
  ),
  person(
    'redattore',
    'Carla',
    'Modello',
    [
      as('editor', 'comune-di-ferrara', [
        'salute-e-iscrizione-sanitaria',
        'educazione-e-istruzione-pubblica',
      ]),
    ],
    { login: true },
  ),
  person('tutor', 'Dario', 'Campione', [as('tutor', 'comune-di-ferrara')], { login: true }),
  person('coordinatore', 'Elsa', 'Fantasia', [as('coordinator', 'comune-di-ferrara')], { login: true }),
  person('decisore', 'Fulvio', 'Finto', [as('decision_maker', 'regione-emilia-romagna')], { login: true }),
  person('admin', 'Gaia', 'Simulata', [as('administrator', 'comune-di-ferrara')], { login: true }),
]

/** The others, who make the story: a second editor, operators of several bodies, a certificate revoked. */
const others: DemoPerson[] = [
  person('revisore', 'Ugo', 'Controprova', [
    as('editor', 'comune-di-ferrara', ['salute-e-iscrizione-sanitaria', 'educazione-e-istruzione-pubblica']),
  ]),
  person('lea.esempio', 'Lea', 'Esempio', [as('operator', 'azienda-usl-dimostrativa')]),
  person('nino.prova', 'Nino', 'Prova', [as('operator', 'patronato-dimostrativo')]),
  person('mara.modello', 'Mara', 'Modello', [as('operator', 'centro-impiego-dimostrativo')]),
  person('ivo.campione', 'Ivo', 'Campione', [as('operator', 'centro-impiego-dimostrativo')]),
  person('rita.finta', 'Rita', 'Finta', [as('operator', 'patronato-dimostrativo')]),
  person('omar.fantasia', 'Omar', 'Fantasia', [as('operator', 'azienda-usl-dimostrativa')], {
    locale: 'en',
  }),
  person('tina.simulata', 'Tina', 'Simulata', [as('office_manager', 'centro-impiego-dimostrativo')]),
]

/** The whole cast, invented and marked as such in the database. */
export const people: DemoPerson[] = [...logins, ...others]

/** Somebody whom the office manager has invited and who has not come yet. */
export const invited = {
  by: 'responsabile@demo.referpa.example',
  organization: 'azienda-usl-dimostrativa',
  email: 'zoe.prova@demo.referpa.example',
  givenName: 'Zoe',
  familyName: 'Prova',
}
