// SPDX-License-Identifier: AGPL-3.0-or-later
import { fillPanels } from '#contracts/panels.ts'
import { everyone } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { Elsewhere, page } from '#kernel/http/route.ts'
import { SEARCH_PAGE, search } from '#kernel/search.ts'
import {
  findController as findAnswering,
  findNetwork,
  findOrganization,
  findPrivacyContacts,
  listPartners,
  listProjects,
  whereToGo,
} from '../network/index.ts'
import { keptThemes } from '../themes/index.ts'
import * as paths from './paths.ts'
import { askedPage, askedWords, pagesOf } from './rules.ts'
import { AccessibilityPage } from './views/accessibility-page.tsx'
import { ContactsPage } from './views/contacts-page.tsx'
import type { Controller } from './views/controller.tsx'
import { HomePage } from './views/home-page.tsx'
import { LegalNotesPage } from './views/legal-notes-page.tsx'
import { PrivacyPage } from './views/privacy-page.tsx'
import { SearchPage } from './views/search-page.tsx'
import { SiteMapPage } from './views/site-map-page.tsx'
import { WhereToGoPage } from './views/where-to-go-page.tsx'

const home = page({
  path: paths.home(),
  access: everyone,
  load: async ({ db, actor, locale, services }) => {
    const asked = { actor, locale }
    const [network, themes, start, resume, panels] = await Promise.all([
      services.published('network', () => findNetwork(db)),
      keptThemes(services, db),
      fillPanels(services.house.panels('start'), db, asked, services),
      fillPanels(services.house.panels('resume'), db, asked, services),
      fillPanels(services.house.panels('home'), db, asked, services),
    ])
    return { network, themes, resume: [...start, ...resume], panels }
  },
  view: (ctx, data) => HomePage({ ctx, ...data }),
})

const searchRoute = page({
  path: paths.search(),
  access: everyone,
  load: async ({ db, query, locale, services }) => {
    const { kinds } = services.house
    const words = askedWords(query.q)
    const themes = await keptThemes(services, db)
    if (words === '') return { words, themes, found: null, kinds }
    const number = askedPage(query.pagina)
    const offset = (number - 1) * SEARCH_PAGE
    const { hits, total, loose } = await search(db, words, locale, offset)
    // A page beyond the last one: the total is not known there, the first page says it.
    if (hits.length === 0 && number > 1) return new Elsewhere(paths.search(words))
    const found = { hits, total, loose, first: offset + 1, page: number, pages: pagesOf(total, SEARCH_PAGE) }
    return { words, themes, found, kinds }
  },
  view: (ctx, data) => SearchPage({ ctx, ...data }),
})

/** The body that answers for the site and for the data it holds; null before the network is founded. */
async function findController(db: Db): Promise<Controller | null> {
  const network = await findNetwork(db)
  if (!network) return null
  const lead = await findOrganization(db, network.lead_organization_id)
  return {
    network: network.name,
    name: lead?.name ?? network.name,
    website: lead?.website ?? null,
    email: network.contact_email,
  }
}

const contacts = page({
  path: paths.contacts(),
  access: everyone,
  load: async ({ db }) => ({ controller: await findController(db) }),
  view: (ctx, data) => ContactsPage({ ctx, ...data }),
})

const privacy = page({
  path: paths.privacy(),
  access: everyone,
  load: async ({ db, services }) => ({
    controller: await findController(db),
    answers: await findAnswering(db),
    contacts: await findPrivacyContacts(db),
    dataKept: services.house.dataKept,
  }),
  view: (ctx, data) => PrivacyPage({ ctx, ...data }),
})

const accessibility = page({
  path: paths.accessibility(),
  access: everyone,
  load: async ({ db, services }) => ({
    controller: await findController(db),
    site: new URL(services.baseUrl).host,
  }),
  view: (ctx, data) => AccessibilityPage({ ctx, ...data }),
})

const legalNotes = page({
  path: paths.legalNotes(),
  access: everyone,
  load: async ({ db }) => ({ controller: await findController(db) }),
  view: (ctx, data) => LegalNotesPage({ ctx, ...data }),
})

const siteMap = page({
  path: paths.siteMap(),
  access: everyone,
  load: async ({ db, services }) => ({ themes: await keptThemes(services, db) }),
  view: (ctx, data) => SiteMapPage({ ctx, ...data }),
})

const whereToGoRoute = page({
  path: whereToGo(),
  access: everyone,
  load: async ({ db }) => ({ municipalities: await listMunicipalities(db) }),
  view: (ctx, data) => WhereToGoPage({ ctx, ...data }),
})

/** Municipalities of the network that have a site of their own to go to. */
async function listMunicipalities(db: Db): Promise<{ name: string; website: string }[]> {
  const projects = await listProjects(db)
  const partners = [
    ...(
      await listPartners(
        db,
        projects.map((project) => project.id),
      )
    ).values(),
  ].flat()
  const found = new Map<string, { name: string; website: string }>()
  for (const { kind, name, website } of partners)
    if (kind === 'municipality' && website) found.set(name, { name, website })
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'it'))
}

export const routes = [
  home,
  searchRoute,
  contacts,
  privacy,
  accessibility,
  legalNotes,
  siteMap,
  whereToGoRoute,
]
