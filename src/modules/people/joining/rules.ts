// SPDX-License-Identifier: AGPL-3.0-or-later
import { domainOf, liesUnder } from '#kernel/email-address.ts'
import type { Limit } from '#kernel/http/rate-limit.ts'

const HOUR_MS = 3_600_000

/** A letter is opened on the day it comes, or the next morning. */
export const CONFIRM_MS = 24 * HOUR_MS
/** Somebody who is away for three weeks still finds who asked. */
export const ADMISSION_MS = 30 * 24 * HOUR_MS

/** Letters that one address makes us write in an hour: whoever had so many has them. */
export const LETTERS_PER_ADDRESS: Limit = { max: 5, windowSeconds: 3600 }
/** From one network, loose: a class of thirty opens its accounts together. */
export const LETTERS_PER_NETWORK: Limit = { max: 200, windowSeconds: 3600 }
/** Wrong passwords at one letter. */
export const WRONG_AT_LETTER: Limit = { max: 10, windowSeconds: 3600 }

/** Whether an address is one that a body gives: its domain is one of the body's, or lies under one. Both as the DNS has them. */
export const isOfBody = (email: string, domains: readonly string[]): boolean =>
  domains.some((domain) => liesUnder(domainOf(email), domain))
