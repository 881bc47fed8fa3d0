// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from '#kernel/access.ts'
import { allowed } from '#kernel/allowed.ts'
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'

export interface Certificate {
  id: string
  code: string
  person_id: string
  source_id: string
  kind: 'course' | 'seminar'
  organization_id: string
  theme_id: string | null
  holder_name: string
  title: LocalText
  version_number: number
  /** Decimal as text, such as '1.50'. */
  hours: string
  statement: LocalText
  issuer_name: string
  network_name: string
  content_updated_on: string | null
  demo: boolean
  issued_at: Date
  issued_on: string
  revoked_at: Date | null
  revocation_reason: string | null
}

const certificates = (db: Db) =>
  db
    .selectFrom('certificate as c')
    .leftJoin('certificate_revocation as r', 'r.certificate_id', 'c.id')
    .select([
      'c.id',
      'c.code',
      'c.person_id',
      'c.source_id',
      'c.kind',
      'c.organization_id',
      'c.theme_id',
      'c.holder_name',
      'c.title',
      'c.version_number',
      'c.hours',
      'c.statement',
      'c.issuer_name',
      'c.network_name',
      'c.content_updated_on',
      'c.demo',
      'c.issued_at',
      'c.issued_on',
      'r.revoked_at',
      'r.reason as revocation_reason',
    ])

export const findByCode = async (db: Db, code: string): Promise<Certificate | null> =>
  (await certificates(db).where('c.code', '=', code).executeTakeFirst()) ?? null

export const findIssued = async (
  db: Db,
  personId: string,
  sourceId: string,
  cycle: number,
): Promise<Certificate | null> =>
  (await certificates(db)
    .where('c.person_id', '=', personId)
    .where('c.source_id', '=', sourceId)
    .where('c.cycle', '=', cycle)
    .executeTakeFirst()) ?? null

export const listOf = (db: Db, personId: string): Promise<Certificate[]> =>
  certificates(db)
    .where('c.person_id', '=', personId)
    .orderBy('c.issued_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(100)
    .execute()

/** Every certificate of a person as it was issued, for the copy of their data. */
export async function listAllOf(db: Db, personId: string) {
  return certificates(db)
    .select(['c.cycle'])
    .where('c.person_id', '=', personId)
    .orderBy('c.issued_at')
    .orderBy('c.id')
    .limit(10_000)
    .execute()
}

/** The register as far as the reader may see it, newest first; ids sort by time of issue. */
export async function listRegister(
  db: Db,
  { reader, before, count }: { reader: Actor | null; before: string | null; count: number },
): Promise<Certificate[]> {
  let query = certificates(db)
    .where(allowed(reader, 'certificate.list', [sql.ref('c.organization_id'), sql.ref('c.theme_id')]))
    .orderBy('c.id', 'desc')
    .limit(count)
  if (before) query = query.where('c.id', '<', before)
  return query.execute()
}

export interface NewCertificate {
  id: string
  code: string
  personId: string
  sourceId: string
  cycle: number
  kind: 'course' | 'seminar'
  projectId: string | null
  organizationId: string
  themeId: string | null
  holderName: string
  title: LocalText
  versionNumber: number
  hours: string
  statement: LocalText
  issuerName: string
  networkName: string
  contentUpdatedOn: string | null
  demo: boolean
  issuedAt: Date
  issuedOn: string
}

export async function insertCertificate(tx: Tx, row: NewCertificate): Promise<void> {
  await tx
    .insertInto('certificate')
    .values({
      id: row.id,
      code: row.code,
      person_id: row.personId,
      source_id: row.sourceId,
      cycle: row.cycle,
      kind: row.kind,
      project_id: row.projectId,
      organization_id: row.organizationId,
      theme_id: row.themeId,
      holder_name: row.holderName,
      title: JSON.stringify(row.title),
      version_number: row.versionNumber,
      hours: row.hours,
      statement: JSON.stringify(row.statement),
      issuer_name: row.issuerName,
      network_name: row.networkName,
      content_updated_on: row.contentUpdatedOn,
      demo: row.demo,
      issued_at: row.issuedAt,
      issued_on: row.issuedOn,
    })
    .execute()
}

export async function insertRevocation(
  tx: Tx,
  row: { certificateId: string; reason: string; revokedBy: string; at: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('certificate_revocation')
    .values({
      certificate_id: row.certificateId,
      reason: row.reason,
      revoked_by: row.revokedBy,
      revoked_at: row.at,
    })
    .onConflict((conflict) => conflict.column('certificate_id').doNothing())
    .returning('certificate_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Whether somebody was ever issued one, whatever became of it. */
export async function hasAny(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('certificate')
    .select('id')
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteIssuedBefore(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('certificate').where('issued_at', '<', at).execute()
}

/** Certificates of a person who asked for it, with their identities. */
export async function deleteOf(tx: Tx, personId: string): Promise<void> {
  await sql`
    with gone as (delete from certificate where person_id = ${personId} returning id)
    delete from entity using gone where entity.id = gone.id`.execute(tx)
}
