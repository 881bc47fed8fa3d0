// SPDX-License-Identifier: AGPL-3.0-or-later
/** The network of the demonstration: its bodies and projects, through the verbs of the module. */
import type { Demonstration } from '#contracts/module.ts'
import { dayIn } from '#kernel/clock.ts'
import { fromMarkdown } from '#kernel/content/from-markdown.ts'
import type { Doc } from '#kernel/content/schema.ts'
import { type Hand, handOf } from '#kernel/hand.ts'
import { foundNetwork, joinProject, openOrganization, openProject } from './actions.ts'
import { addUnit } from './bodies/units/actions.ts'
import type { DemoOrganization, DemoProject } from './demonstration/content/format.ts'
import { network } from './demonstration/content/network.ts'
import { organizations } from './demonstration/content/organizations.ts'
import { projects } from './demonstration/content/projects.ts'
import { openDemoTerritory } from './demonstration/territory.ts'
import { findFund } from './funds/queries.ts'
import { setAmounts } from './projects/queries.ts'
import { phaseOf } from './rules.ts'

/** The body that answers for the demonstration's site. */
const LEAD = 'comune-di-ferrara'

export const demonstration: Demonstration = async (tx, services) => {
  const hand = handOf({ tx, by: null, at: services.clock.now(), baseUrl: services.baseUrl })
  const ids = new Map<string, string>()
  // Addresses under `.example` are no contacts of real bodies.
  for (const { key, invented, facts, units, email, ...body } of organizations) {
    const id = await openOrganization(hand, { ...body, ...facts, email: invented ? email : undefined })
    ids.set(key, id)
    await openUnits(hand, id, units)
  }
  const lead = organizations.find((organization) => organization.key === LEAD)!
  await foundNetwork(hand, { ...network, leadOrganizationId: ids.get(LEAD)!, contactEmail: lead.email })
  await openDemoTerritory(hand)
  const today = dayIn(services.zone, hand.at)
  const opened = new Map<string, string>()
  // The newest comes first on its page and continues one below it, which must be there before.
  for (const [position, project] of [...projects.entries()].reverse())
    opened.set(project.key, await openDemoProject(hand, { project, position, today, ids, opened }))
}

async function openUnits(
  hand: Hand,
  organizationId: string,
  units: DemoOrganization['units'] = [],
): Promise<void> {
  const open = (name: string, parent_id: string | null) =>
    addUnit(hand, { organizationId, unit: { name, parent_id, ipa_uo_code: null } })
  for (const { name, parts = [] } of units) {
    const id = await open(name, null)
    for (const part of parts) await open(part, id)
  }
}

interface Opening {
  project: DemoProject
  position: number
  today: string
  ids: ReadonlyMap<string, string>
  /** Projects that are there already, by their keys. */
  opened: ReadonlyMap<string, string>
}

async function openDemoProject(
  hand: Hand,
  { project, position, today, ids, opened }: Opening,
): Promise<string> {
  const { partners, body, key: _key, fundSlug, continues, ...row } = project
  const period = project.demo
    ? aroundDay(project, today)
    : { startsOn: project.startsOn, endsOn: project.endsOn }
  const texts = { it: written(body.it), en: written(body.en) }
  const projectId = await openProject(hand, {
    ...row,
    ...period,
    position,
    texts,
    fundId: fundSlug && (await findFund(hand.tx, fundSlug))!.id,
    continuesId: continues && opened.get(continues),
  })
  for (const [place, partner] of partners.entries()) {
    const organizationId = ids.get(partner.organization)!
    await joinProject(hand, {
      projectId,
      organizationId,
      role: partner.role,
      department: partner.department,
      position: place,
    })
    const { amounts = {} } = partner
    await setAmounts(hand.tx, { projectId, organizationId, currency: 'EUR', amounts })
  }
  return projectId
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
