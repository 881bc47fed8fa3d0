// SPDX-License-Identifier: AGPL-3.0-or-later
/** What goes along while a text becomes HTML. */
import type { Locale } from '../i18n/locale.ts'
import type { Translate } from '../render/context.ts'
import type { JSX } from '../render/jsx-runtime.ts'
import { directionOf } from './direction.ts'
import type { Note } from './footnotes.tsx'
import type { Block, Doc, Footnote } from './schema.ts'

/** What of a page's context a text needs; `ViewContext` has it all. */
export interface ContentContext {
  readonly t: Translate
  readonly locale: Locale
  href(path: string): string
}

/** What may stand inside an element. */
export type Inner = JSX.Element | string | null | Inner[]

export interface ContentProps {
  ctx: ContentContext
  doc: Doc
  /** Added to the levels of titles (2 to 4, never beyond 6), where the text stands under a title of the page. */
  headingOffset?: number
  /** Address of a file by its id. Absent where no files hang on a text: a picture is then its description in words. */
  fileUrl?: (id: string) => string
  /** Language (BCP 47) of the text where it is not that of the page. */
  lang?: string
  /** Whether a block that this version does not know throws instead of being left out. True in tests. */
  strict?: boolean
}

export interface Walk extends ContentProps {
  direction: 'ltr' | 'rtl'
  tables: readonly Block[]
  notes: ReadonlyMap<Footnote, Note>
}

// A reader of the site is better served by a text with a hole than by an error; a test is not.
const IN_TESTS = process.env.NODE_TEST_CONTEXT !== undefined || process.env.NODE_ENV === 'test'

/** Our own words inside a text of another language. */
export const pageLanguage = ({ lang, ctx }: Walk) =>
  lang && lang !== ctx.locale ? { lang: ctx.locale, dir: directionOf(ctx.locale) } : {}

/** Nothing that the types allow comes here; a row written by a newer version may. */
export function unknown({ strict = IN_TESTS }: Walk, node: { type?: unknown }): null {
  if (strict) throw new RangeError(`This version cannot show ${JSON.stringify(node.type)}`)
  return null
}
