// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a module never records of people, in a sentence that a test holds. */

export interface NeverRecorded {
  /** Source text, for operators, unions and data-protection officers. */
  readonly sentence: string
  /** The test that proves it, by its file and its title: a guard looks whether it is there. */
  readonly heldBy: { readonly file: string; readonly test: string }
}
