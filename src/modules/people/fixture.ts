// SPDX-License-Identifier: AGPL-3.0-or-later
/** People whom tests and bench need and the demonstration does not have: one, or thousands by a few statements. */
import { sql, type Tx } from '#kernel/db/db.ts'
import { identitiesOf } from '#kernel/entities.fixture.ts'
import { handed } from '#kernel/hand.ts'
import { newId, newToken } from '#kernel/ids.ts'
import type { TestApp } from '../../../test/support/app.ts'
import { handAt } from '../../../test/support/hand.ts'
import { findOrganizationBySlug } from '../network/index.ts'
import { hashToken } from './actions.ts'
import { findPersonByEmail, grantRole, openAccount, openSession } from './index.ts'
import { insertAccountRequest } from './joining/queries.ts'
import type { PeopleHand } from './phrases.ts'
import { insertEmailChange, insertEmailUndo } from './profile/queries.ts'
import { openRecovery } from './recovery/actions.ts'

export const OTHER_EDITOR = 'altrove@demo.referpa.example'

/** An editor of another body than the one of the demonstration's. */
export async function openOtherEditor(world: TestApp): Promise<void> {
  await world.app.database.transaction(async (tx) => {
    const hand = handAt(tx, world.clock.now())
    const organization = await findOrganizationBySlug(tx, 'comune-di-bologna')
    const person = { email: OTHER_EDITOR, givenName: 'Altra', familyName: 'Redazione', demo: true }
    const personId = await openAccount(hand, person)
    await grantRole(hand, { personId, role: 'editor', organizationId: organization!.id })
  })
}

/** A link of each kind that letters hold, of the other editor. */
export async function openLinks(hand: PeopleHand) {
  const { tx, at } = hand
  const expiresAt = new Date(at.getTime() + HOUR_MS)
  const person = (await findPersonByEmail(tx, OTHER_EDITOR))!
  const body = await findOrganizationBySlug(tx, 'comune-di-bologna')
  const [confirm, change, undo] = [newToken(), newToken(), newToken()]
  await insertAccountRequest(tx, {
    id: newId(at.getTime()),
    tokenHash: hashToken(confirm),
    email: 'chiede@prova.example',
    given_name: 'Chi',
    family_name: 'Chiede',
    locale: 'it',
    organization_id: body!.id,
    password_hash: '-',
    at,
    expiresAt,
  })
  const promised = { personId: person.id, email: 'altro@prova.example', at, expiresAt }
  await insertEmailChange(tx, { ...promised, tokenHash: hashToken(change) })
  await insertEmailUndo(tx, { ...promised, tokenHash: hashToken(undo) })
  return { confirm, change, undo, recovery: await openRecovery(hand, person.id) }
}

/** Where a role is held. */
interface InBody {
  organizationId: string
}

export interface Learner {
  personId: string
  email: string
  /** Value of the cookie of the session. */
  token: string
}

/** A signed-in operator; `number` keeps several of them apart. */
export async function buildLearner(
  tx: Tx,
  { organizationId }: InBody,
  at: Date,
  number = 1,
): Promise<Learner> {
  const email = `operatrice${number}@prova.example`
  const hand = handAt(tx, at)
  const personId = await openAccount(hand, { email, givenName: 'Operatrice', familyName: `Numero ${number}` })
  await grantRole(hand, { personId, role: 'operator', organizationId })
  const asked = { by: { id: personId, name: email } }
  const { token } = await openSession(handed(hand, asked), { sharedDesk: false })
  return { personId, email, token }
}

/** Whoever may open every register, signed in. Gives the token of their session. */
export async function buildAdministrator(tx: Tx, { organizationId }: InBody, at: Date): Promise<string> {
  const hand = handAt(tx, at)
  const email = 'amministra@prova.example'
  const id = await openAccount(hand, { email, givenName: 'Chi', familyName: 'Amministra' })
  await grantRole(hand, { personId: id, role: 'administrator', organizationId })
  const by = { id, name: email }
  return (await openSession(handed(hand, { by }), { sharedDesk: false })).token
}

const HOUR_MS = 3_600_000

/** Signed-in operators. `passwordHash`: one for all, since to check it costs the same for each. */
export async function buildCrowd(
  tx: Tx,
  { organizationId }: InBody,
  { count, prefix = 'folla', passwordHash }: { count: number; prefix?: string; passwordHash?: string },
  at: Date,
): Promise<Learner[]> {
  const ids = await identitiesOf(tx, 'person', count, at)
  const crowd = ids.map((personId, index) => ({
    personId,
    email: `${prefix}${index + 1}@prova.example`,
    token: newToken(),
  }))
  await sql`
    insert into person (id, email, given_name, family_name, created_at)
    select p.id, p.email, 'Persona', p.email, ${at}
    from unnest(${ids}::uuid[], ${crowd.map(({ email }) => email)}::text[]) p(id, email)`.execute(tx)
  await sql`
    insert into role_grant (id, person_id, role, organization_id, granted_at)
    select gen_random_uuid(), id, 'operator', ${organizationId}, ${at} from unnest(${ids}::uuid[]) id`.execute(
    tx,
  )
  await sql`
    insert into session (token_hash, person_id, created_at, seen_at, expires_at)
    select s.hash, s.id, ${at}, ${at}, ${new Date(at.getTime() + 10 * HOUR_MS)}
    from unnest(${ids}::uuid[], ${crowd.map(({ token }) => hashToken(token))}::text[]) s(id, hash)`.execute(
    tx,
  )
  if (passwordHash)
    await sql`
      insert into password (person_id, hash, changed_at)
      select id, ${passwordHash}, ${at} from unnest(${ids}::uuid[]) id`.execute(tx)
  return crowd
}
