// SPDX-License-Identifier: AGPL-3.0-or-later
/** E-mail addresses, in the one form in which two that reach the same person are the same text. */
import { domainToASCII } from 'node:url'

// Deliberately loose: only a delivered letter proves an address. Non-ASCII parts are allowed (RFC 6531).
const EMAIL = /^[^\s@<>"',;:()[\]\\]+@[^\s@<>"',;:()[\]\\]+\.[^\s@.]+$/u

/**
 * An address in small letters and NFC, its domain as the DNS has it (UTS 46: compatibility forms folded, other letters in punycode), so
 * that a domain that only looks like another one is another text. Null: no address.
 */
export function canonicalEmail(typed: string): string | null {
  const address = typed.normalize('NFC').toLowerCase()
  if (!EMAIL.test(address)) return null
  const at = address.lastIndexOf('@')
  const domain = domainToASCII(address.slice(at + 1))
  return domain.includes('.') ? `${address.slice(0, at)}@${domain}` : null
}

/** The domain of an address in that form. */
export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1)

/** Whether a domain is another one or lies under it: by whole labels, from the right. */
export const liesUnder = (domain: string, parent: string): boolean =>
  domain === parent || domain.endsWith(`.${parent}`)
