// SPDX-License-Identifier: AGPL-3.0-or-later
/** Bodies that are known and missing: listed, written to, and what opens from the letter. */
import { everyone, withPermissionSomewhere } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db/db.ts'
import { found, Invalid, Refused } from '#kernel/errors.ts'
import { ok } from '#kernel/http/flash.ts'
import { Elsewhere, formPage, type LoadSubject, type Query, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isId } from '#kernel/ids.ts'
import { listPage } from '#kernel/list/route.ts'
import { findCurrentProject, findNetwork, findOrganization } from '../../network/index.ts'
import { deadLinkPath, hashToken } from '../../people/index.ts'
import * as paths from '../paths.ts'
import { joinForm } from '../requests/forms.ts'
import { formData, takeRequest } from '../requests/public-routes.ts'
import { DECIDE } from '../requests/queries.ts'
import { JoinPage } from '../requests/views/join.tsx'
import { inviteMissing, stopInviting } from './actions.ts'
import { chooseForm, letterForm, stopForm } from './forms.ts'
import { FIRST_WORDS } from './letters.ts'
import { missingList } from './list.ts'
import { findInvited, type InvitedBody, listChosen, listProvinces, missingSource } from './queries.ts'
import { LINK_MS, MOST_AT_ONCE, whyNotInvite } from './rules.ts'
import { LetterPage } from './views/letter.tsx'
import { MissingPage } from './views/missing.tsx'
import { StopPage } from './views/stop.tsx'

const access = withPermissionSomewhere(DECIDE)

const missingRoutes = listPage({
  path: paths.missing(),
  access,
  list: missingList,
  source: async ({ db, services }) =>
    missingSource((await findCurrentProject(db, dayIn(services.zone, services.clock.now())))?.id ?? null),
  choices: async ({ db, actor }) => ({
    provincia: (await listProvinces(db, actor)).map((letters) => ({
      value: letters.toLowerCase(),
      label: letters,
      literal: true,
    })),
  }),
  view: (ctx, shown) => MissingPage({ ctx, shown }),
})

const choose = verb({
  path: paths.chooseMissing(),
  access,
  form: chooseForm,
  on: () => missingRoutes[0],
  act: async ({ input }) => {
    if (input.enti.length === 0) throw new Refused(msg('Scegli almeno un ente, poi prepara la lettera.'))
    return seeOther(paths.invitationLetter(input.enti))
  },
})

const chosenIn = ({ enti = '' }: Query): string[] =>
  [...new Set(enti.split(',').filter(isId))].slice(0, MOST_AT_ONCE)

const letterPage = formPage({
  path: paths.invitationLetter(),
  access,
  form: letterForm,
  load: async ({ db, actor, query, services }) => {
    const now = services.clock.now()
    const chosen = await listChosen(db, chosenIn(query), actor, null)
    const bodies = chosen.filter((body) => whyNotInvite(body, now) === null)
    if (bodies.length === 0) return new Elsewhere(paths.missing())
    const network = await findNetwork(db)
    const lead = network && (await findOrganization(db, network.lead_organization_id))
    return {
      bodies,
      network: network?.name ?? '',
      from: { name: actor.name, lead: lead?.name ?? '', contact: network?.contact_email ?? '' },
      sendsMail: services.sendsMail,
    }
  },
  stored: ({ bodies }) => ({ organizations: bodies.map(({ id }) => id), greeting: FIRST_WORDS }),
  view: (ctx, data, form) => LetterPage({ ctx, form, ...data }),
  act: async ({ hand, actor, input, query }) => {
    // What the page did not show is not written to.
    const shown = chosenIn(query)
    if (!input.organizations.every((id) => shown.includes(id)))
      throw new Invalid({ organizations: { source: msg('Scegli fra gli enti della pagina.') } })
    const sent = await inviteMissing(hand, {
      organizationIds: input.organizations,
      greeting: input.greeting,
      actor,
    })
    return seeOther(
      paths.missing(),
      ok(msg('{count, plural, one {# invito mandato.} other {# inviti mandati.}}'), { count: sent.length }),
    )
  },
})

const invitedBy = (db: Db, token: string, now: Date): Promise<InvitedBody | null> =>
  findInvited(db, hashToken(token), new Date(now.getTime() - LINK_MS))

const joinInvitedPage = formPage({
  path: paths.joinInvited(),
  access: everyone,
  form: joinForm,
  once: false,
  load: async (ask) => {
    const invited = await invitedBy(ask.db, ask.params.token!, ask.services.clock.now())
    return invited && !invited.ended
      ? { invited, ...(await formData(ask)) }
      : new Elsewhere(invited ? paths.join() : deadLinkPath)
  },
  stored: ({ invited }) => ({
    name: invited.name,
    kind: invited.kind,
    place: invited.place,
    province: invited.province,
    website: invited.website,
    ipa_code: invited.ipa_code,
    fiscal_code: invited.fiscal_code,
  }),
  view: (ctx, data, form) => JoinPage({ ctx, form, ...data }),
  act: async (work) => {
    const invited = found(await invitedBy(work.tx, work.params.token!, work.hand.at))
    return takeRequest(work, invited.ended ? null : invited.organization_id)
  },
})

const byLetter: LoadSubject<InvitedBody> = (db, { token = '' }, _actor, { clock }) =>
  invitedBy(db, token, clock.now())

/** Whoever holds a letter may stop letters like it. A link that only looks changes nothing. */
const stopPage = formPage({
  path: paths.stopInvitations(),
  access: everyone,
  subject: byLetter,
  form: stopForm,
  once: false,
  load: async ({ subject }) => subject,
  view: (ctx, body, form) => StopPage({ ctx, form, body }),
  act: async ({ hand, subject, params }) => {
    await stopInviting(hand, subject)
    return seeOther(paths.stopInvitations(params.token!), ok(msg('Va bene: non vi mandiamo altri inviti.')))
  },
})

export const missingBodiesRoutes = [...missingRoutes, choose, letterPage, joinInvitedPage, stopPage]
