// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the API says of itself: whether it answers, and all that it offers. */
import { LICENCE } from '#contracts/licence.ts'
import { everyone } from '#kernel/access.ts'
import { openApiOf } from '#kernel/http/api/openapi.ts'
import { PROBLEM_TYPE } from '#kernel/http/api/problem.ts'
import { objectOf, TEXT, WHOLE } from '#kernel/http/api/schema.ts'
import { api } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { findNetwork } from '../network/index.ts'
import { API_VERSION } from './licence.ts'
import * as paths from './paths.ts'

const TAG = msg('Servizio')

/** As the guidelines of AgID on interoperability (ModI) want it: 200, and the body of a problem without one. */
const statusRoute = api({
  path: paths.status(),
  access: everyone,
  summary: msg('Dice se il servizio risponde'),
  tag: TAG,
  query: {},
  answer: objectOf({ type: TEXT, status: WHOLE, title: TEXT, detail: TEXT }),
  type: PROBLEM_TYPE,
  fresh: false,
  isPlain: true,
  load: ({ t }) => ({
    type: 'about:blank',
    status: 200,
    title: t('In funzione'),
    detail: t('Il servizio risponde.'),
  }),
})

const openApiRoute = api({
  path: paths.openApi(),
  access: everyone,
  summary: msg('Descrive tutti gli indirizzi, secondo OpenAPI 3.1'),
  tag: TAG,
  query: {},
  answer: { type: 'object' },
  isPlain: true,
  load: async ({ db, services, t, locale }) => {
    const network = await services.published('network', () => findNetwork(db))
    const name = network?.name ?? t('Rete')
    return openApiOf(
      services.house.api,
      {
        title: t('Dati aperti di {name}', { name }),
        summary: t('Uffici, servizi, enti e tematiche della rete'),
        description: services.demo
          ? t('Tutto quello che la rete pubblica. Dimostrazione: dati inventati, senza valore.')
          : t('Tutto quello che la rete pubblica.'),
        version: API_VERSION,
        baseUrl: services.baseUrl,
        termsPath: paths.openData(),
        contactEmail: network?.contact_email ?? null,
        license: LICENCE,
      },
      t,
      locale,
    )
  },
})

export const apiRoutes = [statusRoute, openApiRoute]
