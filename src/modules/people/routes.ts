// SPDX-License-Identifier: AGPL-3.0-or-later
import { everyone, withPermission } from '#kernel/access.ts'
import type { Tx } from '#kernel/db/db.ts'
import { Invalid } from '#kernel/errors.ts'
import { ok } from '#kernel/http/flash.ts'
import { gate } from '#kernel/http/gate.ts'
import { givesBackForm } from '#kernel/http/pending.ts'
import { type Done, Elsewhere, formPage, page, type RequestFacts, verb } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { isId } from '#kernel/ids.ts'
import { listNextTries } from '#kernel/mail.ts'
import { closeSession, hashToken } from './actions.ts'
import { deadLinkPage } from './dead-link.ts'
import { DEMONSTRATION_LOGINS, DEMONSTRATION_PASSWORD } from './demonstration-logins.ts'
import { deviceOf } from './devices.ts'
import { domainRoutes } from './domains/routes.ts'
import { firstStartPage } from './first-start.ts'
import { signInForm } from './forms.ts'
import { countWrong, type Guesser, refuseGuessing } from './guessing.ts'
import { entryRoutes } from './invitations/entry-routes.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { joiningRoutes } from './joining/routes.ts'
import { passwordMatches, spendPasswordTime } from './password.ts'
import { beginChoice } from './passwords/actions.ts'
import { changePasswordPage, choosePasswordPage } from './passwords/routes.ts'
import * as paths from './paths.ts'
import { myDataCopy, myDataFile, myDataPage } from './personal-data/routes.ts'
import { profileRoutes } from './profile/routes.ts'
import { findCredentials, findSession, listLetters } from './queries.ts'
import { recoveryRoutes } from './recovery/routes.ts'
import { registerRoutes } from './register/routes.ts'
import { roleRoutes } from './roles/routes.ts'
import { PASSWORDS_AT_ONCE, pathAfterSignIn, SIGN_INS_PER_ADDRESS, safeReturnPath } from './rules.ts'
import { comeIn } from './second-factor/come-in.ts'
import { passkeySignIn } from './second-factor/paths.ts'
import { secondFactorRoutes } from './second-factor/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { LettersPage } from './views/letters.tsx'
import { SignInPage } from './views/sign-in.tsx'

const LETTERS_PER_PAGE = 25

/** Said to whoever knows the password, which is nobody else's business. */
const EXPIRED = msg('Questa password era provvisoria e non vale più. Chiedine un’altra a chi te l’ha data.')

export const signInPage = formPage({
  path: paths.signIn(),
  access: everyone,
  form: signInForm,
  // The answer hands over a session: repeated without it, it would leave the person outside.
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async ({ actor, query, services }) => {
    if (actor) return new Elsewhere(pathAfterSignIn(query.ritorno, services.house.arrival))
    const returnPath = safeReturnPath(query.ritorno)
    return {
      returning: returnPath !== '/',
      kept: givesBackForm(returnPath),
      passkey: passkeySignIn(query.ritorno),
      demonstration: services.demo
        ? { logins: DEMONSTRATION_LOGINS, password: DEMONSTRATION_PASSWORD }
        : null,
    }
  },
  view: (ctx, data, form) => SignInPage({ ctx, data, form }),
  act: async ({ tx, hand, input, query, services, request }): Promise<Done> => {
    await services.limits.spend('sign-in-address', request.addressKey, SIGN_INS_PER_ADDRESS)
    const account = await findCredentials(tx, input.email)
    const guesser = await guesserOf(tx, request, input.email, account?.id)
    await refuseGuessing(services, guesser)
    const usable = account && !account.closed_at && (services.demo || !account.demo)
    const matches = usable
      ? await passwordMatches(input.password, account.hash)
      : await spendPasswordTime(input.password)
    if (!usable || !matches) {
      await countWrong(services, guesser)
      throw new Invalid({ password: { source: 'E-mail o password non sono giuste. Controlla e riprova.' } })
    }
    // Asked again: of many guesses sent at once, one that is right after ten wrong ones must not get in.
    await refuseGuessing(services, guesser)
    // The browser's older session, if any, ends with the new one (OWASP ASVS 5 V7.2.4).
    if (request.sessionToken) await closeSession(hand, request.sessionToken)
    const { sharedDesk } = input
    if (account.one_time_until) {
      if (account.one_time_until <= hand.at) throw new Invalid({ password: { source: EXPIRED } })
      const session = await beginChoice(hand, { personId: account.id, sharedDesk })
      return { path: paths.choosePassword(query.ritorno), session }
    }
    const person = { id: account.id, name: account.name }
    return comeIn(hand, services, {
      person,
      sharedDesk,
      device: deviceOf(request.userAgent),
      asked: query.ritorno,
      door: account,
    })
  },
})

/** A browser on which this person was signed in counts for itself: nobody else behind the address uses up its attempts. */
async function guesserOf(tx: Tx, request: RequestFacts, email: string, personId?: string): Promise<Guesser> {
  const tokenHash = request.sessionToken && hashToken(request.sessionToken)
  const known = tokenHash && personId && (await findSession(tx, tokenHash))?.person_id === personId
  return {
    email,
    from: known ? { known: true, key: tokenHash } : { known: false, key: request.addressKey },
  }
}

const signOut = verb({
  path: paths.signOut(),
  access: everyone,
  on: () => signInPage,
  act: async ({ hand, request }): Promise<Done> => {
    if (request.sessionToken) await closeSession(hand, request.sessionToken)
    return { path: '/', flash: ok(msg('Sei uscito. A presto.')), session: null }
  },
})

const lettersPage = page({
  path: paths.mail(),
  access: withPermission('mail.read'),
  load: async ({ db, query, services }) => {
    const letters = await listLetters(db, isId(query.prima) ? query.prima : null, LETTERS_PER_PAGE + 1)
    const shown = letters.slice(0, LETTERS_PER_PAGE)
    const waiting = shown.filter((letter) => !letter.sent_at).map((letter) => letter.id)
    return {
      letters: shown,
      sendsMail: services.sendsMail,
      scansFiles: services.scansFiles,
      nextTries: await listNextTries(db, waiting),
      older: letters.length > LETTERS_PER_PAGE ? (shown.at(-1)?.id ?? null) : null,
    }
  },
  view: (ctx, data) => LettersPage({ ctx, data }),
})

export const routes = [
  signInPage,
  choosePasswordPage,
  changePasswordPage,
  signOut,
  firstStartPage,
  myDataPage,
  myDataFile,
  myDataCopy,
  lettersPage,
  ...secondFactorRoutes,
  deadLinkPage,
  ...joiningRoutes,
  ...recoveryRoutes,
  ...profileRoutes,
  ...sessionRoutes,
  ...domainRoutes,
  ...registerRoutes,
  ...roleRoutes,
  ...invitationRoutes,
  ...entryRoutes,
]
