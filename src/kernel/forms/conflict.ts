// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Two people at one form. Each page carries what its fields were shown with, so that the second to save is told only of what both
 * have changed; what they never touched takes the first one's text (a merge of three texts, of which the oldest is a digest).
 */
import { createHash } from 'node:crypto'
import type { FieldSpec } from './field.ts'

type Specs = Readonly<Record<string, FieldSpec>>
type Values = Readonly<Record<string, readonly string[]>>
/** A posted form, each name with one value or several. */
type Sent = Readonly<Record<string, string | string[]>>

/** 48 bits. Not keyed: the page that carries a digest shows the value beside it, and whoever forges one deceives only themselves. */
const DIGEST_BYTES = 6
const BASE = /^(?:\w+=[\w-]{8}(?: |$))*$/
const LONGEST_BASE = 20_000

/** As a browser sends it back untouched: its line breaks, and boxes in the order of the page, are not a change. */
function canonical(spec: FieldSpec, values: readonly string[]): string {
  const clean = values.map((value) => value.replace(/\r\n?/g, '\n').trim()).filter((value) => value !== '')
  return JSON.stringify(spec.multiple ? clean.sort() : clean)
}

const EMPTY = JSON.stringify([])

const digest = (text: string): string =>
  text === EMPTY
    ? ''
    : createHash('sha256').update(text).digest().subarray(0, DIGEST_BYTES).toString('base64url')

/** What the fields were shown with, in one line: 'title=Xx0_abcd theme=…'. Empty fields are left out. */
export function baseOf(fields: Specs, values: Values): string {
  return Object.entries(fields)
    .filter(([, spec]) => spec.widget !== 'password' && !spec.keptAsSent)
    .map(([name, spec]) => [name, digest(canonical(spec, values[name] ?? []))])
    .filter(([, of]) => of !== '')
    .map(([name, of]) => `${name}=${of}`)
    .join(' ')
}

/** The base that a form sent back; undefined when it sent none that is one. */
export const baseIn = (sent: string | undefined): string | undefined =>
  sent !== undefined && sent.length <= LONGEST_BASE && BASE.test(sent) ? sent : undefined

export interface Merged {
  /** What was sent, with the other's values in the fields that only they changed. */
  readonly sent: Record<string, string | string[]>
  readonly theirs: Record<string, readonly string[]>
  readonly taken: string[]
}

/**
 * What was sent over what somebody else has saved meanwhile (`stored`). Without a base every field that differs counts as changed
 * by both. Fields of one group are taken or kept together.
 */
export function merge(fields: Specs, sent: Sent, stored: Values, base: string | undefined): Merged {
  const shown =
    base === undefined ? null : new Map(base.split(' ').map((part) => part.split('=', 2) as [string, string]))
  const merged: Merged = { sent: { ...sent }, theirs: {}, taken: [] }
  for (const names of groupsOf(fields, sent)) {
    const each = names.map((name) => {
      const spec = fields[name]!
      const [mine, other] = [canonical(spec, valuesOf(sent, name)), canonical(spec, stored[name] ?? [])]
      const before = shown && (shown.get(name) ?? '')
      const isMine = before === null || digest(mine) !== before
      return {
        name,
        spec,
        differs: mine !== other,
        isMine,
        isTheirs: before === null || digest(other) !== before,
      }
    })
    const differing = each.filter(({ differs }) => differs)
    const visible = differing.filter(({ spec }) => spec.widget !== 'hidden').map(({ name }) => name)
    if (!each.some(({ isMine }) => isMine)) {
      for (const { name } of differing) merged.sent[name] = [...(stored[name] ?? [])]
      merged.taken.push(...visible)
    } else if (each.some(({ isTheirs }) => isTheirs))
      for (const name of visible) merged.theirs[name] = stored[name] ?? []
  }
  return merged
}

/** Whether a form says anything else than what is stored, in a field that was on its page. */
export const differs = (fields: Specs, sent: Sent, stored: Values): boolean =>
  groupsOf(fields, sent)
    .flat()
    .some(
      (name) =>
        canonical(fields[name]!, valuesOf(sent, name)) !== canonical(fields[name]!, stored[name] ?? []),
    )

const valuesOf = (sent: Sent, name: string): string[] =>
  Object.hasOwn(sent, name) ? [sent[name]!].flat() : []

/** Controls that send nothing when nothing is chosen; any other that sends nothing was not on the page. */
const SILENT = new Set(['checkbox', 'checkboxes', 'radios', 'files'])

/** Names of the fields that were on the page, those of one group together. */
function groupsOf(fields: Specs, sent: Sent): string[][] {
  const groups = new Map<string, string[]>()
  for (const [name, spec] of Object.entries(fields)) {
    if (spec.widget === 'password' || spec.keptAsSent) continue
    if (!SILENT.has(spec.widget) && !Object.hasOwn(sent, name)) continue
    const key = spec.group === undefined ? `field ${name}` : `group ${spec.group}`
    const group = groups.get(key)
    if (group) group.push(name)
    else groups.set(key, [name])
  }
  return [...groups.values()]
}
