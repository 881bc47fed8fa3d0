// SPDX-License-Identifier: AGPL-3.0-or-later
/** A stranger is asked to sign in and comes back; what they wrote when their session had just ended comes back with them. */
import type { Body } from '../forms/form.ts'
import { localePath } from '../i18n/locale.ts'
import { pageOf, routeName, type State } from './exchange-state.ts'
import { keepPending, PENDING_PARAMETER } from './pending.ts'
import { readFields } from './posted.ts'
import type { Exchange, FormPage, Verb } from './route.ts'

export const signInAddress = (state: State, returnTo: string): string =>
  localePath(state.locale, `${state.host.signInPath}?ritorno=${encodeURIComponent(returnTo)}`)

/** What was written is kept for the person whose session it was, and given back on the form's page after sign-in. */
export async function askToSignInAndKeep(state: State, route: FormPage | Verb | Exchange) {
  const { host, authentication } = state
  if (route.kind === 'exchange')
    return state.reply
      .code(401)
      .send({ problem: host.translators.get(state.locale)!('La sessione è finita: accedi di nuovo.') })
  const returnPath = pageOf(route.kind === 'form' ? route : route.on(), state.params)
  if (route.kind !== 'form' || authentication.kind !== 'ended')
    return state.reply.redirect(signInAddress(state, returnPath), 303)
  // Read only now: a form with files from somebody who is not known is not worth the line.
  const kept = withoutSecrets(route, await readFields(state, route))
  const id = await host.database.transaction((tx) =>
    keepPending(
      tx,
      { personId: authentication.personId, route: routeName(route), returnPath, body: kept },
      host.services.clock.now(),
    ),
  )
  return state.reply.redirect(signInAddress(state, `${returnPath}?${PENDING_PARAMETER}=${id}`), 303)
}

/** A password is never written down, not even for a day, and a form that depends on its subject has none (`OpenForm`); a one-time key has had its time. */
function withoutSecrets(route: FormPage, body: Body): Body {
  const fields = typeof route.form === 'function' ? {} : route.form.fields
  const isSecret = (name: string) => name === '_key' || fields[name]?.widget === 'password'
  return Object.fromEntries(Object.entries(body).filter(([name]) => !isSecret(name)))
}
