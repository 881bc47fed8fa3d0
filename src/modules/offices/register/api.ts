// SPDX-License-Identifier: AGPL-3.0-or-later
/** The register of offices for the programs of others: the same rows as its page. */
import { listOfThese, MAYBE_TEXT, MAYBE_URI, objectOf, TEXT, URI, UUID } from '#kernel/http/api/schema.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listApi } from '#kernel/list/api.ts'
import { ACCESSES, REACHES } from '../office-words.ts'
import * as paths from '../paths.ts'
import { momentOf } from '../schedules/state-queries.ts'
import { officeChoices, today } from './choices.ts'
import { offices, STANDINGS, STATES } from './list.ts'
import { officesSource } from './queries.ts'

export const officesApi = listApi({
  path: '/api/v1/uffici',
  summary: msg('Uffici: che cosa fanno, dove sono, se sono aperti adesso'),
  tag: msg('Uffici'),
  list: offices,
  source: ({ services }) => officesSource(today(services), momentOf(services.zone, services.clock.now())),
  choices: officeChoices,
  row: {
    id: UUID,
    url: URI,
    nome: TEXT,
    tipo: TEXT,
    per_chi: { ...TEXT, enum: REACHES.map(({ value }) => value) },
    ente: TEXT,
    indirizzo: { ...MAYBE_TEXT, description: msg('Vuoto dove l’indirizzo è riservato o non si sa.') },
    comune: MAYBE_TEXT,
    provincia: MAYBE_TEXT,
    accesso: listOfThese({ ...TEXT, enum: ACCESSES.map(({ value }) => value) }),
    telefono: MAYBE_TEXT,
    email: MAYBE_TEXT,
    sito: MAYBE_URI,
    codice_ipa: MAYBE_TEXT,
    lingue: listOfThese(objectOf({ lingua: TEXT, livello: TEXT })),
    stato: { ...TEXT, enum: Object.keys(STANDINGS) },
    adesso: { ...TEXT, enum: Object.keys(STATES), description: msg('unknown vuol dire che non si sa.') },
  },
  tell: (office, { words, baseUrl }) => ({
    id: office.id,
    url: `${baseUrl}${paths.offices.row(office.slug)}`,
    nome: office.name,
    tipo: words(office.kind),
    per_chi: office.reach,
    ente: office.organization,
    indirizzo: office.lines?.join(', ') ?? null,
    comune: office.municipality,
    provincia: office.province,
    accesso: office.access,
    telefono: office.phone,
    email: office.email,
    sito: office.website,
    codice_ipa: office.ipa_uo_code,
    lingue: office.languages.map(({ language, level }) => ({ lingua: language, livello: level })),
    stato: office.standing,
    adesso: office.state,
  }),
})
