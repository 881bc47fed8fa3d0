// SPDX-License-Identifier: AGPL-3.0-or-later
/** Themes in use for the programs of others. */
import { TEXT, URI, UUID, WHOLE } from '#kernel/http/api/schema.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listApi } from '#kernel/list/api.ts'
import * as paths from '../paths.ts'
import { KINDS } from './forms.ts'
import { themes } from './list.ts'
import { themesSource } from './queries.ts'

export const themesApi = listApi({
  path: '/api/v1/tematiche',
  summary: msg('Tematiche: di che cosa si occupa la rete'),
  tag: msg('Tematiche'),
  list: themes,
  source: themesSource,
  // What was put aside is for whoever looks after the register.
  without: ['archiviate'],
  row: {
    id: UUID,
    url: URI,
    codice: TEXT,
    nome: TEXT,
    domanda: TEXT,
    tipo: { ...TEXT, enum: KINDS.map(({ value }) => value) },
    posto: WHOLE,
  },
  tell: ({ id, slug, name, question, kind, position }, { words, baseUrl }) => ({
    id,
    url: `${baseUrl}${paths.theme(slug)}`,
    codice: slug,
    nome: words(name),
    domanda: words(question),
    tipo: kind,
    posto: position,
  }),
})
