// SPDX-License-Identifier: AGPL-3.0-or-later
/** Invitations, for those who send them. */
import { Invalid } from '#kernel/errors.ts'
import { info, ok } from '#kernel/http/flash.ts'
import { formPage, type LoadSubject, page, seeOther, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { normaliseCode } from '#kernel/ids.ts'
import { importRoutes } from '#kernel/import/routes.ts'
import { listPage } from '#kernel/list/route.ts'
import { findOrganization } from '../../network/index.ts'
import { hashToken } from '../actions.ts'
import * as paths from '../paths.ts'
import { givers } from '../register/routes.ts'
import { giftChoices, limitTitles, periodOf } from '../roles/gift-choices.ts'
import {
  openRoom,
  prepareInvitations,
  renewInvitation,
  sendInvitations,
  withdrawInvitation,
} from './actions.ts'
import { pasteForm, roomForm } from './forms.ts'
import { invitationImport } from './import.ts'
import { MOST_LINES, readLines } from './lines.ts'
import { invitations } from './list.ts'
import {
  type Draft,
  findByToken,
  findDraft,
  findInvitation,
  type Invitation,
  invitationsSource,
} from './queries.ts'
import { InvitationsPage } from './views/invitations.tsx'
import { DraftPage, NewInvitationsPage, NewRoomPage } from './views/inviting.tsx'
import { RoomPage } from './views/room.tsx'

const invitationsRoutes = listPage({
  path: paths.invitations(),
  access: givers,
  list: invitations,
  source: invitationsSource,
  choices: async ({ db, actor, locale, services }) => {
    const { bodies } = await giftChoices({ db, actor, locale, services })
    const slugs = await Promise.all(bodies.map(({ value }) => findOrganization(db, value)))
    return {
      ente: slugs.flatMap((body) =>
        body ? [{ value: body.slug, label: body.short_name, literal: true }] : [],
      ),
    }
  },
  more: ({ services }) => ({ sendsMail: services.sendsMail }),
  view: (ctx, shown, more) => InvitationsPage({ ctx, shown, ...more }),
})
const invitationsPage = invitationsRoutes[0]

const newInvitations = formPage({
  path: paths.newInvitations(),
  access: givers,
  form: pasteForm,
  bodyLimit: 256 * 1024,
  load: async ({ db, actor, locale, services }) => ({
    choices: await giftChoices({ db, actor, locale, services }),
    sendsMail: services.sendsMail,
  }),
  view: (ctx, data, form) => NewInvitationsPage({ ctx, form, ...data }),
  act: async ({ hand, input, services }) => {
    const lines = readLines(input.addresses)
    if (lines.length > MOST_LINES)
      throw new Invalid({ addresses: { source: msg('Sono più di 500 indirizzi: invitali in più volte.') } })
    const { endsAt } = periodOf({ until: input.until }, { zone: services.zone, at: hand.at })
    const { role, limits } = input
    const offer = {
      role,
      organizationId: input.organizationId!,
      limits,
      roleEndsAt: endsAt?.toISOString() ?? null,
    }
    return seeOther(paths.draft(await prepareInvitations(hand, { ...offer, lines })))
  },
})

const ownDraft: LoadSubject<Draft> = async (db, { id = '' }, actor) => actor && findDraft(db, id, actor.id)

const draftPage = page({
  path: paths.draft(':id'),
  access: givers,
  subject: ownDraft,
  load: async ({ db, actor, subject: draft, services }) => ({
    draft,
    organization: (await findOrganization(db, draft.content.organizationId))?.name ?? '',
    limits: await limitTitles(db, draft.content.limits, services, actor),
    sendsMail: services.sendsMail,
  }),
  view: (ctx, data) => DraftPage({ ctx, ...data }),
})

const sending = verb({
  path: paths.sending(':id'),
  access: givers,
  subject: ownDraft,
  on: () => draftPage,
  act: async ({ hand, subject: draft, services }) => {
    const { sendsMail, zone } = services
    const count = await sendInvitations(hand, draft, { sendsMail, zone })
    return seeOther(
      paths.invitations(),
      sendsMail
        ? ok(msg('{count, plural, one {Mandato # invito.} other {Mandati # inviti.}}'), { count })
        : ok(
            msg(
              '{count, plural, one {Pronto # invito.} other {Pronti # inviti.}} Non c’è un server di posta: premi «Mostra il link» e consegna ogni link di persona.',
            ),
            { count },
          ),
    )
  },
})

const known: LoadSubject<Invitation> = (db, { id = '' }, actor) => findInvitation(db, id, actor)

const renewal = verb({
  path: paths.renewal(':id'),
  access: givers,
  subject: known,
  on: () => invitationsPage,
  act: async ({ hand, subject: invitation, services }) => {
    const { sendsMail, zone } = services
    const link = await renewInvitation(hand, invitation, { sendsMail, zone })
    return seeOther(
      paths.invitations(),
      sendsMail
        ? ok(msg('Invito mandato di nuovo. Il link di prima non vale più.'))
        : info(
            msg(
              'Link per {email}: {link} Lo leggi solo adesso: consegnalo di persona. Quello di prima non vale più.',
            ),
            {
              email: invitation.email ?? '',
              link,
            },
          ),
    )
  },
})

const withdrawing = verb({
  path: paths.withdrawInvitation(':id'),
  access: givers,
  subject: known,
  on: () => invitationsPage,
  act: async ({ hand, subject: invitation }) => {
    await withdrawInvitation(hand, invitation)
    return seeOther(paths.invitations(), ok(msg('Invito ritirato. Il link non vale più.')))
  },
})

const newRoom = formPage({
  path: paths.newRoom(),
  access: givers,
  form: roomForm,
  load: async ({ db, actor, locale, services }) => ({
    choices: await giftChoices({ db, actor, locale, services }),
  }),
  stored: () => ({ uses: 25, hours: 2 }),
  view: (ctx, data, form) => NewRoomPage({ ctx, form, ...data }),
  act: async ({ hand, input, services }) => {
    const { endsAt } = periodOf({ until: input.until }, { zone: services.zone, at: hand.at })
    const { role, limits } = input
    const offer = { role, organizationId: input.organizationId!, limits, roleEndsAt: endsAt }
    const { id, code } = await openRoom(hand, { ...offer, uses: input.uses!, hours: input.hours! })
    return seeOther(paths.room(id, code))
  },
})

const roomPage = page({
  path: paths.room(':id'),
  access: givers,
  subject: known,
  load: async ({ db, subject: invitation, query, services }) => {
    const code = normaliseCode(query.codice ?? '')
    // Only its hash is kept: whoever comes without the code sees the room without it.
    const own = code !== '' && (await findByToken(db, hashToken(code)))?.id === invitation.id
    return { invitation, code: own ? code : null, baseUrl: services.baseUrl }
  },
  view: (ctx, data) => RoomPage({ ctx, ...data }),
})

export const invitationRoutes = [
  ...invitationsRoutes,
  ...importRoutes(invitationImport),
  newInvitations,
  draftPage,
  sending,
  renewal,
  withdrawing,
  newRoom,
  roomPage,
]
