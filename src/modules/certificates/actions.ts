// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayIn } from '#kernel/clock.ts'
import { lockName } from '#kernel/db/lock.ts'
import { newEntity } from '#kernel/entities.ts'
import { Refused } from '#kernel/errors.ts'
import { doerOf } from '#kernel/hand.ts'
import { type LocalText, wordsOnly } from '#kernel/i18n/local-text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { newCode } from '#kernel/ids.ts'
import { findNetwork, findOrganization, findProject, findWording } from '../network/index.ts'
import type { CertificateHand } from './phrases.ts'
import { type Certificate, findIssued, insertCertificate, insertRevocation } from './queries.ts'
import { tellIssued, tellRevoked } from './telling.ts'

export interface Issue {
  personId: string
  /** The course or seminar. */
  sourceId: string
  cycle: number
  kind: 'course' | 'seminar'
  projectId: string | null
  /** The body that issues it. */
  organizationId: string
  /** The theme of the course or seminar: whose role is limited to themes lists and revokes by it. */
  themeId: string | null
  holderName: string
  title: LocalText
  versionNumber: number
  /** Decimal as text, such as '1.5'. */
  hours: string
  contentUpdatedOn: string | null
  demo: boolean
  /** IANA zone that decides the day of issue. */
  zone: string
}

const NO_STATEMENT: LocalText = { it: '', en: '' }

/**
 * Issues a certificate with the names and the wording of today: what changes later leaves it as it is.
 * A person has one for a source and a cycle: asked twice, the first is given back.
 */
export async function issueCertificate(
  hand: CertificateHand,
  issue: Issue,
): Promise<{ id: string; code: string }> {
  const { tx, at } = hand
  await lockName(tx, `certificate ${issue.personId} ${issue.sourceId} ${issue.cycle}`)
  const before = await findIssued(tx, issue.personId, issue.sourceId, issue.cycle)
  if (before) return { id: before.id, code: before.code }
  const organization = await findOrganization(tx, issue.organizationId)
  const project = issue.projectId ? await findProject(tx, issue.projectId) : null
  const network = await findNetwork(tx)
  const issuedOn = dayIn(issue.zone, at)
  const wording = await findWording(tx, project, 'certificates', issuedOn)
  const id = await newEntity(tx, 'certificate', at)
  const code = newCode()
  await insertCertificate(tx, {
    ...issue,
    title: wordsOnly(issue.title),
    id,
    code,
    // A closed project pays for nothing made after its end, so nothing made then carries its claim.
    statement: wording ? wordsOnly(wording) : NO_STATEMENT,
    issuerName: organization?.name ?? '',
    networkName: network?.name ?? '',
    issuedAt: at,
    issuedOn,
  })
  await hand.note('certificate.issued', id, { sourceId: issue.sourceId })
  await tellIssued(hand, { id, code, personId: issue.personId, title: issue.title })
  return { id, code }
}

/** Takes the value of a certificate away, for a reason that its page says. Throws `Refused` the second time. */
export async function revokeCertificate(
  hand: CertificateHand,
  { certificate, reason }: { certificate: Certificate; reason: string },
): Promise<void> {
  const { tx, at } = hand
  const { id: certificateId } = certificate
  const done = await insertRevocation(tx, { certificateId, reason, revokedBy: doerOf(hand).id, at })
  if (!done) throw new Refused(msg('Questo attestato è già stato revocato.'))
  await hand.note('certificate.revoked', certificateId)
  const { code, title, person_id: personId } = certificate
  await tellRevoked(hand, { id: certificateId, code, personId, title }, reason)
}
