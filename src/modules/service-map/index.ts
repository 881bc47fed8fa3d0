// SPDX-License-Identifier: AGPL-3.0-or-later
/** service-map: what offices do for whoever comes, sheet by sheet: for whom, with which papers, at which cost, where. */
import { defineModule } from '#contracts/module.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { rowPhrases } from '#kernel/list/row-phrases.ts'
import { workEntity } from '../review/index.ts'
import { caseRoutes } from './cases/routes.ts'
import { confirmableServices } from './confirming/confirmable.ts'
import { cpsvRoutes } from './cpsv/routes.ts'
import { demonstration } from './demonstration.ts'
import { listNamedDocumentTypes } from './documents/queries.ts'
import { documentRoutes } from './documents/routes.ts'
import { reindexDocuments } from './documents/row.ts'
import { hsdsRoutes } from './hsds/routes.ts'
import { serviceKind } from './kind.ts'
import { countOfferingsOf, moveOfferings } from './offerings/queries.ts'
import { offeringRoutes } from './offerings/routes.ts'
import * as paths from './paths.ts'
import { phrases } from './phrases.ts'
import { printRoutes } from './print/routes.ts'
import { servicesOfOffice, servicesOfTheme } from './reading/panels.ts'
import { countByTheme } from './reading/queries.ts'
import { readingRoutes } from './reading/routes.ts'
import { replyQuestion } from './replies/panel.ts'
import { deskRoutes } from './routes.ts'
import { reportOfBody } from './synthesis/panel.tsx'
import { synthesisRoutes } from './synthesis/routes.ts'
import { listNamedTerms } from './words/queries.ts'
import { termRoutes } from './words/routes.ts'

export default defineModule({
  name: 'service-map',
  // Fixed addresses first: a service may not be called as a page of the room.
  routes: [
    ...documentRoutes,
    ...termRoutes,
    ...caseRoutes,
    ...synthesisRoutes,
    ...readingRoutes,
    ...printRoutes,
    ...offeringRoutes,
    ...deskRoutes,
    ...hsdsRoutes,
    ...cpsvRoutes,
  ],
  nav: [{ label: msg('Servizi'), path: paths.services(), order: 24 }],
  openTables: [{ label: msg('Servizi'), path: paths.services() }],
  permissions: { 'service.write': msg('Scrivere le schede dei servizi') },
  editions: [serviceKind],
  kinds: {
    service: workEntity(serviceKind),
    document_type: {
      words: msg('Documento'),
      describe: async (db, ids) =>
        (await listNamedDocumentTypes(db, ids)).map(({ id, name, slug }) => ({
          id,
          title: name,
          path: paths.documents.row(slug),
        })),
      reindex: reindexDocuments,
    },
    // Not in the search itself: the services that it means are.
    service_term: {
      words: msg('Parola'),
      describe: async (db, ids) =>
        (await listNamedTerms(db, ids)).map(({ id, slug, term }) => ({
          id,
          title: { it: term },
          path: paths.terms.row(slug),
        })),
    },
  },
  panels: {
    office: [servicesOfOffice],
    theme: [servicesOfTheme],
    service: [replyQuestion],
    organization: [reportOfBody],
  },
  confirmables: [confirmableServices],
  officeHolders: [
    {
      columns: ['service_offering.office_id'],
      words: msg('{count, plural, one {# servizio offerto} other {# servizi offerti}}'),
      count: countOfferingsOf,
      move: moveOfferings,
    },
  ],
  themeCounts: [
    {
      order: 15,
      words: msg('{count, plural, one {# servizio} other {# servizi}}'),
      load: countByTheme,
    },
  ],
  auditPhrases: { ...phrases, ...rowPhrases('document_type'), ...rowPhrases('service_term') },
  demonstration,
})
