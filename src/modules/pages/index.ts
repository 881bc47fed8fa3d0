// SPDX-License-Identifier: AGPL-3.0-or-later
/** pages: the public face of the network, and what the law asks a public site to say. */
import { defineModule } from '#contracts/module.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { whereToGo } from '../network/index.ts'
import { dataKept } from './data-kept.ts'
import * as paths from './paths.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'pages',
  dataKept,
  routes,
  footer: [
    { label: msg('Contatti'), path: paths.contacts(), order: 10 },
    { label: msg('Dove andare'), path: whereToGo(), order: 20 },
    { label: msg('Privacy'), path: paths.privacy(), order: 30 },
    { label: msg('Accessibilità'), path: paths.accessibility(), order: 40 },
    { label: msg('Note legali'), path: paths.legalNotes(), order: 50 },
    { label: msg('Mappa del sito'), path: paths.siteMap(), order: 60 },
  ],
})
