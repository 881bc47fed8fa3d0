// SPDX-License-Identifier: AGPL-3.0-or-later
/** After the right password: the second factor is given, or set up by whoever must have one. */

import { everyone } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import { type Hand, handed } from '#kernel/hand.ts'
import { info } from '#kernel/http/flash.ts'
import { gate } from '#kernel/http/gate.ts'
import { type Done, Elsewhere, formPage, type RequestFacts, type Services } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { hashToken } from '../actions.ts'
import { deviceOf } from '../devices.ts'
import { PASSWORDS_AT_ONCE, pathAfterSignIn } from '../rules.ts'
import { lockFactorsOf, settleRecoveryCodes } from './actions.ts'
import { confirmApp, readSecret, takeAppCode } from './app/actions.ts'
import { findSetUp } from './app/queries.ts'
import { enter } from './come-in.ts'
import { codeForm, firstCodeForm } from './forms.ts'
import * as paths from './paths.ts'
import { drawSetUp } from './qr.ts'
import { deleteStep, findStep, getStanding, type Step } from './queries.ts'
import { takeRecoveryCode } from './recovery/actions.ts'
import { type TypedCode, typedCode } from './rules.ts'
import { CodePage } from './views/code.tsx'
import { RequiredSetUpPage } from './views/set-up.tsx'
import { countersOf, countWrongCode, refuseGuessedCodes } from './wrong-codes.ts'

type Kind = Step['kind']

async function stepOf(
  db: Db,
  kind: Kind,
  { services, request }: { services: Services; request: RequestFacts },
): Promise<Step | null> {
  const { sessionToken } = request
  const step = sessionToken ? await findStep(db, hashToken(sessionToken), services.clock.now()) : null
  return step?.kind === kind && (services.demo || !step.demo) ? step : null
}

/** Whoever types a recovery code has no app to look at. */
const WRONG: Readonly<Record<TypedCode['kind'], string>> = {
  app: msg('Il codice non è giusto, o è già stato usato. Scrivi quello che l’app mostra adesso.'),
  recovery: msg('Il codice di riserva non è giusto, o è già stato usato. Controllalo, o scrivine un altro.'),
}

/** Takes the step away: of two windows that end it at once, one is refused. */
async function endStep(hand: Hand, request: RequestFacts): Promise<void> {
  if ((await deleteStep(hand.tx, hashToken(request.sessionToken!))) === 0) throw new Refused(TOO_LATE)
}

const TOO_LATE = msg('È passato troppo tempo. Accedi di nuovo con la password.')

export const codePage = formPage({
  path: paths.secondStep(),
  access: everyone,
  form: codeForm,
  // The answer hands over a session, as that of the sign-in does.
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async ({ db, actor, query, services, request }) => {
    if (actor) return new Elsewhere(pathAfterSignIn(query.ritorno, services.house.arrival))
    const step = await stepOf(db, 'code', { services, request })
    const standing = step && (await getStanding(db, step.person_id))
    return {
      step,
      hasPasskey: (standing?.passkeys ?? 0) > 0,
      hasApp: Boolean(standing?.app_since),
      asked: query.ritorno,
    }
  },
  view: (ctx, data, form) => CodePage({ ctx, data, form }),
  act: async ({ tx, hand, input, query, services, request }): Promise<Done> => {
    const step = await stepOf(tx, 'code', { services, request })
    if (!step) throw new Refused(TOO_LATE)
    const typed = typedCode(input.code)
    if (!typed)
      throw new Invalid({
        code: { source: msg('Scrivi le sei cifre dell’app, o un codice di riserva intero.') },
      })
    const counters = countersOf(typed.kind, step.person_id, request)
    await refuseGuessedCodes(services, counters)
    const person = { id: step.person_id, name: step.name }
    const own = handed(hand, { by: person })
    if (!(await takeCode(own, services, person.id, typed))) {
      await countWrongCode(services, counters)
      throw new Invalid({ code: { source: WRONG[typed.kind] } })
    }
    // Asked again: of many guesses sent at once, one that is right after ten wrong ones must not get in.
    await refuseGuessedCodes(services, counters)
    await endStep(hand, request)
    const left = typed.kind === 'recovery' ? (await getStanding(tx, person.id)).codes_left : null
    const flash =
      left === null
        ? undefined
        : info(
            msg(
              'Sei entrato con un codice di riserva. {left, plural, =0 {Non te ne restano: prendine di nuovi in Sicurezza.} one {Te ne resta uno.} other {Te ne restano #.}}',
            ),
            { left },
          )
    return enter(own, services, {
      person,
      sharedDesk: step.shared_desk,
      device: deviceOf(request.userAgent),
      asked: query.ritorno,
      flash,
    })
  },
})

const takeCode = (hand: Hand, services: Services, personId: string, typed: TypedCode): Promise<boolean> =>
  typed.kind === 'app'
    ? takeAppCode(hand, services.sealing, personId, typed.code)
    : takeRecoveryCode(hand, personId, typed)

export const requiredSetUpPage = formPage({
  path: paths.requiredSetUp(),
  access: everyone,
  form: firstCodeForm,
  once: false,
  // It makes the recovery codes, each hashed as a password is.
  gate: gate(PASSWORDS_AT_ONCE),
  keptNowhere: true,
  load: async ({ db, actor, query, services, request }) => {
    if (actor) return new Elsewhere(pathAfterSignIn(query.ritorno, services.house.arrival))
    const step = await stepOf(db, 'set_up', { services, request })
    const sealed = step && (await findSetUp(db, step.person_id, services.clock.now()))
    const secret = step && sealed && readSecret(services.sealing, step.person_id, sealed)
    return { setUp: step && secret ? drawSetUp(secret, step.email) : null, asked: query.ritorno }
  },
  view: (ctx, data, form) => RequiredSetUpPage({ ctx, data, form }),
  act: async ({ tx, hand, input, query, services, request }): Promise<Done> => {
    const seen = await stepOf(tx, 'set_up', { services, request })
    if (seen) await lockFactorsOf(tx, seen.person_id)
    // Asked again behind the lock: another window may have set one up meanwhile.
    const step = seen && (await stepOf(tx, 'set_up', { services, request }))
    if (!step) throw new Refused(TOO_LATE)
    const person = { id: step.person_id, name: step.name }
    const own = handed(hand, { by: person })
    // First: with the factor there the step is over.
    await endStep(hand, request)
    await confirmWith(own, services, { personId: person.id, typed: input.code, request })
    const areNew = await settleRecoveryCodes(own, services.sealing, person.id)
    const done = await enter(own, services, {
      person,
      sharedDesk: step.shared_desk,
      device: deviceOf(request.userAgent),
      asked: query.ritorno,
    })
    return areNew ? { ...done, path: paths.codes(done.path) } : done
  },
})

/** The first code of an app, of whoever sets it up. Throws `Invalid` at `code`. */
export async function confirmWith(
  hand: Hand,
  services: Services,
  { personId, typed, request }: { personId: string; typed: string; request: RequestFacts },
): Promise<void> {
  const code = typedCode(typed)
  if (code?.kind !== 'app')
    throw new Invalid({ code: { source: msg('Scrivi le sei cifre che l’app mostra adesso.') } })
  const counters = countersOf('app', personId, request)
  await refuseGuessedCodes(services, counters)
  if (await confirmApp(hand, services.sealing, personId, code.code)) return
  await countWrongCode(services, counters)
  throw new Invalid({
    code: {
      source: msg(
        'Il codice non è giusto. Controlla che l’ora del telefono sia quella vera, poi scrivi il codice nuovo.',
      ),
    },
  })
}
