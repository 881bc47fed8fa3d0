// SPDX-License-Identifier: AGPL-3.0-or-later
/** A sheet being put into a language of citizens, as its routes and its page know it. */
import type { OfferedService } from '../reading/queries.ts'
import type { Block } from './blocks.ts'
import type { Translation } from './translation-queries.ts'
import type { OwnLanguage } from './words.ts'

export interface Translating {
  readonly service: OfferedService
  readonly language: OwnLanguage
  readonly blocks: readonly Block[]
  readonly kept: readonly Translation[]
}

/** A field a block, by its place: keys of blocks are no names of fields. */
export const fieldOf = (index: number): string => `b${index}`
