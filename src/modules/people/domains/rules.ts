// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which domains may let people in, and which only look like another one. */
import { domainToASCII, domainToUnicode } from 'node:url'
import { type Actor, may } from '#kernel/access.ts'
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { mailProviderOf } from '#kernel/mail-providers.ts'
import { SHARED } from './shared-suffixes.ts'

/** Whoever keeps the register of bodies changes the domains of each; whoever admits people to a body reads them. */
export const mayEdit = (actor: Actor, organizationId: string): boolean =>
  may(actor, 'organization.write', { within: [organizationId] })
export const mayRead = (actor: Actor, organizationId: string): boolean =>
  mayEdit(actor, organizationId) || may(actor, 'account.admit', { within: [organizationId] })

/** More than any body has. */
export const MOST_DOMAINS = 20

// RFC 1035, 2.3.4: labels of 63 octets, names of 253 in all; the last label is no number (RFC 3696, 2).
const NAME = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]{2,63}$/

/** A domain as the DNS has it, from what people write for it: an address, '@ente.it', 'https://www.ente.it/'. Null: none. */
export function canonicalDomain(typed: string): string | null {
  const bare = typed
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\/(www\.)?/, '')
    .replace(/^.*@/, '')
    .replace(/[/?#].*$/, '')
    .replace(/\.$/, '')
  // What reads addresses leaves out line breaks and tabs: two names must not become one.
  const domain = /\s/.test(bare) ? '' : domainToASCII(bare)
  return NAME.test(domain) ? domain : null
}

/** 'città.example', beside 'xn--citt-3na.example'; null where both are the same. */
export function asRead(domain: string): string | null {
  const read = domainToUnicode(domain)
  return read === domain || read === '' ? null : read
}

const NO_DOMAIN = msg(
  'Questo non è un dominio. Scrivi la parte dopo la chiocciola, per esempio comune.esempio.it.',
)
const OF_A_PROVIDER = msg('{domain} è di un fornitore di posta: chiunque può avere un indirizzo così.')
const OF_MANY = msg(
  'Sotto {domain} ci sono indirizzi di enti e persone diversi. Scrivi il dominio dell’ente per intero.',
)

/** Why a domain cannot let anybody in; null: it can. `domain`: as `canonicalDomain` gives it. */
export function whyNoDomain(domain: string | null): FieldError | null {
  if (domain === null) return { source: NO_DOMAIN }
  if (SHARED.has(domain)) return { source: OF_MANY, values: { domain } }
  const provider = mailProviderOf(domain)
  return provider ? { source: OF_A_PROVIDER, values: { domain: provider } } : null
}

/** Letters of other alphabets, digits and pairs that are read as one of ours (after Unicode TR 39, of which this is the part that people meet). */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/[аαａ]/g, 'a'],
  [/[сϲ]/g, 'c'],
  [/[еεҽ]/g, 'e'],
  [/[һн]/g, 'h'],
  [/[іιıїi1|ӏj]/g, 'l'],
  [/[кκ]/g, 'k'],
  [/[оοσ0]/g, 'o'],
  [/[рρ]/g, 'p'],
  [/[ѕ5]/g, 's'],
  [/[тτ]/g, 't'],
  [/[уγυ]/g, 'y'],
  [/[хχ]/g, 'x'],
  [/[вβ8]/g, 'b'],
  [/[мm]|rn/g, 'm'],
  [/ѡ|vv/g, 'w'],
  [/[νѵ]/g, 'v'],
  [/-/g, ''],
]

/** The same for all domains that one takes for one another at a glance. */
export function looksLike(domain: string): string {
  const plain = domainToUnicode(domain).normalize('NFKD').replace(/\p{M}/gu, '')
  return LOOKS.reduce((text, [sign, ours]) => text.replace(sign, ours), plain)
}

export interface Known {
  readonly domain: string
  /** Name of the body that has it. */
  readonly organization: string
}

/** Domains of bodies that somebody may have meant, or that somebody imitates. */
export const lookAlikes = <K extends Known>(domain: string, known: readonly K[]): K[] => {
  const look = looksLike(domain)
  return known.filter((one) => one.domain !== domain && looksLike(one.domain) === look)
}
