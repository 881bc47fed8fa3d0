// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * "Codice unico di progetto" (L. 3/2003, art. 11): fifteen characters, two of them letters, in a fixed order. Whether it was given to a
 * project the register of the Department for economic planning says, not its shape.
 */
const CUP = /^[A-Z]\d{2}[A-Z]\d{11}$/

/** As it is kept: capitals, without the spaces that people put between its parts. */
export const normaliseCup = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase()

export const isCup = (typed: string): boolean => CUP.test(normaliseCup(typed))
