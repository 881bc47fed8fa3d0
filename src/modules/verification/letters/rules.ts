// SPDX-License-Identifier: AGPL-3.0-or-later
const DAY_MS = 24 * 3_600_000
/** How long a link confirms. */
export const LINK_MS = 30 * DAY_MS
/** To one person about one office a letter a month: fewer days than the shortest month has, so that the day of the month stays. */
export const BETWEEN_MS = 28 * DAY_MS
/** Until then a link tells when somebody was written to. */
export const KEPT_MS = 60 * DAY_MS
/** Of one night; the others are written the next. */
export const MOST_A_NIGHT = 500
