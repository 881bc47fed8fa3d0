// SPDX-License-Identifier: AGPL-3.0-or-later
/** Hours of a day as they are written. */
import { DAY_MINUTES } from '#kernel/wall-clock.ts'

export interface Times {
  readonly from: number
  readonly to: number
}

/** A night begins at 18 or later and ends by 6: only then may an end before its beginning be meant. */
export const NIGHT_FROM = 18 * 60
export const NIGHT_TO = 6 * 60

/** '9', '8:30', '24'; minutes past 1440 are hours past 24. */
export function timeWritten(minute: number): string {
  const minutes = minute % 60
  const hour = String(Math.floor(minute / 60))
  return minutes === 0 ? hour : `${hour}:${String(minutes).padStart(2, '0')}`
}

/** '09:00', '24:00', '26:00': as standards want it. */
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** '9–13', '22–2': one stretch. */
export function stretchWritten({ from, to }: Times): string {
  const isNight = to > DAY_MINUTES && from >= NIGHT_FROM && to - DAY_MINUTES <= NIGHT_TO
  return `${timeWritten(from)}–${timeWritten(isNight ? to - DAY_MINUTES : to)}`
}

/** What `readTimes` reads: '9–13, 15–17:30', 'h24'. */
export const timesWritten = (times: readonly Times[]): string =>
  times.map((one) => (one.from === 0 && one.to === DAY_MINUTES ? 'h24' : stretchWritten(one))).join(', ')
