// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The English of a short text in a form, beside the field of its Italian. It carries what Italian the page showed, and has a box for
 * an English that still fits an Italian that has changed. `Translated` (src/ui) shows the three as one.
 */
import type { LocalText } from '../i18n/local-text.ts'
import { msg } from '../i18n/msg.ts'
import { DIGEST_LENGTH, savedOver, textDigest } from '../i18n/stale-text.ts'
import { checkbox, type Field, text } from './field.ts'
import type { FormState } from './form.ts'

/** Names of the fields of one text in a form. */
export interface Pair<It extends string = string, En extends string = string> {
  readonly it: It
  readonly en: En
}

export type TranslationTyped<En extends string> = Record<En | `${En}_seen`, string> &
  Record<`${En}_fits`, boolean>

export type TranslationStored<It extends string, En extends string> = Record<It | En | `${En}_seen`, string>

interface Options {
  readonly label: string
  readonly max?: number
  readonly multiline?: boolean
  readonly rows?: number
  /** Of the Italian field, when it has one. */
  readonly group?: string
}

/** The digest of the Italian that the page showed and, of an English that is stale, that of the one it was made from. */
const SEEN = new RegExp(`^[\\w-]{${DIGEST_LENGTH}}(?: [\\w-]{${DIGEST_LENGTH}})?$`)

export function translation<En extends string>(
  { it, en }: Pair<string, En>,
  options: Options,
): { readonly [K in keyof TranslationTyped<En>]: Field<TranslationTyped<En>[K]> } {
  const { group } = options
  const [seen, fits] = [`${en}_seen`, `${en}_fits`]
  const fields = {
    [en]: { ...text(options), translation: { it, seen, fits } },
    [seen]: text({
      label: msg('Testo italiano'),
      widget: 'hidden',
      max: 2 * DIGEST_LENGTH + 1,
      // In a group it goes with the fields that it is about.
      ...(group === undefined ? { keptAsSent: true } : { group }),
    }),
    [fits]: checkbox({ label: msg('L’inglese va ancora bene'), group }),
  }
  return fields as never
}

/** What a form says of a text, over what was stored before (null: it is new). */
export function readTranslation(
  typed: Readonly<Record<string, unknown>>,
  { it, en }: Pair,
  before: LocalText | null = null,
): LocalText {
  const words = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const seen = words(`${en}_seen`)
  return savedOver(before, {
    it: words(it),
    en: words(en),
    shown: SEEN.test(seen) ? seen.slice(0, DIGEST_LENGTH) : undefined,
    fits: typed[`${en}_fits`] === true,
  })
}

/** What the form shows of a text; null where there is none yet. */
export const storedTranslation = <It extends string, En extends string>(
  { it, en }: Pair<It, En>,
  value: LocalText | null,
): TranslationStored<It, En> =>
  ({
    [it]: value?.it ?? '',
    [en]: value?.en ?? '',
    [`${en}_seen`]: value === null ? '' : [textDigest(value.it), value.of ?? []].flat().join(' '),
  }) as never

/**
 * Whether the English in a form was made from another Italian than the one that the form shows. After two have written at once
 * (409), also when only the other has changed the Italian.
 */
export function isStaleShown(
  { values, taken }: Pick<FormState, 'values' | 'taken'>,
  { it, en }: Pair,
): boolean {
  const [typed = ''] = values[en] ?? []
  if (typed === '' || taken?.includes(en)) return false
  const [seen = ''] = values[`${en}_seen`] ?? []
  const of = SEEN.test(seen) ? seen.slice(DIGEST_LENGTH + 1) : ''
  return taken?.includes(it) === true || (of !== '' && of !== textDigest(values[it]?.[0] ?? ''))
}
