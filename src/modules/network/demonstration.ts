// SPDX-License-Identifier: AGPL-3.0-or-later
/** The network of the demonstration: its bodies and projects, through the verbs of the module. */
import type { Demonstration } from '#contracts/module.ts'
import { dayIn } from '#kernel/clock.ts'
import { fromMarkdown } from '#kernel/content/from-markdown.ts'
import type { Doc } from '#kernel/content/schema.ts'
import { type Hand, handOf } from '#kernel/hand.ts'
import { foundNetwork, joinProject, openOrganization, openProject } from './actions.ts'
import type { DemoProject } from './demonstration/content/format.ts'
import { network } from './demonstration/content/network.ts'
import { organizations } from './demonstration/content/organizations.ts'
import { projects } from './demonstration/content/projects.ts'
import { openDemoTerritory } from './demonstration/territory.ts'
import { phaseOf } from './rules.ts'

/** The body that answers for the demonstration's site. */
const LEAD = 'comune-di-ferrara'

export const demonstration: Demonstration = async (tx, services) => {
  const hand = handOf({ tx, by: null, at: services.clock.now(), baseUrl: services.baseUrl })
  const ids = new Map<string, string>()
  for (const { key, slug, name, shortName, kind, email } of organizations)
    ids.set(key, await openOrganization(hand, { slug, name, shortName, kind, email }))
  const lead = organizations.find((organization) => organization.key === LEAD)!
  await foundNetwork(hand, { ...network, leadOrganizationId: ids.get(LEAD)!, contactEmail: lead.email })
  await openDemoTerritory(hand, ids)
  const today = dayIn(services.zone, hand.at)
  for (const [position, project] of projects.entries())
    await openDemoProject(hand, { project, position, today, ids })
}

interface Opening {
  project: DemoProject
  position: number
  today: string
  ids: ReadonlyMap<string, string>
}

async function openDemoProject(hand: Hand, { project, position, today, ids }: Opening): Promise<void> {
  const { partners, body, key: _key, ...row } = project
  const period = project.demo
    ? aroundDay(project, today)
    : { startsOn: project.startsOn, endsOn: project.endsOn }
  const texts = { it: written(body.it), en: written(body.en) }
  const projectId = await openProject(hand, { ...row, ...period, position, texts })
  for (const [place, partner] of partners.entries())
    await joinProject(hand, {
      projectId,
      organizationId: ids.get(partner.organization)!,
      role: partner.role,
      department: partner.department,
      position: place,
    })
}

/** The invented project runs whenever the demonstration does: its years move, its days stay. */
function aroundDay({ startsOn, endsOn }: DemoProject, today: string): { startsOn?: string; endsOn?: string } {
  if (!startsOn || !endsOn || phaseOf({ starts_on: startsOn, ends_on: endsOn }, today) === 'running')
    return { startsOn, endsOn }
  const years = Number(today.slice(0, 4)) - Number(startsOn.slice(0, 4))
  const move = (day: string) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return { startsOn: move(startsOn), endsOn: move(endsOn) }
}

function written(markdown: string): Doc {
  const parsed = fromMarkdown(markdown)
  if (!parsed.ok) throw new Error(`text of the demonstration: ${parsed.error.source}`)
  return parsed.doc
}
