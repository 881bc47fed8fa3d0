// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the frame of every page says of the network: its name, who answers for it, who takes part and who pays. */
import type { Db } from '#kernel/db/db.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { Frame } from '#kernel/render/context.ts'
import { findWording } from './funds/queries.ts'
import { whereToGo } from './paths.ts'
import { findCurrentProject, findNetwork, findOrganization, listPartners, listSentences } from './queries.ts'
import { takesPartOn } from './rules.ts'
import { FIRST_SENTENCES, type Sentence } from './sentences.ts'

const residentsOf = (sentences: readonly Sentence[]): Frame['residents'] =>
  sentences.map(({ language, direction, text }) => ({
    lang: language,
    dir: direction,
    text,
    path: whereToGo(language),
  }))

/** The band of the project that runs on a day; none between projects, because nothing made then carries a claim. */
async function bandOf(db: Db, locale: Locale, day: string): Promise<Frame['band']> {
  const project = await findCurrentProject(db, day)
  if (!project) return null
  const partners = (await listPartners(db, [project.id])).get(project.id) ?? []
  const wording = await findWording(db, project, 'site', day)
  return {
    statement: wording ? inLocale(wording, locale).text : '',
    partners: partners.filter((partner) => takesPartOn(partner, day)).map((partner) => partner.name),
  }
}

/** Parts of the frame in a language, on a day ('YYYY-MM-DD'). Before the network is founded: only the sentences for residents. */
export async function frameOn(db: Db, locale: Locale, day: string): Promise<Partial<Frame>> {
  const network = await findNetwork(db)
  if (!network) return { residents: residentsOf(FIRST_SENTENCES) }
  const [lead, sentences, band] = await Promise.all([
    findOrganization(db, network.lead_organization_id),
    listSentences(db),
    bandOf(db, locale, day),
  ])
  return {
    networkName: network.name,
    tagline: inLocale(network.tagline, locale).text,
    parentBody: lead?.name ?? '',
    band,
    contact: { name: lead?.name ?? network.name, lines: [network.contact_email] },
    residents: residentsOf(sentences),
  }
}
