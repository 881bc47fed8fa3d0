// SPDX-License-Identifier: AGPL-3.0-or-later
/** Fields of a form: each knows how to parse what was typed, how to be shown again, and its words. */

import { canonicalEmail } from '../email-address.ts'
import { isId } from '../ids.ts'
import { cleanText, type FieldError } from './text.ts'

export type Widget =
  | 'text'
  | 'textarea'
  | 'email'
  | 'password'
  | 'search'
  | 'date'
  | 'number'
  | 'select'
  | 'radios'
  | 'checkbox'
  | 'checkboxes'
  | 'hidden'
  | 'richtext'
  | 'files'
  | 'upload'

export interface Choice {
  value: string
  /** Source text; views translate it. Set `literal` for a text that is data. */
  label: string
  literal?: boolean
  help?: string
  /** What tables that are imported call it beside its label: codes, its name in another language. */
  also?: readonly string[]
}

/** Words and limits of a field, read by views. All texts are Italian sources. */
export interface FieldSpec {
  readonly label: string
  readonly help?: string
  readonly widget: Widget
  readonly required: boolean
  readonly autocomplete?: string
  /** Language (BCP 47) and direction of what is typed, where they are not those of the page (WCAG 3.1.2). */
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
  readonly rows?: number
  /** Endings of the names of files, of the widget `upload`. */
  readonly accept?: string
  readonly choices?: readonly Choice[]
  /** What no choice is called (source text), where one may leave it open: 'Nessuna scelta' unless told. */
  readonly none?: string
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search'
  /** Whether several values of the same name arrive. */
  readonly multiple?: boolean
  /** Fields of one group mean something together only (an answer and which one is right): a conflict takes all or none. */
  readonly group?: string
  /** It says what the page showed, not what a person wrote: a conflict leaves it as it was sent. */
  readonly keptAsSent?: boolean
  /** Of the English of a short text: names of the fields that go with it (`translation.ts`). */
  readonly translation?: { readonly it: string; readonly seen: string; readonly fits: string }
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; error: FieldError }

export interface Field<T> extends FieldSpec {
  readonly widget: Exclude<Widget, 'password'>
  /** Parses what arrived: always the list of values of that name, empty when none. */
  parse(raw: readonly string[]): Parsed<T>
}

/** What is never shown again and never written down. A type of its own, so that it stands only where it is known to be one: see `FormPage.form`. */
export interface SecretField extends FieldSpec {
  readonly widget: 'password'
  parse(raw: readonly string[]): Parsed<string>
}

export type Common = {
  label: string
  help?: string
  autocomplete?: string
  group?: string
}

/** What `parse` answers. */
export const good = <T>(value: T): Parsed<T> => ({ ok: true, value })
export const bad = (source: string, values?: FieldError['values']): Parsed<never> => ({
  ok: false,
  error: { source, values },
})

type TextOptions = Common & {
  required?: boolean
  /** Characters (code points), 200 unless told. */
  max?: number
  min?: number
  rows?: number
  widget?: 'text' | 'textarea' | 'email' | 'search' | 'hidden' | 'richtext'
  /** Keeps line breaks; single-line fields turn them into spaces. */
  multiline?: boolean
  pattern?: { test: RegExp; message: string }
  keptAsSent?: boolean
}

/** A text in NFC without control characters; '' when not required and left empty. */
export function text(options: TextOptions): Field<string> {
  const {
    required = false,
    max = 200,
    min = 0,
    multiline = false,
    widget = multiline ? 'textarea' : 'text',
  } = options
  return {
    ...options,
    widget,
    required,
    maxLength: max,
    parse: (raw) => {
      // What is pasted into a long text brings characters that nobody could find in it: they go, and nobody is sent to look.
      const cleaned = cleanText(raw[0] ?? '', { multiline })
      if (!cleaned.ok) return cleaned
      const value = widget === 'richtext' ? cleaned.value : cleaned.value.trim()
      if (value === '') return required ? bad('Questo campo è obbligatorio: non lasciarlo vuoto.') : good('')
      const length = [...value].length
      if (length > max)
        return bad(
          'Il testo è di {length, number} caratteri: al massimo possono essere {max, number}. Accorcialo.',
          { length, max },
        )
      if (length < min) return bad('Scrivi almeno {min, number} caratteri.', { min })
      if (options.pattern && !options.pattern.test.test(value)) return bad(options.pattern.message)
      return good(value)
    },
  }
}

export function email(options: Common & { required?: boolean }): Field<string> {
  const inner = text({ ...options, max: 254, widget: 'email' })
  return {
    ...inner,
    inputMode: 'email',
    parse: (raw) => {
      if (options.required && (raw[0] ?? '').trim() === '') return bad('Scrivi l’indirizzo e-mail.')
      const result = inner.parse(raw)
      if (!result.ok || result.value === '') return result
      const address = canonicalEmail(result.value)
      return address === null
        ? bad('Scrivi un indirizzo e-mail completo, per esempio nome@ente.it.')
        : good(address)
    },
  }
}

/** A password: kept exactly as typed but for Unicode normalisation (NIST SP 800-63B section 3.1.1.2); never shown again. */
export function password(options: Common & { min?: number }): SecretField {
  const { min = 1 } = options
  return {
    ...options,
    widget: 'password',
    required: true,
    maxLength: 200,
    parse: (raw) => {
      const value = (raw[0] ?? '').normalize('NFC')
      if (value === '') return bad('Scrivi la password.')
      if (value.length > 200) return bad('La password può avere al massimo 200 caratteri.')
      if ([...value].length < min)
        return bad('La password deve avere almeno {min, number} caratteri.', { min })
      return good(value)
    },
  }
}

export function date(options: Common & { required?: boolean }): Field<string | null> {
  return {
    ...options,
    widget: 'date',
    required: options.required ?? false,
    parse: (raw) => {
      const value = (raw[0] ?? '').trim()
      if (value === '') return options.required ? bad('Scrivi una data.') : good(null)
      const italian = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value)
      const iso = italian
        ? `${italian[3]}-${italian[2]!.padStart(2, '0')}-${italian[1]!.padStart(2, '0')}`
        : value
      // There is no year 0 for PostgreSQL (ISO 8601 has one): it would be an error 500.
      const real = /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso))
      if (!real || new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10) !== iso)
        return bad('Scrivi una data che esiste, per esempio 31/12/2026.')
      return good(iso)
    },
  }
}

/** One of a fixed list. */
export function oneOf<const V extends string>(
  options: Common & {
    required?: boolean
    none?: string
    widget?: 'select' | 'radios'
    choices: readonly (Choice & { value: V })[]
  },
): Field<V> {
  const known = new Set<string>(options.choices.map((choice) => choice.value))
  return {
    widget: 'select',
    ...options,
    required: options.required ?? true,
    parse: (raw) => {
      const value = raw[0] ?? ''
      return known.has(value) ? good(value as V) : bad('Scegli una delle voci.')
    },
  }
}

/** Any of a fixed list, each at most once and in the order of the list; none is an answer too. */
export function someOf<const V extends string>(
  options: Common & { choices: readonly (Choice & { value: V })[] },
): Field<V[]> {
  const known = options.choices.map(({ value }) => value)
  return {
    widget: 'checkboxes',
    ...options,
    required: false,
    multiple: true,
    parse: (raw) => {
      const asked = new Set(raw.filter((value) => value !== ''))
      const chosen = known.filter((value) => asked.delete(value))
      return asked.size === 0 ? good(chosen) : bad('Scegli fra le voci della pagina.')
    },
  }
}

/** The id of a row that the page offered; the page gives the choices when it is shown, the action checks the row. */
export function rowId(
  options: Common & { required?: boolean; widget?: 'select' | 'radios' },
): Field<string | null> {
  return {
    widget: 'select',
    ...options,
    required: options.required ?? true,
    parse: (raw) => {
      const value = raw[0] ?? ''
      if (value === '') return (options.required ?? true) ? bad('Scegli una delle voci.') : good(null)
      return isId(value) ? good(value) : bad('Scegli una delle voci.')
    },
  }
}

export function rowIds(options: Common & { widget?: 'checkboxes' | 'files'; max?: number }): Field<string[]> {
  const { max = 100 } = options
  return {
    widget: 'checkboxes',
    ...options,
    required: false,
    multiple: true,
    parse: (raw) => {
      const values = [...new Set(raw.filter((value) => value !== ''))]
      if (values.length > max) return bad('Puoi sceglierne al massimo {max, number}.', { max })
      return values.every(isId) ? good(values) : bad('Scegli fra le voci della pagina.')
    },
  }
}

export function checkbox(options: Common): Field<boolean> {
  return {
    ...options,
    widget: 'checkbox',
    required: false,
    parse: (raw) => good(raw.length > 0 && raw[0] !== ''),
  }
}
