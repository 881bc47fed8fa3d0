// SPDX-License-Identifier: AGPL-3.0-or-later
/** Figures as a table and as JSON, with the machine that they were taken on. */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Disturbance } from './quiet.ts'

export interface Row {
  name: string
  /** Null: it could not be measured here, and `unit` says why. */
  value: number | null
  unit: string
  /** What DESIGN asks for, such as '<= 1.0'; said beside the figure, never enforced here. */
  bar?: string
}

export interface Measurement {
  part: string
  /** Null: unknown here. */
  disturbance: Disturbance | null
  seconds: number
  rows: Row[]
}

export const machine = () => ({
  cores: cpus().length,
  cpu: cpus()[0]?.model ?? 'unknown',
  memoryGb: Math.round(totalmem() / 1e9),
  system: `${process.platform} ${release()}`,
  node: process.version,
})

function shown(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

/** In percent: what other programs and other guests took of the machine meanwhile. */
const disturbed = ({ disturbance }: Measurement): string =>
  disturbance ? `${Math.round(100 * (disturbance.others + disturbance.stolen))} %` : ''

const cells = ({ name, value, unit, bar }: Row): string[] => [
  name,
  value === null ? 'not measured' : shown(value),
  unit,
  bar ?? '',
]

/** A Markdown table, which reads as well in a terminal. */
export function table(measurements: readonly Measurement[]): string {
  const body = measurements.flatMap((one) => one.rows.map((row) => [...cells(row), disturbed(one)]))
  const all = [['what', 'figure', 'unit', 'bar', 'others'], ...body]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)))
  const padded = (text: string, column: number) =>
    column === 1 ? text.padStart(widths[1]!) : text.padEnd(widths[column]!)
  const line = (texts: readonly string[]) => `| ${texts.map(padded).join(' | ')} |`
  const rule = widths.map((width, column) =>
    column === 1 ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2),
  )
  return [line(all[0]!), `|${rule.join('|')}|`, ...body.map(line)].join('\n')
}

/** Writes the figures as JSON; answers with the path. */
export async function writeJson(measurements: readonly Measurement[], at: Date): Promise<string> {
  const folder = join(import.meta.dirname, 'results')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${at.toISOString().replace(/[:.]/g, '-')}.json`)
  await writeFile(path, `${JSON.stringify({ at, machine: machine(), measurements }, null, 2)}\n`)
  return path
}
