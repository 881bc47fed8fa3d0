// SPDX-License-Identifier: AGPL-3.0-or-later
/** What is made again when a body or a project changes: what the search finds, and the frame of every page. */
import { dropCached } from '#kernel/cache.ts'
import { plainText } from '#kernel/content/text.ts'
import type { Tx } from '#kernel/db/db.ts'
import { found } from '#kernel/errors.ts'
import type { Hand } from '#kernel/hand.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import { LOCALES } from '#kernel/i18n/locale.ts'
import { listProjectIds } from './bodies/queries.ts'
import * as paths from './paths.ts'
import { findProject, listPartners, listProjectTexts } from './queries.ts'

/** What the frame of every page shows comes from here: it is read again after a change. */
export const dropFrame = (tx: Tx): Promise<void> => dropCached(tx, 'frame')

/** Writes what the search box finds of a project, in each language that it has a name in. */
export async function indexProject(
  { tx, index }: Pick<Hand, 'tx' | 'index'>,
  projectId: string,
): Promise<void> {
  const project = found(await findProject(tx, projectId))
  const partners = (await listPartners(tx, [projectId])).get(projectId) ?? []
  for (const language of LOCALES) {
    const name = project.name[language]
    if (!name) continue
    const text = (await listProjectTexts(tx, [projectId], language)).get(projectId)
    await index({
      entityId: projectId,
      language,
      kind: 'project',
      title: name.includes(project.acronym) ? name : `${project.acronym}: ${name}`,
      summary: inLocale(project.summary, language).text,
      body: [
        text?.language === language ? plainText(text.body) : '',
        partners.map(({ name }) => name).join('. '),
      ].join('\n'),
      path: paths.project(project.slug),
    })
  }
}

/** The frame and the projects name a body. */
export async function followBody(hand: Hand, organizationId: string): Promise<void> {
  for (const projectId of await listProjectIds(hand.tx, organizationId)) await indexProject(hand, projectId)
  await dropFrame(hand.tx)
}
