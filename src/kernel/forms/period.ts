// SPDX-License-Identifier: AGPL-3.0-or-later
/** From a day to a day, both within; days are 'YYYY-MM-DD', and the end may be open. */
import { msg } from '../i18n/msg.ts'
import { date } from './field.ts'
import type { Grouped } from './grouped.ts'

export interface Period {
  /** Null: since ever. */
  readonly from: string | null
  /** Null: it goes on. */
  readonly to: string | null
}

/** Days compare as texts: all have four digits of the year. */
export const isWithin = ({ from, to }: Period, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to)

interface PeriodOptions<Name extends string> {
  readonly name: Name
  readonly from: { label: string; help?: string; required?: boolean }
  readonly to: { label: string; help?: string; required?: boolean }
}

export type PeriodTyped<Name extends string> = Record<`${Name}_from` | `${Name}_to`, string | null>

/** Two fields: `<name>_from` and `<name>_to`. */
export function period<const Name extends string>({
  name,
  from,
  to,
}: PeriodOptions<Name>): Grouped<PeriodTyped<Name>, Period> {
  const [fromName, toName] = [`${name}_from`, `${name}_to`] as const
  const read = (typed: PeriodTyped<Name>): Period => ({ from: typed[fromName], to: typed[toName] })
  return {
    fields: {
      [fromName]: date({ ...from, group: name }),
      [toName]: date({ ...to, group: name }),
    } as Grouped<PeriodTyped<Name>, Period>['fields'],
    check: (typed) => {
      const { from: first, to: last } = read(typed)
      if (first === null || last === null || first <= last) return {}
      return {
        [toName]: {
          source: msg(
            'La fine viene prima dell’inizio: correggi una delle due date, o lascia vuota la fine.',
          ),
        },
      }
    },
    read,
    stored: (value) =>
      ({ [fromName]: value?.from ?? '', [toName]: value?.to ?? '' }) as Record<
        keyof PeriodTyped<Name>,
        string
      >,
  }
}
