// SPDX-License-Identifier: AGPL-3.0-or-later
/** People say days, roles count from and to an instant: the two meet at the edge, in the zone of the instance. */
import { addDays, instantOf } from '#kernel/working-days.ts'

/** The first instant of a day ('YYYY-MM-DD'). */
export const startOf = (zone: string, day: string): Date => instantOf(zone, day, 0)

/** The first instant after a day. */
export const endOf = (zone: string, day: string): Date => instantOf(zone, addDays(day, 1), 0)

/** An instant within the last day of what ends at an instant, to be said as a date. */
export const lastDay = (endsAt: Date): Date => new Date(endsAt.getTime() - 1)
