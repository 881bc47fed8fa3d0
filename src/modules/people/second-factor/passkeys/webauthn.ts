// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Passkeys (Web Authentication level 2), checked by @simplewebauthn/server. It is loaded when the first passkey is used: it brings a
 * parser of certificates, which a process that meets no passkey need not hold.
 */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

/** Whose site it is, from BASE_URL: the domain that passkeys are for, and the one origin that may use them. */
export interface Site {
  readonly id: string
  readonly origin: string
}

export function siteOf(baseUrl: string): Site {
  const { hostname, origin } = new URL(baseUrl)
  return { id: hostname, origin }
}

const SITE_NAME = 'RefER PA'

/** Asks whether a challenge (base64url) is one of ours, and takes it. */
type Take = (challenge: string) => Promise<boolean>

const load = () => import('@simplewebauthn/server')

/** The 16 bytes of a person's key: no name and no address stand on the device (section 14.6.1). */
const handleOf = (personId: string) => new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex'))

/** Kept by the device and opened by a finger, a face or a PIN: it is two factors by itself. */
export async function creationOptions(
  site: Site,
  person: { id: string; email: string; name: string },
  known: readonly string[],
) {
  const { generateRegistrationOptions } = await load()
  return generateRegistrationOptions({
    rpName: SITE_NAME,
    rpID: site.id,
    userID: handleOf(person.id),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: 'none',
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

export async function requestOptions(site: Site) {
  const { generateAuthenticationOptions } = await load()
  return generateAuthenticationOptions({ rpID: site.id, userVerification: 'required' })
}

export interface Made {
  readonly credentialId: string
  /** base64url */
  readonly publicKey: string
  readonly counter: number
}

/** What a new passkey is, when its device has answered well; null otherwise. */
export async function checkCreation(site: Site, answer: string, take: Take): Promise<Made | null> {
  const response = read<RegistrationResponseJSON>(answer)
  if (!response) return null
  const { verifyRegistrationResponse } = await load()
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge: take,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
  }).catch(notRight)
  if (!result?.verified) return null
  const { id, publicKey, counter } = result.registrationInfo.credential
  return { credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter }
}

/** Which passkey an answer says it comes from: not yet checked. */
export const presentedId = (answer: string): string | null =>
  read<AuthenticationResponseJSON>(answer)?.id ?? null

/** The new count of signatures when the answer is right; null when it is not, or when the counter goes back (section 7.2, step 21). */
export async function checkRequest(site: Site, answer: string, passkey: Made, take: Take) {
  const response = read<AuthenticationResponseJSON>(answer)
  if (!response) return null
  const { verifyAuthenticationResponse } = await load()
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: take,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  }).catch(notRight)
  return result?.verified ? { counter: result.authenticationInfo.newCounter } : null
}

/** The library throws plain errors for every answer that is not right, whatever is wrong with it; those of the database have a code. */
function notRight(error: Error & { code?: unknown }): null {
  if (typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) throw error
  return null
}

/** Texts of the fields that the library reads before it looks at their kind. */
function read<R extends { id: string }>(answer: string): R | null {
  try {
    const found = JSON.parse(answer) as Partial<R> | null
    return typeof found?.id === 'string' && typeof (found as { response?: unknown }).response === 'object'
      ? (found as R)
      : null
  } catch {
    return null
  }
}
