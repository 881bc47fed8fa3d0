// SPDX-License-Identifier: AGPL-3.0-or-later
/** The shape in which acts of the demonstration are written down. */
import type { LocalText } from '#kernel/i18n/local-text.ts'

export interface DemoLegalReference {
  key: string
  level: 'eu' | 'national' | 'regional'
  /** URN:NIR, or the bare CELEX number for acts of the EU. */
  urn: string
  title: LocalText
  /** As people call it, such as "D.Lgs. 286/1998". */
  shortTitle: string
  date: string
  /** Other names that people cite it by. */
  aliases?: string[]
  /** How many articles it has, where somebody counted. */
  articles?: number
}
