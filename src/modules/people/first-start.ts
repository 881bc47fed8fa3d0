// SPDX-License-Identifier: AGPL-3.0-or-later
/** An empty instance asks for its network and its first administrator. The code printed at the start proves that whoever asks started it. */
import { timingSafeEqual } from 'node:crypto'
import { everyone } from '#kernel/access.ts'
import { lockName } from '#kernel/db/lock.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import type { InputOf } from '#kernel/forms/form.ts'
import { type Hand, handed } from '#kernel/hand.ts'
import { ok } from '#kernel/http/flash.ts'
import type { Limit } from '#kernel/http/rate-limit.ts'
import { type Done, Elsewhere, formPage } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { foundNetwork, openOrganization } from '../network/index.ts'
import { grantRole, openAccount, openSession } from './actions.ts'
import { deviceOf } from './devices.ts'
import { firstStartForm } from './forms.ts'
import { refuseWeak } from './passwords/refuse-weak.ts'
import * as paths from './paths.ts'
import { hasAnyPerson } from './queries.ts'
import { FirstStartPage } from './views/first-start.tsx'

/** Wrong codes in all: 48 bits cannot be guessed at this rate. */
const WRONG_CODES: Limit = { max: 20, windowSeconds: 3600 }

let startCode: string | null = null

/** Opens the page for this process, with the code that its window shows. */
export function openFirstStart(code: string): void {
  startCode = code
}

export const firstStartPage = formPage({
  path: paths.firstStart(),
  access: everyone,
  form: firstStartForm,
  once: false,
  load: async ({ db }) => {
    if (await hasAnyPerson(db)) return new Elsewhere(paths.signIn())
    return {}
  },
  view: (ctx, _data, form) => FirstStartPage({ ctx, form }),
  act: async ({ tx, hand, input, services, request }): Promise<Done> => {
    if (!isStartCode(input.code)) {
      // On a connection of its own: what is counted outlives this transaction. Whoever has the code is never kept out by those who have not.
      await services.limits.spend('first-start', '', WRONG_CODES)
      throw new Invalid({
        code: { source: 'Il codice non è quello scritto nella finestra di avvio. Copialo di nuovo.' },
      })
    }
    const known = [input.givenName, input.familyName, input.email, input.networkName, input.organizationName]
    await refuseWeak(tx, { field: 'password', password: input.password, known })
    const id = await beginInstance(hand, input)
    const by = { id, name: `${input.givenName} ${input.familyName}` }
    return {
      path: '/',
      flash: ok(msg('La piattaforma è tua. Benvenuto.')),
      session: await openSession(handed(hand, { by }), {
        sharedDesk: false,
        device: deviceOf(request.userAgent),
      }),
    }
  },
})

function isStartCode(typed: string): boolean {
  if (!startCode) return false
  const [a, b] = [Buffer.from(startCode), Buffer.from(typed.trim().toLowerCase())]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The network, its lead body and the person who administers and coordinates it, all at once. */
async function beginInstance(hand: Hand, input: InputOf<typeof firstStartForm>): Promise<string> {
  await lockName(hand.tx, 'first start')
  if (await hasAnyPerson(hand.tx)) throw new NotFound()
  const organizationId = await openOrganization(hand, { name: input.organizationName, kind: 'other' })
  await foundNetwork(hand, {
    name: input.networkName,
    leadOrganizationId: organizationId,
    contactEmail: input.email,
  })
  const personId = await openAccount(hand, input)
  for (const role of ['administrator', 'coordinator'])
    await grantRole(hand, { personId, role, organizationId })
  return personId
}
