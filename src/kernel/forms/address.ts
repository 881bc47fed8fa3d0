// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where something is: the lines of an address, its municipality, and a point of the map with how far it may be trusted. */
import { msg } from '../i18n/msg.ts'
import { oneOf, text } from './field.ts'
import type { Errors, Grouped } from './grouped.ts'
import { decimal } from './number-field.ts'

/** What a point of the map stands for. */
export type Accuracy = 'entrance' | 'street' | 'municipality'

export const ACCURACIES: Readonly<Record<Accuracy, string>> = {
  entrance: msg('sull’ingresso'),
  street: msg('sulla via'),
  municipality: msg('sul comune, non sull’indirizzo'),
}

export interface Point {
  /** Degrees of WGS 84, north and east positive. */
  readonly latitude: number
  readonly longitude: number
  readonly accuracy: Accuracy
}

export interface Address {
  /** Street and number, then stairs, floor, office. */
  readonly lines: readonly string[]
  /** Postal code of five digits. */
  readonly cap: string | null
  readonly municipality: string
  /** Six digits of ISTAT: names of municipalities change and repeat, codes tell them apart. */
  readonly istat: string | null
  readonly point: Point | null
}

const MOST_LINES = 4

type Part = 'lines' | 'cap' | 'municipality' | 'istat' | 'latitude' | 'longitude' | 'accuracy'

interface Parts {
  readonly lines: string
  readonly cap: string
  readonly municipality: string
  readonly istat: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly accuracy: Accuracy | ''
}

export type AddressTyped<Name extends string> = { [P in Part as `${Name}_${P}`]: Parts[P] }

/** Seven fields, `<name>_lines` and so on; null where nothing was written. */
export function address<const Name extends string>({
  name,
  required = false,
}: {
  name: Name
  required?: boolean
}): Grouped<AddressTyped<Name>, Address | null> {
  const named = (part: Part) => `${name}_${part}` as keyof AddressTyped<Name> & string
  const partsOf = (typed: AddressTyped<Name>): Parts =>
    Object.fromEntries(
      PARTS.map((part) => [part, (typed as Record<string, unknown>)[named(part)]]),
    ) as unknown as Parts
  const fields = fieldsOf(name, required)
  return {
    fields: Object.fromEntries(PARTS.map((part) => [named(part), fields[part]])) as unknown as Grouped<
      AddressTyped<Name>,
      Address | null
    >['fields'],
    check: (typed) =>
      Object.fromEntries(
        Object.entries(problemsOf(partsOf(typed))).map(([part, error]) => [named(part as Part), error]),
      ),
    read: (typed) => addressOf(partsOf(typed)),
    stored: (value) => {
      const shown = shownOf(value)
      return Object.fromEntries(PARTS.map((part) => [named(part), shown[part]])) as Record<
        keyof AddressTyped<Name> & string,
        string
      >
    },
  }
}

const PARTS: readonly Part[] = ['lines', 'cap', 'municipality', 'istat', 'latitude', 'longitude', 'accuracy']

const fieldsOf = (group: string, required: boolean) => ({
  lines: text({
    label: msg('Indirizzo'),
    help: msg('Via e numero; poi scala, piano, stanza. Una riga per cosa, al massimo quattro.'),
    multiline: true,
    required,
    max: 400,
    rows: 3,
    group,
  }),
  cap: text({
    label: msg('CAP'),
    max: 5,
    group,
    pattern: { test: /^\d{5}$/, message: msg('Il CAP ha cinque cifre, per esempio 44121.') },
  }),
  municipality: text({ label: msg('Comune'), required, max: 100, group }),
  istat: text({
    label: msg('Codice ISTAT del comune'),
    help: msg('Sei cifre, se lo sai: quello di Ferrara è 038008.'),
    max: 6,
    group,
    pattern: { test: /^\d{6}$/, message: msg('Il codice ISTAT ha sei cifre, per esempio 038008.') },
  }),
  latitude: decimal({
    label: msg('Latitudine'),
    help: msg('In gradi, come la danno le mappe: per esempio 44,8378.'),
    min: -90,
    max: 90,
    decimals: 6,
    group,
  }),
  longitude: decimal({
    label: msg('Longitudine'),
    help: msg('In gradi: per esempio 11,6196.'),
    min: -180,
    max: 180,
    decimals: 6,
    group,
  }),
  accuracy: {
    ...oneOf({
      label: msg('Quanto è preciso il punto'),
      required: false,
      none: msg('Non c’è un punto sulla mappa'),
      group,
      choices: (Object.keys(ACCURACIES) as Accuracy[]).map((value) => ({ value, label: ACCURACIES[value] })),
    }),
    parse: (raw: readonly string[]) => parseAccuracy(raw[0] ?? ''),
  },
})

const parseAccuracy = (value: string) =>
  value === '' || Object.hasOwn(ACCURACIES, value)
    ? { ok: true as const, value: value as Accuracy | '' }
    : { ok: false as const, error: { source: 'Scegli una delle voci.' } }

/** What is wrong between the parts: nothing stands without its municipality, no point without both numbers and what they stand for. */
function problemsOf({ lines, cap, municipality, istat, latitude, longitude, accuracy }: Parts): Errors {
  const errors: Errors = {}
  if (linesIn(lines).length > MOST_LINES)
    errors.lines = { source: msg('Usa al massimo quattro righe: il comune va nel suo campo.') }
  const hasPoint = latitude !== null || longitude !== null
  if (municipality === '' && (lines !== '' || cap !== '' || istat !== '' || hasPoint))
    errors.municipality = { source: msg('Scrivi anche il comune.') }
  if (latitude !== null && longitude === null)
    errors.longitude = { source: msg('Scrivi anche la longitudine, o togli la latitudine.') }
  if (longitude !== null && latitude === null)
    errors.latitude = { source: msg('Scrivi anche la latitudine, o togli la longitudine.') }
  if (hasPoint && accuracy === '') errors.accuracy = { source: msg('Scegli quanto è preciso il punto.') }
  if (!hasPoint && accuracy !== '')
    errors.latitude = { source: msg('Scrivi latitudine e longitudine, o togli la precisione.') }
  return errors
}

const linesIn = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function addressOf(parts: Parts): Address | null {
  const { latitude, longitude, accuracy } = parts
  if (parts.municipality === '') return null
  return {
    lines: linesIn(parts.lines),
    cap: parts.cap || null,
    municipality: parts.municipality,
    istat: parts.istat || null,
    point:
      latitude === null || longitude === null || accuracy === '' ? null : { latitude, longitude, accuracy },
  }
}

const degrees = (value: number | undefined): string =>
  value === undefined
    ? ''
    : value
        .toFixed(6)
        .replace(/\.?0+$/, '')
        .replace('.', ',')

const shownOf = (value: Address | null): Record<Part, string> => ({
  lines: value?.lines.join('\n') ?? '',
  cap: value?.cap ?? '',
  municipality: value?.municipality ?? '',
  istat: value?.istat ?? '',
  latitude: degrees(value?.point?.latitude),
  longitude: degrees(value?.point?.longitude),
  accuracy: value?.point?.accuracy ?? '',
})
