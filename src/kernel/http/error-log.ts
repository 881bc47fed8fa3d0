// SPDX-License-Identifier: AGPL-3.0-or-later
/** PostgreSQL's own fields that say where, and never what: its message, detail and context can quote what somebody wrote. */
const DATABASE_FIELDS = ['code', 'severity', 'table', 'column', 'constraint', 'routine'] as const

type Logged = { type: string; message: string; stack: string } & Record<string, unknown>

/** An error as the log may keep it: enough to find the mistake, no value that came from a person. */
export function errorForLog(error: unknown): Logged {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const fields = error as Error & Record<string, unknown>
  const fromDatabase = typeof fields.severity === 'string' && typeof fields.routine === 'string'
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
  if (!fromDatabase) return { type: error.name, message: error.message, stack: frames }
  const known = Object.fromEntries(
    DATABASE_FIELDS.filter((name) => fields[name]).map((name) => [name, fields[name]]),
  )
  return { type: 'DatabaseError', message: `PostgreSQL ${String(fields.code)}`, stack: frames, ...known }
}
