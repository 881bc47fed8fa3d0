// SPDX-License-Identifier: AGPL-3.0-or-later
/** Services on offer for the programs of others: the same rows as their page. HSDS says more of each. */
import { MAYBE_TEXT, objectOf, TEXT, URI, UUID, WHOLE } from '#kernel/http/api/schema.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listApi } from '#kernel/list/api.ts'
import { themePath } from '../../themes/index.ts'
import * as paths from '../paths.ts'
import { services } from './list.ts'
import { servicesSource } from './queries.ts'
import { readSought } from './seeking.ts'

export const servicesApi = listApi({
  path: '/api/v1/servizi',
  summary: msg('Servizi: che cosa si può chiedere, e in quanti uffici'),
  tag: msg('Servizi'),
  list: services,
  source: async (ask, query) => servicesSource(await readSought({ ...ask, query })),
  choices: async (ask, query) => (await readSought({ ...ask, query })).choices,
  row: {
    id: UUID,
    url: URI,
    hsds: { ...URI, description: msg('Lo stesso servizio per intero, in HSDS 3.') },
    nome: TEXT,
    in_breve: TEXT,
    tematica: objectOf({ nome: TEXT, url: URI }),
    a_cura_di: TEXT,
    uffici: WHOLE,
    aggiornato_al: { ...MAYBE_TEXT, format: 'date' },
  },
  tell: (one, { words, baseUrl }) => ({
    id: one.id,
    url: `${baseUrl}${paths.service(one.slug)}`,
    hsds: `${baseUrl}/api/hsds/services/${one.id}`,
    nome: words(one.title),
    in_breve: words(one.summary),
    tematica: { nome: words(one.theme_name), url: `${baseUrl}${themePath(one.theme_slug)}` },
    a_cura_di: one.organization,
    uffici: one.offices,
    aggiornato_al: one.updated_on,
  }),
})
