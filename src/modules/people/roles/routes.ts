// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, signedIn } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { ok } from '#kernel/http/flash.ts'
import { formPage, type LoadSubject, page, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { findOrganization } from '../../network/index.ts'
import { looksAt } from '../looks/queries.ts'
import type { PersonLook } from '../looks/words.ts'
import * as paths from '../paths.ts'
import { findKnownPerson, knownTo } from '../register/queries.ts'
import { givers, knownPerson, leavesLook } from '../register/routes.ts'
import { isRole, type Role } from '../rules.ts'
import { giveRole, nameDeputy, withdrawRole } from './actions.ts'
import { endOf, startOf } from './days.ts'
import { deputyForm, giveForm, withdrawForm } from './forms.ts'
import { giftChoices, limitTitles, periodOf } from './gift-choices.ts'
import { giverOf } from './giver.ts'
import {
  type Base,
  findBase,
  listColleagues,
  listDeputiesOf,
  listGrantsOf,
  listHolders,
} from './held-queries.ts'
import { givesInNetwork, reaches } from './rules.ts'
import { MyRolesPage } from './views/my-roles.tsx'
import { RolePage } from './views/role.tsx'
import { DeputyPage, GivePage, WithdrawPage } from './views/role-forms.tsx'

const nameOfBody = async (db: Db, id: string): Promise<string> => (await findOrganization(db, id))?.name ?? ''

/** Back to the person where one may know of them, else to one's own roles. */
const backFrom = async (db: Db, base: Base, actor: Actor): Promise<string> =>
  base.personId !== actor.id && (await findKnownPerson(db, base.personId, actor))
    ? paths.person(base.personId)
    : paths.myRoles()

const givePage = formPage({
  path: paths.newRole(':id'),
  access: givers,
  subject: knownPerson,
  policy: (actor, person) => actor.id !== person.id,
  leaves: leavesLook('person.sheet'),
  form: giveForm,
  load: async ({ db, actor, subject: person, locale, services }) => ({
    person,
    choices: await giftChoices({ db, actor, locale, services }),
  }),
  view: (ctx, data, form) => GivePage({ ctx, form, ...data }),
  act: async ({ hand, input, subject: person, services }) => {
    if (person.closed_at) throw new NotFound()
    const { role, limits, reason } = input
    const organizationId = input.organizationId!
    const period = periodOf(input, { zone: services.zone, at: hand.at })
    await giveRole(hand, { personId: person.id, role, organizationId, limits, reason, ...period })
    return seeOther(paths.person(person.id), ok(msg('Ruolo dato.')))
  },
})

/** Whoever looks at the role of their own deputy named them, and looks at nothing that they did not write. */
const leavesRoleLook = {
  what: 'person.roles' satisfies PersonLook,
  at: ({ db, actor, subject }: { db: Db; actor: Actor; subject: Base }) =>
    looksAt(db, actor, [subject.personId]),
}

/** For whoever could give that role, and for whoever named the deputy who holds it. */
const withdrawable: LoadSubject<Base> = async (db, { grantId = '' }, actor, { clock }) => {
  const base = actor && (await findBase(db, grantId, clock.now()))
  if (!base) return null
  if (base.deputyFor === actor.id) return base
  return reaches(await giverOf(db, actor, clock.now()), base) ? base : null
}

const withdrawPage = formPage({
  path: paths.withdrawal(':grantId'),
  access: signedIn,
  subject: withdrawable,
  leaves: leavesRoleLook,
  form: withdrawForm,
  load: async ({ db, actor, subject: grant }) => ({
    grant,
    organization: await nameOfBody(db, grant.organizationId),
    back: await backFrom(db, grant, actor),
  }),
  view: (ctx, data, form) => WithdrawPage({ ctx, form, ...data }),
  act: async ({ tx, hand, actor, input, subject: grant }) => {
    await withdrawRole(hand, { grantId: grant.id, reason: input.reason })
    return seeOther(await backFrom(tx, grant, actor), ok(msg('Ruolo tolto.')))
  },
})

/** For the holder, and for whoever could give that role. */
const replaceable: LoadSubject<Base> = async (db, { grantId = '' }, actor, { clock }) => {
  const base = actor && (await findBase(db, grantId, clock.now()))
  if (!base || base.deputyOf !== null) return null
  if (base.personId === actor.id) return base
  return reaches(await giverOf(db, actor, clock.now()), base) ? base : null
}

const deputyPage = formPage({
  path: paths.deputy(':grantId'),
  access: signedIn,
  subject: replaceable,
  leaves: leavesRoleLook,
  form: deputyForm,
  load: async ({ db, subject: grant, services }) => ({
    grant,
    organization: await nameOfBody(db, grant.organizationId),
    colleagues: await listColleagues(db, grant, services.clock.now()),
  }),
  view: (ctx, data, form) => DeputyPage({ ctx, form, ...data }),
  act: async ({ tx, hand, actor, input, subject: grant, services }) => {
    const { zone } = services
    await nameDeputy(hand, {
      grantId: grant.id,
      personId: input.personId!,
      beginsAt: startOf(zone, input.from!),
      endsAt: endOf(zone, input.until!),
      reason: input.reason,
    })
    return seeOther(await backFrom(tx, grant, actor), ok(msg('Sostituzione scritta.')))
  },
})

const myRolesPage = page({
  path: paths.myRoles(),
  access: signedIn,
  load: async ({ db, actor, services }) => {
    const grants = await listGrantsOf(db, actor.id)
    const ids = grants.flatMap(({ limits }) => limits)
    return {
      grants,
      deputies: await listDeputiesOf(db, actor.id, services.clock.now()),
      limits: await limitTitles(db, ids, services, actor),
      allowed: actor.permissions,
      words: services.house.permissions,
    }
  },
  view: (ctx, data) => MyRolesPage({ ctx, ...data }),
})

const rolePage = page({
  path: paths.role(':role'),
  access: givers,
  subject: async (_db, { role = '' }): Promise<Role | null> => (isRole(role) ? role : null),
  policy: givesInNetwork,
  load: async ({ db, actor, subject: role, services }) => ({
    role,
    holders: await listHolders(db, role, services.clock.now(), knownTo(actor)),
    allowed: actor.permissions,
    words: services.house.permissions,
  }),
  view: (ctx, data) => RolePage({ ctx, ...data }),
})

export const roleRoutes = [givePage, withdrawPage, deputyPage, myRolesPage, rolePage]
