// SPDX-License-Identifier: AGPL-3.0-or-later
/** The one register of modules, in the order in which people meet them. Who may import whom: .dependency-cruiser.cjs. */
import type { Module } from '#contracts/module.ts'
import certificates from './modules/certificates/index.ts'
// level 2
import dataProtection from './modules/data-protection/index.ts'
import desk from './modules/desk/index.ts'
import learning from './modules/learning/index.ts'
import legislation from './modules/legislation/index.ts'
import material from './modules/material/index.ts'
import membership from './modules/membership/index.ts'
// level 1
import network from './modules/network/index.ts'
import notifications from './modules/notifications/index.ts'
import offices from './modules/offices/index.ts'
import openData from './modules/open-data/index.ts'
import pages from './modules/pages/index.ts'
import people from './modules/people/index.ts'
import research from './modules/research/index.ts'
import review from './modules/review/index.ts'
import serviceMap from './modules/service-map/index.ts'
import themes from './modules/themes/index.ts'
import verification from './modules/verification/index.ts'

export const modules: readonly Module[] = [
  network,
  people,
  notifications,
  themes,
  review,
  legislation,
  research,
  material,
  certificates,
  offices,
  serviceMap,
  verification,
  learning,
  membership,
  desk,
  dataProtection,
  openData,
  pages,
]
