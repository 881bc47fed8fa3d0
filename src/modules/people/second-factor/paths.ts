// SPDX-License-Identifier: AGPL-3.0-or-later
import { PENDING_SIGN_IN } from './rules.ts'

/** `asked`: the page that somebody was on the way to before they were asked who they are. */
const onTheWay = (path: string, asked?: string) =>
  asked ? `${path}?${PENDING_SIGN_IN}=${encodeURIComponent(asked)}` : path

/** After the right password: the second factor, or where it is set up by whoever must have one. */
export const secondStep = (asked?: string) => onTheWay('/accedi/codice', asked)
export const requiredSetUp = (asked?: string) => onTheWay('/accedi/secondo-fattore', asked)
export const signInAgain = (asked?: string) => onTheWay('/accedi', asked)
/** `sharedDesk`: chosen already, with the password. */
export const passkeySignIn = (asked?: string, sharedDesk = false) => {
  const path = onTheWay('/accedi/passkey', asked)
  return sharedDesk ? `${path}${asked ? '&' : '?'}condivisa=1` : path
}
export const signInChallenge = () => '/accedi/passkey/sfida'

export const security = () => '/sicurezza'
export const beginApp = () => '/sicurezza/app/nuova'
export const app = () => '/sicurezza/app'
export const removeApp = () => '/sicurezza/app/togli'
export const codes = (asked?: string) => onTheWay('/sicurezza/codici', asked)
export const codesKept = () => '/sicurezza/codici/conservati'
export const newCodes = () => '/sicurezza/codici/nuovi'
export const addPasskey = () => '/sicurezza/passkey/nuova'
export const newPasskeyChallenge = () => '/sicurezza/passkey/sfida'
export const removePasskey = (id: string) => `/sicurezza/passkey/${id}/togli`

export const requiredRoles = () => '/amministrazione/sicurezza'
export const requireOfRole = () => '/amministrazione/sicurezza/chiedi'
export const spareRole = () => '/amministrazione/sicurezza/non-chiedere'
