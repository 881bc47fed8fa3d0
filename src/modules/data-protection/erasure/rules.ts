// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The last day for an answer: one month after it was asked (GDPR art. 12(3)). A month ends on the day of the same number, or on
 * the last day of a month that has none (Regulation 1182/71 art. 3(2)(c)).
 */
export function lastDayFor(askedOn: string): string {
  const [year = 0, month = 0, day = 0] = askedOn.split('-').map(Number)
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(day, lastOfNext))).toISOString().slice(0, 10)
}
