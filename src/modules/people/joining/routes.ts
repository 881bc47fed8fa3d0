// SPDX-License-Identifier: AGPL-3.0-or-later
/** "Registrati": from a stranger to an account, by a letter and, where the domain does not say it, by a person of the body. */
import { fillPanels } from '#contracts/panels.ts'
import { everyone, may, withPermissionSomewhere } from '#kernel/access.ts'
import { dayIn } from '#kernel/clock.ts'
import { Invalid, Refused } from '#kernel/errors.ts'
import { ok } from '#kernel/http/flash.ts'
import { gate } from '#kernel/http/gate.ts'
import { Elsewhere, formPage, page, seeOther } from '#kernel/http/route.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { lookAt } from '#kernel/looks.ts'
import {
  findOrganization,
  findSignUp,
  listOrganizations,
  maySignUp,
  type SignUp,
} from '../../network/index.ts'
import { hashToken } from '../actions.ts'
import { opened } from '../dead-link.ts'
import { insertLooks } from '../looks/queries.ts'
import type { PersonLook } from '../looks/words.ts'
import { passwordMatches } from '../password.ts'
import { refuseWeak } from '../passwords/refuse-weak.ts'
import * as paths from '../paths.ts'
import { PASSWORDS_AT_ONCE } from '../rules.ts'
import { AdmissionPage } from '../views/admission.tsx'
import { ConfirmPage, JoinPage, JoinSentPage } from '../views/join.tsx'
import { admit, askForAccount, confirmAddress, refuseAdmission } from './actions.ts'
import { confirmForm, decisionForm, joinForm } from './forms.ts'
import { findAccountRequest, findAdmission } from './queries.ts'
import { LETTERS_PER_ADDRESS, LETTERS_PER_NETWORK, WRONG_AT_LETTER } from './rules.ts'

/** What whoever runs the instance has chosen. It is the same for every address of a domain, so that it tells of nobody. */
function refuseSignUp(signUp: SignUp, email: string): void {
  if (signUp.mode === 'closed')
    throw new Refused(msg('Qui gli account li apre chi amministra: chiedilo al tuo ente.'))
  if (!maySignUp(signUp, email))
    throw new Invalid({ email: { source: msg('Scrivi l’indirizzo di lavoro che ti ha dato il tuo ente.') } })
}

const joinPage = formPage({
  path: paths.join(),
  access: everyone,
  form: joinForm,
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async ({ actor, db, locale, services }) => {
    if (actor) return new Elsewhere(services.house.arrival)
    const [bodies, signUp, panels] = await Promise.all([
      listOrganizations(db),
      findSignUp(db),
      fillPanels(services.house.panels('sign-up'), db, { actor, locale }, services),
    ])
    return { bodies, open: signUp.mode !== 'closed', panels }
  },
  view: (ctx, data, form) => JoinPage({ ctx, data, form }),
  act: async ({ tx, hand, input, locale, services, request }) => {
    const { email, givenName, familyName, organizationId, newPassword: password } = input
    refuseSignUp(await findSignUp(tx), email)
    const known = [givenName, familyName, email]
    await refuseWeak(tx, { field: 'newPassword', password, known })
    if (!organizationId || !(await findOrganization(tx, organizationId)))
      throw new Invalid({ organizationId: { source: msg('Scegli il tuo ente dall’elenco.') } })
    await services.limits.spend('join-network', request.addressKey, LETTERS_PER_NETWORK)
    await services.limits.spend('join-address', email, LETTERS_PER_ADDRESS)
    await askForAccount(hand, { email, givenName, familyName, organizationId, password, locale })
    return seeOther(paths.joinSent())
  },
})

/** A page of its own: the same whoever it was, and nothing in it to send twice. */
const joinSentPage = page({
  path: paths.joinSent(),
  access: everyone,
  load: async ({ services }) => ({ sendsMail: services.sendsMail }),
  view: (ctx, data) => JoinSentPage({ ctx, data }),
})

/**
 * The letter's link only shows a form: the programs of a mail server that look at every link change nothing. The password says that who
 * confirms is who asked: otherwise the owner of the address could be led to confirm an account that a stranger holds the password of.
 */
const confirmPage = formPage({
  path: paths.joinConfirm(),
  access: everyone,
  form: confirmForm,
  once: false,
  gate: gate(PASSWORDS_AT_ONCE),
  load: async ({ db, params, services }) =>
    opened(await findAccountRequest(db, hashToken(params.token!), services.clock.now())),
  view: (ctx, { email }, form) => ConfirmPage({ ctx, email, form }),
  act: async ({ tx, hand, params, input, services }) => {
    const tokenHash = hashToken(params.token!)
    const asking = await findAccountRequest(tx, tokenHash, hand.at)
    if (!asking) return seeOther(paths.deadLink())
    await services.limits.spend('confirm-account', tokenHash, WRONG_AT_LETTER)
    if (!(await passwordMatches(input.password, asking.password_hash)))
      throw new Invalid({
        password: { source: msg('Non è la password che hai scelto quando hai chiesto l’account.') },
      })
    const state = await confirmAddress(hand, asking)
    return seeOther(
      paths.signIn(),
      state === 'open'
        ? ok(msg('Indirizzo confermato: il tuo account è aperto. Accedi.'))
        : ok(
            msg(
              'Indirizzo confermato. Ora qualcuno del tuo ente guarda la richiesta: ti scriviamo appena decide.',
            ),
          ),
    )
  },
})

const admissionPage = formPage({
  path: paths.admission(),
  access: withPermissionSomewhere('account.admit'),
  subject: async (db, { id }, actor, { clock }) => {
    const admission = await findAdmission(db, id!, clock.now())
    const isTheirs = admission && may(actor, 'account.admit', { within: [admission.organization_id] })
    return isTheirs ? admission : null
  },
  form: decisionForm,
  load: async ({ subject }) => subject,
  view: (ctx, admission, form) => AdmissionPage({ ctx, admission, form }),
  act: async ({ tx, hand, actor, subject, input, services }) => {
    if (input.decision === 'admit') {
      const personId = await admit(hand, subject)
      // Before there was nobody to leave it for.
      const looks = lookAt(actor, 'account.admit', { personId, place: { within: [subject.organization_id] } })
      const day = dayIn(services.zone, hand.at)
      await insertLooks(tx, { what: 'person.admission' satisfies PersonLook, day, looks })
    } else await refuseAdmission(hand, subject, input.reason)
    return seeOther(
      services.house.arrival,
      input.decision === 'admit'
        ? ok(msg('Hai ammesso {name}: lo sa per e-mail.'), { name: subject.given_name })
        : ok(msg('Hai rifiutato la richiesta: chi l’ha fatta lo sa per e-mail.')),
    )
  },
})

export const joiningRoutes = [joinPage, joinSentPage, confirmPage, admissionPage]
