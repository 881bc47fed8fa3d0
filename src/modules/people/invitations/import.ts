// SPDX-License-Identifier: AGPL-3.0-or-later
/** People who are invited from a table: an address a row, one role for all of them. Taking the import back withdraws what nobody has used. */
import type { Db } from '#kernel/db/db.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import { email, text } from '#kernel/forms/field.ts'
import { form, parseForm, type ValuesOf } from '#kernel/forms/form.ts'
import { doerOf } from '#kernel/hand.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { type Existing, importOf } from '#kernel/import/definition.ts'
import type { RowErrors } from '#kernel/import/typed.ts'
import { importViews } from '#ui/import-views.tsx'
import * as paths from '../paths.ts'
import type { PeopleHand } from '../phrases.ts'
import { givers } from '../register/routes.ts'
import { lockRoles, whyNotGift } from '../roles/actions.ts'
import { giftFields } from '../roles/forms.ts'
import { giftChoices, periodOf } from '../roles/gift-choices.ts'
import { giverOf } from '../roles/giver.ts'
import { giftOf, INVITED, type Offer, writeInvitation } from './actions.ts'
import { insertWithdrawal, listOpenInvitations } from './queries.ts'

const fields = {
  email: email({ label: msg('E-mail'), required: true }),
  givenName: text({ label: msg('Nome'), max: 100 }),
  familyName: text({ label: msg('Cognome'), max: 100 }),
  ...giftFields,
}

type Row = ValuesOf<typeof fields>

const COMMON = ['role', 'organizationId', 'limits', 'until'] as const
const commonForm = form(giftFields)

/** What is offered to everybody of a table. Throws `Invalid` for a day that is over. */
const offerOf = (
  { role, organizationId, limits, until }: Pick<Row, (typeof COMMON)[number]>,
  { zone, at }: { zone: string; at: Date },
): Offer => ({
  role,
  organizationId: organizationId!,
  limits,
  roleEndsAt: periodOf({ until }, { zone, at }).endsAt,
})

/** Open invitations by the key of the kit: a letter that was used, withdrawn or has run out says nothing any more. */
async function openByKey(db: Db, keys: readonly string[], at: Date): Promise<Map<string, Existing>> {
  const open = await listOpenInvitations(
    db,
    keys.map((key) => {
      const [address = '', role = '', organizationId = ''] = key.split('\n')
      return { email: address, role, organizationId }
    }),
    at,
  )
  return new Map(
    open.map((one) => [
      [one.email, one.role, one.organization_id].join('\n'),
      {
        id: one.id,
        path: paths.invitations(),
        version: 1,
        typed: {
          email: [one.email],
          givenName: [one.given_name],
          familyName: [one.family_name],
          role: [one.role],
          organizationId: [one.organization_id],
        },
      },
    ]),
  )
}

export const invitationImport = importOf({
  kind: 'invitation',
  list: paths.invitations(),
  access: givers,
  words: {
    register: msg('Inviti'),
    title: msg('Invita da un file'),
    things: msg('{count, plural, one {# invito} other {# inviti}}'),
    confirm: msg('{count, plural, one {Invita # persona} other {Invita # persone}}'),
    consequence: msg(
      'Ogni persona riceve una lettera con il suo link. Se poi annulli, gli inviti non ancora accettati sono ritirati.',
    ),
  },
  form: form(fields),
  columns: {
    email: {
      headings: ['Posta', 'Posta elettronica', 'Indirizzo', 'Indirizzo e-mail', 'Mail', 'Email address'],
    },
    givenName: { headings: ['Given name', 'First name', 'Name'] },
    familyName: { headings: ['Family name', 'Surname', 'Last name'] },
  },
  common: COMMON,
  key: ['email', 'role', 'organizationId'],
  alone: 'email',
  nameOf: ({ email: address, givenName, familyName }) =>
    [address?.[0], `${givenName?.[0] ?? ''} ${familyName?.[0] ?? ''}`.trim()].filter(Boolean).join(', '),
  choices: async (ask) => {
    const { roles, bodies, limits } = await giftChoices(ask)
    return { role: roles, organizationId: bodies, limits }
  },
  read: async (db, actor, { common, services }) => {
    const at = services.clock.now()
    const said = parseForm(commonForm, common)
    if (!said.ok) throw new Invalid(said.errors)
    const offer = offerOf(said.input, { zone: services.zone, at })
    const problem = await whyNotGift(db, await giverOf(db, actor, at), giftOf(offer))
    if (problem) throw new Invalid({ role: problem })
    return {
      find: (keys) => openByKey(db, keys, at),
      refuses: (_row, existing): RowErrors => (existing ? { email: { source: INVITED } } : {}),
    }
  },
  open: async (hand, keys, { zone, sendsMail }) => {
    const { tx, at } = hand
    await lockRoles(tx)
    const giver = await giverOf(tx, doerOf(hand), at)
    const now = await openByKey(tx, keys, at)
    const judged = new Map<string, Promise<Offer>>()
    // Of all rows the same: it is looked at once a batch, and again by whoever follows the link.
    const judge = async (row: Row): Promise<Offer> => {
      const offer = offerOf(row, { zone, at })
      const problem = await whyNotGift(tx, giver, giftOf(offer))
      if (problem) throw new Refused(problem.source, problem.values)
      return offer
    }
    const offered = (row: Row): Promise<Offer> => {
      const key = JSON.stringify(COMMON.map((name) => row[name]))
      if (!judged.has(key)) judged.set(key, judge(row))
      return judged.get(key)!
    }
    return {
      now,
      add: async (row) => {
        const invited = { email: row.email, givenName: row.givenName, familyName: row.familyName }
        const { id } = await writeInvitation(hand as PeopleHand, await offered(row), invited, {
          zone,
          sendsMail,
        })
        return { id, path: paths.invitations(), version: 1 }
      },
      // Nothing of an invitation is changed by a table: the look at the rows refuses those that are there.
      amend: async () => null,
      remove: async (key) => {
        await insertWithdrawal(tx, now.get(key)!.id, doerOf(hand).id, at)
        return true
      },
    }
  },
  views: importViews,
})
