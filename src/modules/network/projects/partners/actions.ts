// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies that come into a project, change what they are in it, and leave. */
import { changedFields } from '#kernel/audit.ts'
import { lockName } from '#kernel/db/lock.ts'
import { Invalid, Refused, StaleEdit } from '#kernel/errors.ts'
import type { InputOf } from '#kernel/forms/form.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { joinProject } from '../../actions.ts'
import { indexProject } from '../../following.ts'
import type { NetworkHand } from '../../phrases.ts'
import { listOrganizations, listPartners } from '../../queries.ts'
import { setAmounts, type WholeProject } from '../queries.ts'
import type { newPartnerForm, PartnerInput } from './forms.ts'
import { deleteMember, findLead, type Member, updateMember } from './queries.ts'
import { amountsFrom, type Membership, membershipFrom, valuesOf } from './record.ts'

const SECOND_LEAD = msg('Il progetto ha già un capofila: prima scrivi quando è uscito, o fallo partner.')

/** A project has one lead at a time. Two who say so at once wait for each other. */
async function refuseSecondLead(
  { tx }: NetworkHand,
  projectId: string,
  organizationId: string,
  { role, left_on }: Membership,
): Promise<void> {
  if (role !== 'lead' || left_on !== null) return
  await lockName(tx, `lead of ${projectId}`)
  const lead = await findLead(tx, projectId)
  if (lead !== null && lead !== organizationId) throw new Invalid({ role: { source: SECOND_LEAD } })
}

/**
 * A body takes part in a project from a day, as another room decided. One that takes part already stays as it is. Throws `Invalid` at
 * `role` where somebody leads the project, `Refused` for a body that has left it or has ended.
 */
export async function takePart(
  hand: NetworkHand,
  part: { projectId: string; organizationId: string; role: 'lead' | 'partner'; joinedOn: string | null },
): Promise<void> {
  const { projectId, organizationId, role, joinedOn } = part
  const partners = (await listPartners(hand.tx, [projectId])).get(projectId)!
  const own = partners.find((partner) => partner.organization_id === organizationId)
  if (own?.left_on)
    throw new Refused(msg('Questo ente è uscito dal progetto: correggi prima la sua riga nel progetto.'))
  if (own) return
  const membership = { role, department: null, joined_on: joinedOn, left_on: null, position: 0 }
  await refuseSecondLead(hand, projectId, organizationId, membership)
  await joinProject(hand, { projectId, organizationId, role, joinedOn: joinedOn ?? undefined })
}

/** A body of the register comes into a project. */
export async function addMember(
  hand: NetworkHand,
  { project, input }: { project: WholeProject; input: InputOf<typeof newPartnerForm> },
): Promise<void> {
  const { tx } = hand
  const organizationId = input.organization!
  const member = membershipFrom(input)
  if (!(await listOrganizations(tx)).some(({ id }) => id === organizationId))
    throw new Invalid({ organization: { source: msg('Scegli uno degli enti.') } })
  const partners = (await listPartners(tx, [project.id])).get(project.id)!
  if (partners.some(({ organization_id }) => organization_id === organizationId))
    throw new Invalid({
      organization: { source: msg('Questo ente partecipa già: modificalo nella sua riga.') },
    })
  await refuseSecondLead(hand, project.id, organizationId, member)
  await joinProject(hand, {
    projectId: project.id,
    organizationId,
    role: member.role,
    department: member.department ?? undefined,
    joinedOn: member.joined_on ?? undefined,
    leftOn: member.left_on ?? undefined,
    position: member.position,
  })
  await setAmounts(tx, {
    projectId: project.id,
    organizationId,
    currency: project.currency,
    amounts: amountsFrom(input),
  })
}

/** Amends what a body is in a project; with a last day it has left. Throws `StaleEdit`. */
export async function amendMember(
  hand: NetworkHand,
  { member, version, input }: { member: Member; version: number; input: PartnerInput },
): Promise<void> {
  const { tx } = hand
  const { project, organization_id: organizationId } = member
  const to = membershipFrom(input)
  await refuseSecondLead(hand, project.id, organizationId, to)
  if (!(await updateMember(tx, member, version, to))) throw new StaleEdit()
  const amounts = amountsFrom(input)
  await setAmounts(tx, { projectId: project.id, organizationId, currency: project.currency, amounts })
  const left = member.left_on === null && to.left_on !== null
  const now = Object.entries(amounts).flatMap(([source, amount]) =>
    amount === null
      ? []
      : [{ organization_id: organizationId, source: source as keyof typeof amounts, amount }],
  )
  const fields = changedFields(valuesOf(member, member.amounts), valuesOf(to, now))
  await hand.note(left ? 'project.left' : 'project.member_amended', project.id, { organizationId, fields })
  await indexProject(hand, project.id)
}

/** Takes out a body that was entered by mistake. One that took part and left keeps its row, with the day. */
export async function removeMember(hand: NetworkHand, member: Member): Promise<void> {
  const { project, organization_id: organizationId } = member
  if (member.amounts.length > 0)
    throw new Refused(msg('Questo ente ha degli importi: toglili prima, o scrivi il giorno in cui è uscito.'))
  await deleteMember(hand.tx, member)
  await hand.note('project.member_removed', project.id, { organizationId })
  await indexProject(hand, project.id)
}
