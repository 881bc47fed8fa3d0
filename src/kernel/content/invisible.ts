// SPDX-License-Identifier: AGPL-3.0-or-later
import { withoutInvisible as withoutUnseen } from '../forms/invisible.ts'
import { storableLines } from '../forms/text.ts'

// What Unicode keeps for a program's own use: "not for interchange" (The Unicode Standard, 23.7).
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/gu

/** A long text in NFC with one kind of line end, without what nobody sees: what is pasted from a PDF brings it. */
export const withoutInvisible = (text: string): string =>
  withoutUnseen(storableLines(text).replace(NONCHARACTERS, ''), { multiline: true })
