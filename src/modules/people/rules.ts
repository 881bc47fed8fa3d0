// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Limit } from '#kernel/http/rate-limit.ts'

export const MINUTE_MS = 60_000

/** As they are stored: GLOSSARY.md has the Italian words. */
export const ROLES = [
  'operator',
  'office_manager',
  'editor',
  'tutor',
  'coordinator',
  'decision_maker',
  'training_officer',
  'administrator',
] as const

export type Role = (typeof ROLES)[number]

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text)

/** A working day with its breaks: after so long without a request the session ends. */
export const SESSION_MS = 10 * 60 * MINUTE_MS
/** At a shared desk the next person must not find the door open. */
export const SHARED_DESK_MS = 10 * MINUTE_MS
/** However busy it is, a session does not outlive a working week (OWASP ASVS 5 V7.3.2). */
export const LONGEST_SESSION_MS = 5 * 24 * 60 * MINUTE_MS
/** The cookie outlives the session, so that what is sent too late is kept for the right person. */
export const COOKIE_SECONDS = 30 * 24 * 3600
/** A password that somebody hands over is good for a week: time to meet, and no more. */
export const ONE_TIME_MS = 7 * 24 * 60 * MINUTE_MS
/** How long the page where one's own is chosen waits. */
export const CHOICE_MS = 15 * MINUTE_MS
/** Two years after its end an account loses its name. */
export const CLOSED_ACCOUNT_MS = 2 * 365 * 24 * 60 * MINUTE_MS
/** Ended sessions are remembered so long, to know whose they were. */
export const ENDED_SESSION_MS = 7 * 24 * 60 * MINUTE_MS

/** A device that was not used for half a year is news again. */
export const SEEN_DEVICE_MS = 180 * 24 * 60 * MINUTE_MS

/** A year: whoever has a doubt has the time to ask. */
export const KEPT_LOOKS_MS = 365 * 24 * 60 * MINUTE_MS

export const sessionLength = (sharedDesk: boolean): number => (sharedDesk ? SHARED_DESK_MS : SESSION_MS)

/** When a session that is used now ends: some time after this use, and never beyond its longest life. */
export const sessionEnd = (sharedDesk: boolean, createdAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + sessionLength(sharedDesk), createdAt.getTime() + LONGEST_SESSION_MS))

/** A session is prolonged at most so often: a page that is only read should not write. */
export const prolongEvery = (sharedDesk: boolean): number => (sharedDesk ? MINUTE_MS / 4 : 5 * MINUTE_MS)

/**
 * Wrong passwords of one guesser at one account: guessing is slow, a clerk who mistypes is not locked out for the morning.
 * They are held against who guesses, not against whose account it is: nobody can lock somebody else out.
 */
export const WRONG_PASSWORDS: Limit = { max: 10, windowSeconds: 15 * 60 }
/** Whoever comes back for more at the same account waits for the rest of the day (UTC). */
export const WRONG_IN_A_DAY: Limit = { max: 30, windowSeconds: 24 * 3600 }
/** Beyond so many at one account, from wherever they come, somebody guesses from many addresses. */
export const WRONG_FROM_ANYWHERE: Limit = { max: 100, windowSeconds: 3600 }
/** Then a stranger has so few tries: enough for a person at a new desk, a fifth of what many addresses had. */
export const STRANGERS_TRIES = 2
/** As many as Node has threads to check them with; the other connections of the pool are for those who read. */
export const PASSWORDS_AT_ONCE = 4
/** Sign-ins from one address, loose: a town hall of two hundred shares one (each may mistype twice). */
export const SIGN_INS_PER_ADDRESS: Limit = { max: 1000, windowSeconds: 10 * 60 }

/** Wrong passwords at one account, each in its window. */
export interface WrongPasswords {
  /** By this guesser. */
  readonly quarter: number
  readonly day: number
  /** By everybody. */
  readonly anywhere: number
}

/**
 * The limit that keeps a guesser waiting, null when they may try. `known`: a browser on which this person was signed in,
 * which pays for nobody else.
 */
export function guessingLimit(wrong: WrongPasswords, known: boolean): Limit | null {
  if (wrong.day >= WRONG_IN_A_DAY.max) return WRONG_IN_A_DAY
  const isAttacked = !known && wrong.anywhere >= WRONG_FROM_ANYWHERE.max
  return wrong.quarter >= (isAttacked ? STRANGERS_TRIES : WRONG_PASSWORDS.max) ? WRONG_PASSWORDS : null
}

/**
 * Where to go after sign-in: a path of this site, never another host ('//host', '/\host') nor the way out.
 * What does not look like one is the home page.
 */
export function safeReturnPath(asked: string | undefined): string {
  if (
    !asked?.startsWith('/') ||
    asked.length > 500 ||
    /^\/[/\\]/.test(asked) ||
    /[\u0000-\u0020\\]/.test(asked)
  )
    return '/'
  return /^\/(accedi|esci)(?=[/?]|$)/.test(asked) ? '/' : asked
}

/** Where sign-in leads: to the page that was asked for, else where those who arrive are led on. */
export function pathAfterSignIn(asked: string | undefined, arrival: string): string {
  const path = safeReturnPath(asked)
  return path === '/' && asked !== '/' ? arrival : path
}

/** The initials that a stranger may see of a person, such as "M. R.". */
export const initialsOf = (givenName: string, familyName: string): string =>
  [givenName, familyName]
    .map((name) => [...name.trim()][0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toLocaleUpperCase('it')}.`)
    .join(' ')

/** A letter as administrators may see it: what opens a door (long random pieces of an address) is hidden. */
export const maskTokens = (text: string): string => text.replace(/[A-Za-z0-9_-]{32,}/g, '••••••••')
