// SPDX-License-Identifier: AGPL-3.0-or-later
/** Reads what a clerk writes in the cell of a day: '9-13', '9.00–13.00 15-17,30', 'dalle 9 alle 13', 'chiuso', 'h24'. */
import type { FieldError } from '#kernel/forms/text.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { DAY_MINUTES } from '#kernel/wall-clock.ts'
import { NIGHT_FROM, NIGHT_TO, stretchWritten, type Times } from './times.ts'

/** `empty` says nothing, `closed` says that nobody is there: in a normal week both are no slot, in an exception they differ. */
export type ReadTimes =
  | { readonly kind: 'times'; readonly times: readonly Times[] }
  | { readonly kind: 'closed' | 'empty' }
  | { readonly kind: 'problem'; readonly error: FieldError }

const MAX_LENGTH = 120
const MAX_STRETCHES = 8

const CLOSED = /^(?:chius[oaie]|clos(?:ed|e)|off|no|x|-+|\/)$/
const WHOLE_DAY =
  /^(?:h ?24(?: ?su 24)?|24 ?h|24 ?(?:\/|su) ?24|24 ore(?: su 24)?|sempre(?: apert[oa])?|24\/7)$/

/** What stands around hours and says nothing: names of the halves of a day, 'ore', a full stop at the end. */
const AROUND = /\b(?:ore|orario|mattin[ao]|pomeriggio|sera|apert[oa]|solo|il|di|la)\b|\bh(?=\d)/g

/**
 * Reads hours. A comma or a full stop may part minutes from an hour or one stretch from the next: the reading that makes sense
 * of the whole is taken.
 */
export function readTimes(typed: string): ReadTimes {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[‐-―−]/g, '-')
    .trim()
  if (text === '') return { kind: 'empty' }
  if (text.length > MAX_LENGTH) return problem(msg('Il testo è troppo lungo. Scrivi per esempio 9-13 15-17.'))
  const bare = text.replace(/[.;,]+$/, '')
  if (CLOSED.test(bare)) return { kind: 'closed' }
  if (WHOLE_DAY.test(bare)) return { kind: 'times', times: [{ from: 0, to: DAY_MINUTES }] }
  const stretches = stretchesIn(simplified(bare), 0)
  if (!stretches)
    return problem(msg('Non capisco «{typed}». Scrivi per esempio 9-13 15-17:30, oppure chiuso.'), typed)
  return judged(stretches)
}

const problem = (source: string, typed?: string): ReadTimes => ({
  kind: 'problem',
  error: typed === undefined ? { source } : { source, values: { typed: typed.trim().slice(0, 40) } },
})

/** Words become the signs that they stand for. */
const simplified = (text: string): string =>
  text
    .replace(/[’`´]/g, "'")
    .replace(/\bmezzogiorno\b/g, '12')
    .replace(/\bmezzanotte\b/g, '24')
    .replace(/\buna\b/g, '1')
    .replace(/\b(?:dal(?:le|la)?|from)\b|\bdall'/g, ' ')
    .replace(/\b(?:fino )?(?:alle|alla|al|a|to|until)\b|\b(?:fino )?all'/g, '-')
    .replace(/\b(?:e|ed|and|poi|anche)\b|[&+]/g, ' ; ')
    .replace(AROUND, ' ')
    .replace(/[:]\s+(?=\d)/g, ' ')
    .replace(/^[\s:;]+|[\s:;]+$/g, '')

/** An hour and, perhaps, its minutes: each way to read it at a place, the one with minutes first. */
const TIMES = [/(\d{1,2})[.:,h'](\d{2})(?!\d)/y, /(\d{1,2})(\d{2})(?!\d)/y, /(\d{1,2})h?(?!\d)/y]
const DASH = /\s*(?:-|\/)\s*/y
const GAP = /\s*[;,/.|]\s*[;\s]*|\s+/y

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function* timesAt(text: string, at: number): Generator<{ minute: number; end: number }> {
  for (const pattern of TIMES) {
    const found = match(pattern, text, at)
    if (!found) continue
    const [whole, hour, minutes = '0'] = found
    if (Number(hour) > 48 || Number(minutes) > 59) continue
    yield { minute: Number(hour) * 60 + Number(minutes), end: at + whole.length }
  }
}

/** The stretches from a place to the end of a text, or null when there is no way to read them. */
function stretchesIn(text: string, at: number, depth = 0): Times[] | null {
  if (depth >= MAX_STRETCHES) return null
  for (const from of timesAt(text, at)) {
    const dash = match(DASH, text, from.end)
    if (!dash) continue
    for (const to of timesAt(text, from.end + dash[0].length)) {
      const stretch = { from: from.minute, to: to.minute }
      if (to.end === text.length) return [stretch]
      const gap = match(GAP, text, to.end)
      const rest = gap && stretchesIn(text, to.end + gap[0].length, depth + 1)
      if (rest) return [stretch, ...rest]
    }
  }
  return null
}

/** Stretches as they are kept, or what is wrong with them. */
function judged(stretches: readonly Times[]): ReadTimes {
  const times: Times[] = []
  for (const { from, to } of stretches) {
    if (from >= DAY_MINUTES)
      return problem(msg('Le 24 chiudono un giorno. Per aprire a mezzanotte scrivi 0.'))
    const isNight = to <= from && ((from >= NIGHT_FROM && to <= NIGHT_TO) || to === 0)
    const end = isNight ? to + DAY_MINUTES : to
    if (end <= from)
      return wrong(msg('L’ora di fine viene prima dell’inizio: {times}.'), {
        times: stretchWritten({ from, to }),
      })
    if (end - from > DAY_MINUTES) return problem(msg('Una fascia dura al massimo 24 ore.'))
    times.push({ from, to: end })
  }
  times.sort((a, b) => a.from - b.from)
  for (const [index, one] of times.slice(1).entries()) {
    const before = times[index]!
    if (one.from < before.to)
      return wrong(msg('La fascia {times} si sovrappone a {others}. Uniscile in una.'), {
        times: stretchWritten(one),
        others: stretchWritten(before),
      })
  }
  return { kind: 'times', times }
}

const wrong = (source: string, values: Record<string, string>): ReadTimes => ({
  kind: 'problem',
  error: { source, values },
})
