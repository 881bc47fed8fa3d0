// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * A state machine as a table: verb, from where, to where, who, and the words for it. The rule, the audit phrase and the buttons
 * are read from the same rows, so that a page never offers what the rule refuses.
 */
import { Refused } from './errors.ts'

export interface Step<State extends string, Who extends string, Audit extends string = string> {
  readonly from: readonly State[]
  readonly to: State
  /** Whose verb it is, in the words of the machine: 'writer', 'reviewer'. */
  readonly who: Who
  /** Source text of the button. */
  readonly button: string
  /** Verb that the audit keeps, and the phrase that tells of it (source text). */
  readonly audit: Audit
  readonly phrase: string
  /** Source text of why it cannot be done now, and what to do. */
  readonly refusal: string
}

export type Machine<
  State extends string,
  Verb extends string,
  Who extends string,
  Audit extends string = string,
> = Readonly<Record<Verb, Step<State, Who, Audit>>>

/** Keeps the verbs of a table as types: its own, and those that the audit keeps. */
export const machine =
  <State extends string, Who extends string>() =>
  <Verb extends string, Audit extends string>(
    steps: Machine<State, Verb, Who, Audit>,
  ): Machine<State, Verb, Who, Audit> =>
    steps

/** Whether the verb leads out of this state. */
export const canStep = <S extends string, V extends string, W extends string>(
  steps: Machine<S, V, W>,
  verb: V,
  state: S,
): boolean => steps[verb].from.includes(state)

/** Throws `Refused` with the verb's own words where it does not lead out of this state; gives the state it leads to. */
export function requireStep<S extends string, V extends string, W extends string>(
  steps: Machine<S, V, W>,
  verb: V,
  state: S,
): S {
  if (!canStep(steps, verb, state)) throw new Refused(steps[verb].refusal)
  return steps[verb].to
}

/** The verbs that somebody may do in this state, in the order of the table: what the buttons of a page are made of. */
export const stepsFrom = <S extends string, V extends string, W extends string>(
  steps: Machine<S, V, W>,
  state: S,
  mayAs: (who: W) => boolean,
): V[] => (Object.keys(steps) as V[]).filter((verb) => canStep(steps, verb, state) && mayAs(steps[verb].who))

/** The audit phrases of a machine, by the verb that the audit keeps: what its room gives to the house. */
export const phrasesOf = <Audit extends string>(
  steps: Machine<string, string, string, Audit>,
): Record<Audit, string> =>
  Object.fromEntries(
    Object.values<Step<string, string, Audit>>(steps).map(({ audit, phrase }) => [audit, phrase]),
  ) as Record<Audit, string>
