// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Actor, withPermission, withPermissionSomewhere } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { form } from '#kernel/forms/form.ts'
import { info, ok } from '#kernel/http/flash.ts'
import { formPage, type LoadSubject, page, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { listPage } from '#kernel/list/route.ts'
import { listAllOrganizations } from '../../network/index.ts'
import { historyOf } from '../history.ts'
import { looksAt } from '../looks/queries.ts'
import type { PersonLook } from '../looks/words.ts'
import * as paths from '../paths.ts'
import { limitTitles } from '../roles/gift-choices.ts'
import { giverOf } from '../roles/giver.ts'
import { listGrantsOf } from '../roles/held-queries.ts'
import { bodiesToGiveIn, GRANT, givesInNetwork, mayLookAfter, reaches, rolesToGive } from '../roles/rules.ts'
import { getStanding } from '../second-factor/queries.ts'
import { hasFactor } from '../second-factor/rules.ts'
import {
  closeAccountOf,
  handOverPasswordTo,
  keepsSecurity,
  reachesEverywhere,
  reopenAccountOf,
  takeSecondFactorOff,
} from './actions.ts'
import { takingOffForm } from './forms.ts'
import { people } from './list.ts'
import { findKnownPerson, type KnownPerson, peopleSource } from './queries.ts'
import { ClosingPage } from './views/closing.tsx'
import { PeoplePage } from './views/people.tsx'
import { PersonPage } from './views/person.tsx'
import { TakingOffPage } from './views/taking-off.tsx'

export const givers = withPermissionSomewhere(GRANT)

/** Whoever may not know of somebody does not find them. */
export const knownPerson: LoadSubject<KnownPerson> = (db, { id = '' }, actor) =>
  findKnownPerson(db, id, actor)

/** Of a page about a person whom the asker may know of. */
export const leavesLook = (what: PersonLook) => ({
  what,
  at: ({ db, actor, subject }: { db: Db; actor: Actor; subject: { id: string } }) =>
    looksAt(db, actor, [subject.id]),
})

const peopleRoutes = listPage({
  path: paths.people(),
  access: givers,
  list: people,
  source: peopleSource,
  choices: async ({ db, actor, services }) => {
    const within = bodiesToGiveIn(await giverOf(db, actor, services.clock.now()))
    const bodies = (await listAllOrganizations(db)).filter(({ id }) => within === null || within.includes(id))
    return { ente: bodies.map(({ slug, short_name }) => ({ value: slug, label: short_name, literal: true })) }
  },
  leaves: {
    what: 'person.file' satisfies PersonLook,
    at: ({ db, actor }, ids) => looksAt(db, actor, ids),
  },
  more: ({ actor }) => ({ readsRoles: givesInNetwork(actor) }),
  view: (ctx, shown, more) => PeoplePage({ ctx, shown, ...more }),
})

const personPage = page({
  path: paths.person(':id'),
  access: givers,
  subject: knownPerson,
  leaves: leavesLook('person.sheet'),
  load: async ({ db, actor, subject: person, services }) => {
    const at = services.clock.now()
    const giver = await giverOf(db, actor, at)
    const [grants, { app_since, passkeys }] = await Promise.all([
      listGrantsOf(db, person.id),
      getStanding(db, person.id),
    ])
    const held = grants.filter(
      ({ ended_at, ends_at }) => ended_at === null && (ends_at === null || ends_at > at),
    )
    const isOther = actor.id !== person.id
    return {
      person,
      grants,
      limits: await limitTitles(
        db,
        grants.flatMap(({ limits }) => limits),
        services,
        actor,
      ),
      mayGive: isOther && person.closed_at === null && rolesToGive(giver).length > 0,
      reached: new Set(held.flatMap((grant) => (isOther && reaches(giver, grant.held) ? [grant.id] : []))),
      mayLookAfter: mayLookAfter(
        giver,
        { id: person.id, grants: held.map((grant) => grant.held) },
        reachesEverywhere(giver),
      ),
      acts: {
        hasSecondFactor: hasFactor({ app: app_since !== null, passkeys }),
        keepsSecurity: keepsSecurity(giver),
      },
      deeds: (await historyOf(db, person.id)).filter(({ verb }) =>
        /^(person|role|password|second_factor)\./.test(verb),
      ),
      phrases: services.house.phrases,
    }
  },
  view: (ctx, data) => PersonPage({ ctx, ...data }),
})

const closingPage = formPage({
  path: paths.closing(':id'),
  access: givers,
  subject: knownPerson,
  leaves: leavesLook('person.sheet'),
  form: form({}),
  load: async ({ subject }) => subject,
  view: (ctx, person, bound) => ClosingPage({ ctx, person, form: bound }),
  act: async ({ hand, subject: person }) => {
    await closeAccountOf(hand, person)
    return seeOther(paths.person(person.id), ok(msg('Account chiuso.')))
  },
})

const reopening = verb({
  path: paths.reopening(':id'),
  access: givers,
  subject: knownPerson,
  on: () => personPage,
  act: async ({ hand, subject: person }) => {
    await reopenAccountOf(hand, person)
    return seeOther(paths.person(person.id), ok(msg('Account riaperto.')))
  },
})

const takingOffPage = formPage({
  path: paths.takingOff(':id'),
  access: withPermission('security.manage'),
  subject: knownPerson,
  leaves: leavesLook('person.sheet'),
  form: takingOffForm,
  load: async ({ db, subject: person }) => ({
    person,
    required: (await getStanding(db, person.id)).required,
  }),
  view: (ctx, data, bound) => TakingOffPage({ ctx, ...data, form: bound }),
  act: async ({ hand, subject: person, input }) => {
    await takeSecondFactorOff(hand, person, input.reason)
    return seeOther(
      paths.person(person.id),
      ok(msg('Secondo fattore tolto. La persona è uscita, e riceve una lettera che lo dice.')),
    )
  },
})

const handOver = verb({
  path: paths.handOver(':id'),
  access: givers,
  subject: knownPerson,
  on: () => personPage,
  act: async ({ hand, subject: person }) => {
    const password = await handOverPasswordTo(hand, person)
    return seeOther(
      paths.person(person.id),
      info(
        msg(
          'Password provvisoria: {password}. La leggi solo adesso: consegnala di persona. Vale sette giorni.',
        ),
        { password },
      ),
    )
  },
})

export const registerRoutes = [...peopleRoutes, personPage, closingPage, reopening, takingOffPage, handOver]
