// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql } from '#kernel/db/db.ts'
import { NOT_ENDED } from '../roles/queries.ts'

export interface PersonFacts {
  /** Signs in with a second factor. */
  protected: boolean
  /** A role of theirs asks for one. */
  required: boolean
  demo: boolean
  /** Has invited somebody, or given somebody else a role. */
  invited: boolean
}

/** What somebody has done of their first steps. Whose it is must exist. */
export async function getPersonFacts(db: Db, personId: string): Promise<PersonFacts> {
  const { rows } = await sql<PersonFacts>`
    select exists (select from totp t where t.person_id = p.id)
        or exists (select from passkey k where k.person_id = p.id) as protected,
      exists (select from role_grant g join role_second_factor r on r.role = g.role
        where g.person_id = p.id and ${NOT_ENDED}) as required,
      p.demo,
      exists (select from invitation i where i.invited_by = p.id)
        or exists (select from role_grant g where g.granted_by = p.id and g.person_id <> p.id) as invited
    from person p where p.id = ${personId}`.execute(db)
  return rows[0]!
}
