// SPDX-License-Identifier: AGPL-3.0-or-later
/** "Aderisci": a body asks without an account, confirms by a letter, and reads there how its request is going. */
import { everyone } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { found, Invalid } from '#kernel/errors.ts'
import { ok } from '#kernel/http/flash.ts'
import {
  type Ask,
  Elsewhere,
  formPage,
  type LoadSubject,
  page,
  seeOther,
  verb,
  type Work,
} from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { findNetwork } from '../../network/index.ts'
import { deadLinkPath, hashToken } from '../../people/index.ts'
import { keptThemes, themeChoices } from '../../themes/index.ts'
import * as paths from '../paths.ts'
import { type Asked, askToJoin, confirmRequest, withdrawRequest } from './actions.ts'
import { type JoinInput, joinForm } from './forms.ts'
import { findByToken, type JoinRequest } from './queries.ts'
import { CONFIRM_MS, LETTERS_PER_ADDRESS, LETTERS_PER_NETWORK } from './rules.ts'
import { JoinPage, JoinSentPage } from './views/join.tsx'
import { OwnRequestPage } from './views/own-request.tsx'

/** What both forms show: that of everybody and that of a body that was invited. */
export const formData = async ({
  db,
  locale,
  services,
}: Pick<Ask<unknown>, 'db' | 'locale' | 'services'>) => ({
  network: (await findNetwork(db))?.name ?? '',
  themes: await themeChoices({ db, locale, services }, 'id'),
})

const askedIn = (input: JoinInput, locale: Locale, organizationId: string | null): Asked => ({
  body: {
    name: input.name,
    kind: input.kind,
    place: input.place,
    province: input.province,
    website: input.website || null,
    ipa_code: input.ipa_code || null,
    fiscal_code: input.fiscal_code || null,
  },
  requester: {
    email: input.email,
    given_name: input.givenName,
    family_name: input.familyName,
    job: input.job,
    phone: input.phone || null,
    words: input.words,
    locale,
  },
  themes: input.themes,
  organizationId,
})

type Sent = Pick<Work<unknown, JoinInput>, 'tx' | 'hand' | 'input' | 'locale' | 'services' | 'request'>

/** Takes what was sent by whichever form. The answer is the same for everybody, and so is what it costs. */
export async function takeRequest(sent: Sent, organizationId: string | null) {
  const { tx, hand, input, locale, services, request } = sent
  const themes = await keptThemes(services, tx as Db)
  if (!input.themes.every((id) => themes.some((theme) => theme.id === id)))
    throw new Invalid({ themes: { source: msg('Scegli fra le tematiche della pagina.') } })
  await services.limits.spend('membership-network', request.addressKey, LETTERS_PER_NETWORK)
  await services.limits.spend('membership-address', input.email, LETTERS_PER_ADDRESS)
  await askToJoin(hand, askedIn(input, locale, organizationId))
  return seeOther(paths.joinSent())
}

const joinPage = formPage({
  path: paths.join(),
  access: everyone,
  form: joinForm,
  once: false,
  load: (ask) => formData(ask),
  view: (ctx, data, form) => JoinPage({ ctx, form, ...data, invited: null }),
  act: (work) => takeRequest(work, null),
})

const joinSentPage = page({
  path: paths.joinSent(),
  access: everyone,
  load: async ({ services }) => ({ sendsMail: services.sendsMail }),
  view: (ctx, data) => JoinSentPage({ ctx, ...data }),
})

const ofLetter: LoadSubject<JoinRequest> = (db, { token = '' }, _actor, { clock }) =>
  findByToken(db, hashToken(token), new Date(clock.now().getTime() - CONFIRM_MS))

/** The letter's link only shows the page: the programs of a mail server that look at every link change nothing. */
const ownRequestPage = page({
  path: paths.ownRequest(),
  access: everyone,
  keptNowhere: true,
  load: async ({ db, params, services }) => {
    const request = await ofLetter(db, params, null, services)
    return request ? { request, token: params.token!, zone: services.zone } : new Elsewhere(deadLinkPath)
  },
  view: (ctx, data) => OwnRequestPage({ ctx, ...data }),
})

const confirm = verb({
  path: paths.confirmRequest(),
  access: everyone,
  subject: ofLetter,
  on: () => ownRequestPage,
  act: async ({ hand, subject, params }) => {
    await confirmRequest(hand, found(subject))
    return seeOther(
      paths.ownRequest(params.token!),
      ok(msg('Richiesta confermata. Chi coordina la rete la legge e ti risponde per e-mail.')),
    )
  },
})

const withdraw = verb({
  path: paths.withdrawRequest(),
  access: everyone,
  subject: ofLetter,
  on: () => ownRequestPage,
  act: async ({ hand, subject, params }) => {
    await withdrawRequest(hand, subject)
    return seeOther(paths.ownRequest(params.token!), ok(msg('Hai ritirato la richiesta.')))
  },
})

export const publicRoutes = [joinPage, joinSentPage, ownRequestPage, confirm, withdraw]
