// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Doc } from '#kernel/content/schema.ts'
import { newEntity } from '#kernel/entities.ts'
import { Refused } from '#kernel/errors.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { addRow } from '#kernel/list/row-pages.ts'
import { claimSlug } from '#kernel/slugs.ts'
import type { BodyRecord } from './bodies/queries.ts'
import { EMPTY_BODY, valuesOf } from './bodies/record.ts'
import { bodyRow, bodyRowAt } from './bodies/row.ts'
import { refuseEnded } from './bodies/succession/standing.ts'
import { dropFrame, indexProject } from './following.ts'
import type { NetworkHand } from './phrases.ts'
import { insertPartner } from './projects/partners/queries.ts'
import { insertProject, setTexts } from './projects/queries.ts'
import { findNetwork, insertNetwork, insertSentences } from './queries.ts'
import { FIRST_SENTENCES, type Sentence } from './sentences.ts'

/** What is known of a body when it is entered; all but its name and kind may be left out. */
export type NewOrganization = Pick<BodyRecord, 'name' | 'kind'> &
  Partial<Omit<BodyRecord, 'name' | 'kind' | 'short_name'>> & { shortName?: string; slug?: string }

/** Enters a body in the register of the network. Its address comes from its name, with a number when that is taken. */
export async function openOrganization(hand: NetworkHand, organization: NewOrganization): Promise<string> {
  const { shortName, slug, ...known } = organization
  const input = valuesOf({ ...EMPTY_BODY, ...known, short_name: shortName ?? known.name })
  return (await addRow(hand, slug ? bodyRowAt(slug) : bodyRow, input)).id
}

export interface NewNetwork {
  name: string
  leadOrganizationId: string
  contactEmail: string
  tagline?: LocalText
  territory?: LocalText
  introduction?: LocalText
  sentences?: readonly Sentence[]
}

/** Founds the network of this database, once. */
export async function foundNetwork(hand: NetworkHand, network: NewNetwork): Promise<void> {
  const { tx } = hand
  if (await findNetwork(tx)) throw new Refused(msg('La rete di questa piattaforma esiste già.'))
  const empty: LocalText = { it: '' }
  await insertNetwork(tx, {
    name: network.name,
    lead_organization_id: network.leadOrganizationId,
    contact_email: network.contactEmail,
    tagline: network.tagline ?? empty,
    territory: network.territory ?? empty,
    introduction: network.introduction ?? empty,
  })
  await insertSentences(tx, network.sentences ?? FIRST_SENTENCES)
  await hand.note('network.founded', network.leadOrganizationId)
  await dropFrame(tx)
}

export interface NewProject {
  acronym: string
  name: LocalText
  summary: LocalText
  statement: LocalText
  slug?: string
  fundId?: string
  fund?: LocalText
  projectCode?: string
  cup?: string
  startsOn?: string
  endsOn?: string
  continuesId?: string
  objectives?: LocalText
  actions?: LocalText
  totalAmount?: string
  demo?: boolean
  position?: number
  /** What it sets out to do, per language. */
  texts?: { [L in Locale]?: Doc }
}

/** Opens a project: a row with its fund, its period and the wording of its co-financing. */
export async function openProject(hand: NetworkHand, project: NewProject): Promise<string> {
  const { tx, at } = hand
  const { startsOn = null, endsOn = null } = project
  if (endsOn && (!startsOn || endsOn < startsOn))
    throw new Refused(msg('Il progetto finisce prima di cominciare: correggi le date.'))
  const id = await newEntity(tx, 'project', at)
  await insertProject(tx, {
    id,
    slug: await claimSlug(tx, {
      kind: 'project',
      table: 'project',
      wanted: project.slug ?? project.acronym,
      stem: 'progetto',
    }),
    acronym: project.acronym,
    name: project.name,
    summary: project.summary,
    fund_id: project.fundId ?? null,
    fund: project.fund ?? null,
    project_code: project.projectCode ?? null,
    cup: project.cup ?? null,
    statement: project.statement,
    starts_on: startsOn,
    ends_on: endsOn,
    continues_id: project.continuesId ?? null,
    objectives: project.objectives ?? { it: '' },
    actions: project.actions ?? { it: '' },
    total_amount: project.totalAmount ?? null,
    currency: 'EUR',
    demo: project.demo ?? false,
    position: project.position ?? 0,
    at,
  })
  const { it = null, en = null } = project.texts ?? {}
  await setTexts(tx, id, { it, en, madeFrom: null }, at)
  await hand.note('project.opened', id)
  await indexProject(hand, id)
  await dropFrame(tx)
  return id
}

export interface NewPartner {
  projectId: string
  organizationId: string
  role: 'lead' | 'partner'
  department?: string
  joinedOn?: string
  leftOn?: string
  position?: number
}

/** A body joins a project. A project has one lead: the database refuses a second. */
export async function joinProject(hand: NetworkHand, partner: NewPartner): Promise<void> {
  const { projectId, organizationId, role } = partner
  await refuseEnded(hand.tx, organizationId)
  await insertPartner(hand.tx, {
    ...partner,
    department: partner.department ?? null,
    joinedOn: partner.joinedOn ?? null,
    leftOn: partner.leftOn ?? null,
    position: partner.position ?? 0,
  })
  await hand.note('project.joined', projectId, { organizationId, role })
  await indexProject(hand, projectId)
  await dropFrame(hand.tx)
}
