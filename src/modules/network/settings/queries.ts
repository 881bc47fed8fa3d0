// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Db, sql, type Tx } from '#kernel/db/db.ts'
import { findNetwork, findOrganization, type Network } from '../queries.ts'
import type { SignUp } from './rules.ts'

/** Whom to write to about personal data. */
export interface PrivacyContact {
  name: string
  email: string
  address: string
}

export interface PrivacyContacts {
  /** Null: the body that leads the network answers for them. */
  controller: PrivacyContact | null
  protectionOfficer: PrivacyContact | null
}

export async function findPrivacyContacts(db: Db): Promise<PrivacyContacts> {
  const rows = await db.selectFrom('network_contact').select(['role', 'name', 'email', 'address']).execute()
  const of = (role: (typeof rows)[number]['role']): PrivacyContact | null => {
    const row = rows.find((each) => each.role === role)
    return row ? { name: row.name, email: row.email, address: row.address } : null
  }
  return { controller: of('controller'), protectionOfficer: of('protection_officer') }
}

/** Who answers for the data, and where they are written to: the body that leads the network where nothing else is said. Null before it is founded. */
export async function findController(db: Db): Promise<PrivacyContact | null> {
  const network = await findNetwork(db)
  if (!network) return null
  const { controller } = await findPrivacyContacts(db)
  if (controller) return controller
  const lead = await findOrganization(db, network.lead_organization_id)
  return { name: lead?.name ?? network.name, email: network.contact_email, address: '' }
}

/** How people come to an account on this instance; closed until somebody decides otherwise. */
export async function findSignUp(db: Db): Promise<SignUp> {
  const row = await db.selectFrom('network_sign_up').select(['mode', 'domains']).executeTakeFirst()
  // Nobody chose: who works in a body may ask, and the body decides.
  return row ?? { mode: 'on_request', domains: [] }
}

/** Whether the network still had this version: otherwise nothing is written. */
export async function updateNetwork(
  tx: Tx,
  version: number,
  network: Omit<Network, 'lead_organization_id' | 'version'>,
): Promise<boolean> {
  const row = await tx
    .updateTable('network')
    .set({
      ...network,
      tagline: JSON.stringify(network.tagline),
      territory: JSON.stringify(network.territory),
      introduction: JSON.stringify(network.introduction),
      version: version + 1,
    })
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Moves the version on, for what stands in other tables. Whether the network still had it. */
export async function touchNetwork(tx: Tx, version: number): Promise<boolean> {
  const row = await tx
    .updateTable('network')
    .set({ version: version + 1 })
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** A contact without a name is taken away. */
export async function setContact(
  tx: Tx,
  role: 'controller' | 'protection_officer',
  contact: PrivacyContact,
): Promise<void> {
  if (contact.name === '') {
    await tx.deleteFrom('network_contact').where('role', '=', role).execute()
    return
  }
  await tx
    .insertInto('network_contact')
    .values({ role, ...contact })
    .onConflict((conflict) => conflict.column('role').doUpdateSet(contact))
    .execute()
}

export async function setSignUp(tx: Tx, { mode, domains }: SignUp): Promise<void> {
  const row = { mode, domains: [...domains] }
  await tx
    .insertInto('network_sign_up')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function deleteSentences(tx: Tx, languages: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('network_sentence')
    .where('language', '=', sql<string>`any(${[...languages]}::text[])`)
    .execute()
}
