// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'

export interface Row {
  name: string
  value: number
  unit: string
  /** What DESIGN asks for, such as '<= 1.0'; said beside the figure, never enforced here. */
  bar?: string
}

const shown = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3))

export function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.name.length))
  return rows
    .map(({ name, value, unit, bar }) =>
      `${name.padEnd(width)}  ${shown(value).padStart(9)} ${unit.padEnd(5)} ${bar ? `(bar ${bar})` : ''}`.trimEnd(),
    )
    .join('\n')
}

/** Writes the figures as JSON beside what machine they were taken on. */
export async function writeJson(rows: readonly Row[], at: Date): Promise<string> {
  const folder = join(import.meta.dirname, 'results')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${at.toISOString().replace(/[:.]/g, '-')}.json`)
  const machine = {
    cores: cpus().length,
    cpu: cpus()[0]?.model,
    node: process.version,
    platform: process.platform,
  }
  await writeFile(path, `${JSON.stringify({ at, machine, rows }, null, 2)}\n`)
  return path
}
