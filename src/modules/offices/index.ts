// SPDX-License-Identifier: AGPL-3.0-or-later
/** offices: the desks of the territory, where they stand and how one gets to speak with them. */
import { defineModule } from '#contracts/module.ts'
import { maySomewhere } from '#kernel/access.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { rowPhrases } from '#kernel/list/row-phrases.ts'
import { dataKept } from './data-kept.ts'
import { demonstration } from './demonstration.ts'
import { kindRoutes } from './kinds/routes.ts'
import { kinds } from './kinds.ts'
import { locationRoutes } from './locations/routes.ts'
import * as paths from './paths.ts'
import { phrases } from './phrases.ts'
import { registerRoutes } from './register/routes.ts'

export { ACCESSES, type Access, wordsFor } from './office-words.ts'
export { offices as officePaths } from './paths.ts'
export { listOfficesToChoose, listOpenOffices, type OpenOffice } from './register/door.ts'

export default defineModule({
  name: 'offices',
  // Fixed addresses first: an office may not be called as a page of the room.
  routes: [...kindRoutes, ...locationRoutes, ...registerRoutes],
  nav: [{ label: msg('Uffici'), path: paths.offices.list, order: 25 }],
  personal: [
    {
      label: msg('La scheda del mio ufficio'),
      path: paths.mine(),
      order: 30,
      when: (actor) => maySomewhere(actor, 'office.write'),
    },
  ],
  permissions: {
    'office.write': msg('Tenere aggiornati gli uffici, le sedi e gli orari'),
    'location.confidential': msg('Vedere e scrivere gli indirizzi riservati'),
    'office_kind.write': msg('Scrivere i tipi di ufficio'),
  },
  kinds,
  dataKept,
  auditPhrases: {
    ...phrases,
    ...rowPhrases('office'),
    ...rowPhrases('office_kind'),
    ...rowPhrases('location'),
  },
  demonstration,
})
