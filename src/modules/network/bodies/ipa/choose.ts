// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which bodies of the index are asked for, and how the form of the register would be filled for each. */
import { parseForm } from '#kernel/forms/form.ts'
import type { FieldError } from '#kernel/forms/text.ts'
import { bare } from '#kernel/import/headings.ts'
import type { RowTyped } from '#kernel/import/typed.ts'
import type { OrganizationKind } from '../../body-words.ts'
import { bodyForm } from '../forms.ts'
import type { IpaBody } from './read-ipa.ts'

/** Where a municipality lies: of each larger place its code and its name. */
export interface Seat {
  /** '' where only the province is known. */
  readonly name: string
  readonly province: { readonly code: string; readonly name: string; readonly letters: string | null }
  readonly region: { readonly code: string; readonly name: string }
}

export interface Asked {
  readonly kinds: ReadonlySet<OrganizationKind>
  /** Code or name of a region; letters, code or name of a province. Null: any. */
  readonly region: string | null
  readonly province: string | null
}

/** A code of ISTAT begins with that of the province. */
const seatOf = ({ istatCode }: IpaBody, seats: ReadonlyMap<string, Seat>): Seat | undefined =>
  istatCode === null ? undefined : (seats.get(istatCode) ?? seats.get(istatCode.slice(0, 3)))

const isOne = (asked: string | null, names: readonly (string | null | undefined)[]): boolean =>
  asked === null || names.some((name) => name && bare(name) === bare(asked))

/** Whether a body is asked for. `seats`: by ISTAT code of the municipality. */
export function isAsked(
  body: IpaBody,
  { kinds, region, province }: Asked,
  seats: ReadonlyMap<string, Seat>,
): boolean {
  const seat = seatOf(body, seats)
  return (
    body.kind !== null &&
    kinds.has(body.kind) &&
    !body.isEnding &&
    isOne(region, [seat?.region.code, seat?.region.name, body.region]) &&
    isOne(province, [seat?.province.letters, seat?.province.code, seat?.province.name, body.province])
  )
}

/** What may be wrong in the index without the body being left out. */
const CONTACTS = ['fiscal_code', 'website', 'pec', 'email'] as const

export interface Filled {
  readonly line: number
  readonly typed: RowTyped
  /** Contacts and codes that the form refuses: the body comes in without them. */
  readonly left: Readonly<Record<string, FieldError>>
}

/** `known`: names of bodies by their code in the index. The code says the same body, whatever the register calls it. */
export function fill(
  body: IpaBody,
  seats: ReadonlyMap<string, Seat>,
  known: ReadonlyMap<string, string>,
): Filled {
  const seat = seatOf(body, seats)
  const values: Record<string, string> = {
    name: known.get(body.code) ?? body.name,
    kind: body.kind ?? 'other',
    place: seat?.name || body.place,
    province: seat?.province.letters ?? body.province,
    istat_code: body.istatCode ?? '',
    ipa_code: body.code,
    fiscal_code: body.fiscalCode,
    website: body.website,
    pec: body.pec,
    email: body.email,
  }
  const typed = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === '' ? [] : [[name, [value]]])),
  )
  const parsed = parseForm(bodyForm, typed)
  const wrong = parsed.ok ? {} : parsed.errors
  // The check of the digits is made only once nothing else is wrong: what is left then is looked at again.
  const left = Object.fromEntries(
    CONTACTS.flatMap((name) => (wrong[name] ? [[name, wrong[name]] as const] : [])),
  )
  if (Object.keys(left).length === 0) return { line: body.line, typed, left }
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => !left[name]))
  const again = parseForm(bodyForm, kept)
  const digits = again.ok ? undefined : again.errors.fiscal_code
  if (!digits) return { line: body.line, typed: kept, left }
  const { fiscal_code: _wrong, ...rest } = kept
  return { line: body.line, typed: rest, left: { ...left, fiscal_code: digits } }
}
