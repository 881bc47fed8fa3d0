// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies for the programs of others: what the pages of the network say of them, and their code in the index of public bodies. */
import { MAYBE_TEXT, MAYBE_URI, TEXT, URI, UUID, YES_OR_NO } from '#kernel/http/api/schema.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listApi } from '#kernel/list/api.ts'
import { KINDS, kindWords } from '../body-words.ts'
import * as paths from '../paths.ts'
import { provinceChoices } from './choices.ts'
import { bodies } from './list.ts'
import { bodiesSource } from './queries.ts'

export const bodiesApi = listApi({
  path: '/api/v1/enti',
  summary: msg('Enti: chi cura uffici e servizi'),
  tag: msg('Enti'),
  list: bodies,
  source: bodiesSource,
  choices: ({ db }) => provinceChoices(db),
  // What was put aside is for whoever looks after the register.
  without: ['archiviati'],
  row: {
    id: UUID,
    url: URI,
    nome: TEXT,
    tipo: { ...TEXT, enum: KINDS.map(({ value }) => value) },
    tipo_in_parole: TEXT,
    comune: MAYBE_TEXT,
    provincia: MAYBE_TEXT,
    nella_rete: YES_OR_NO,
    codice_ipa: MAYBE_TEXT,
    codice_istat: MAYBE_TEXT,
    sito: MAYBE_URI,
  },
  tell: (body, { t, baseUrl }) => ({
    id: body.id,
    url: `${baseUrl}${paths.partner(body.slug)}`,
    nome: body.name,
    tipo: body.kind,
    tipo_in_parole: t(kindWords(body.kind)),
    comune: body.place,
    provincia: body.province,
    nella_rete: body.in_network,
    codice_ipa: body.ipa_code,
    codice_istat: body.istat_code,
    sito: body.website,
  }),
})
