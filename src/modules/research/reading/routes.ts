// SPDX-License-Identifier: AGPL-3.0-or-later
import { describeAll } from '#contracts/house.ts'
import type { Described } from '#contracts/kinds.ts'
import { type Actor, everyone } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { listLinking } from '#kernel/entities.ts'
import { findFile } from '#kernel/files/queries.ts'
import { sendFile } from '#kernel/files/serve.ts'
import { download, Elsewhere, type LoadSubject, page, type Services } from '#kernel/http/route.ts'
import { isId } from '#kernel/ids.ts'
import { citationsOf } from '../../legislation/index.ts'
import { goneSince, listOfferedAmong } from '../../review/index.ts'
import { findThemeBySlug } from '../../themes/index.ts'
import { type Finding, listFindings } from '../findings/queries.ts'
import { researchKind } from '../kind.ts'
import * as paths from '../paths.ts'
import { getDetails, listFiles } from '../queries.ts'
import { listSources } from '../sources/queries.ts'
import { findOffered, hasOfferedFile, listOfTheme, type OfferedResearch } from './queries.ts'
import { ResearchOfThemePage } from './views/of-theme.tsx'
import { ResearchPage } from './views/research.tsx'

const offered: LoadSubject<OfferedResearch> = async (db, { slug = '' }, _actor, services) => {
  const research = await findOffered(db, slug)
  const gone = research ? null : await goneSince(db, researchKind, slug, services)
  if (gone) throw gone
  return research
}

const researchPage = page({
  path: paths.research(':theme', ':slug'),
  access: everyone,
  subject: offered,
  load: async ({ db, subject: research, params, actor, services }) => {
    // Its theme was united with another or has a new address, or the address does not name it.
    if (params.theme !== research.theme_slug)
      return new Elsewhere(paths.research(research.theme_slug, research.slug), 301)
    const { edition_id: editionId } = research
    const [details, findings, sources, files, citations] = await Promise.all([
      getDetails(db, editionId),
      listFindings(db, editionId),
      listSources(db, editionId),
      listFiles(db, editionId),
      citationsOf(db, [editionId]),
    ])
    const territories = details.territory_id
      ? await describeAll(services.house, db, [details.territory_id], actor)
      : new Map<string, Described>()
    return {
      research,
      born: await listBorn(db, findings, actor, services),
      content: {
        details,
        findings,
        sources,
        files: files.filter(({ state }) => state === 'ready'),
        citations: citations.get(editionId)!,
        territory: territories.get(details.territory_id ?? '')?.title ?? null,
      },
    }
  },
  view: (ctx, data) => ResearchPage({ ctx, ...data }),
})

/** What readers see now that was born from each finding. */
async function listBorn(
  db: Db,
  findings: readonly Finding[],
  actor: Actor | null,
  { house }: Services,
): Promise<ReadonlyMap<string, readonly Described[]>> {
  const links = await listLinking(
    db,
    findings.map(({ id }) => id),
    'born_from',
  )
  const editions = await listOfferedAmong(
    db,
    links.map(({ fromId }) => fromId),
  )
  const described = await describeAll(house, db, editions, actor)
  const born = new Map<string, Described[]>()
  for (const { fromId, toId } of links) {
    const text = described.get(fromId)
    if (text) born.set(toId, [...(born.get(toId) ?? []), text])
  }
  return born
}

/** An address without the theme: what the search and other rooms keep. */
const shortPage = { ...researchPage, path: paths.shortResearch(':slug') }

const ofThemePage = page({
  path: paths.researchOf(':theme'),
  access: everyone,
  subject: (db, { theme = '' }) => findThemeBySlug(db, theme),
  load: async ({ db, subject: theme }) => ({ theme, research: await listOfTheme(db, theme.id) }),
  view: (ctx, data) => ResearchOfThemePage({ ctx, ...data }),
})

const researchFile = download({
  path: paths.researchFile(':slug', ':fileId', ':name'),
  access: everyone,
  subject: async (db, { slug = '', fileId = '' }, _actor, services) => {
    const there = isId(fileId) && (await hasOfferedFile(db, slug, fileId))
    const gone = there ? null : await goneSince(db, researchKind, slug, services)
    if (gone) throw gone
    return there ? findFile(db, fileId) : null
  },
  send: ({ subject: file, actor, services }, request, reply) =>
    sendFile(request, reply, { file, store: services.store, actor, inline: false }),
})

export const readingRoutes = [researchPage, shortPage, ofThemePage, researchFile]
