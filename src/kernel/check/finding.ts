// SPDX-License-Identifier: AGPL-3.0-or-later

/** What was found of one part of an instance, in words for whoever looks after it (Italian). */
export interface Finding {
  readonly of: string
  /** doubt: it works, and an administrator should know. wrong: it does not do what it is there for. */
  readonly state: 'good' | 'doubt' | 'wrong'
  readonly words: string
}

export const good = (of: string, words: string): Finding => ({ of, state: 'good', words })
export const doubt = (of: string, words: string): Finding => ({ of, state: 'doubt', words })
export const wrong = (of: string, words: string): Finding => ({ of, state: 'wrong', words })
