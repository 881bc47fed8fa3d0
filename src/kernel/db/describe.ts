// SPDX-License-Identifier: AGPL-3.0-or-later
/** Reads the catalogue of a migrated database and writes what people and the compiler read of it. */
import pg from 'pg'

interface Column {
  table: string
  name: string
  type: string
  not_null: boolean
  has_default: boolean
  generated: boolean
  comment: string | null
}

const SCALAR: Record<string, string> = {
  text: 'string',
  uuid: 'string',
  date: 'string',
  numeric: 'string',
  boolean: 'boolean',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  'double precision': 'number',
  tsvector: 'string',
  bytea: 'Buffer',
}

const scalar = (type: string) => SCALAR[type.replace(/\(.*\)/, '')] ?? 'unknown'

/** The union of literals that a check constraint allows a column, such as `'draft' | 'ready'`. */
function literalsOf(definition: string): { column: string; union: string } | null {
  const match = /^CHECK \(\((\w+) = ANY \(ARRAY\[(.+)\]\)\)\)$/.exec(definition)
  if (!match) return null
  const values = [...match[2]!.matchAll(/'((?:[^']|'')*)'::text/g)].map(
    (found) => `'${found[1]!.replace(/''/g, "\\'")}'`,
  )
  return values.length > 0 ? { column: match[1]!, union: values.join(' | ') } : null
}

/** `namedTypes`: types that comments of jsonb columns may name (`ts:Doc`), and the file each is written in. */
export async function describeSchema(
  url: string,
  namedTypes: Readonly<Record<string, string>>,
): Promise<{ types: string; picture: string }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const columns = (await client.query(COLUMNS)).rows as Column[]
    const constraints = (await client.query(CONSTRAINTS)).rows as {
      table: string
      name: string
      definition: string
    }[]
    const indexes = (await client.query(INDEXES)).rows as { table: string; definition: string }[]
    const comments = new Map<string, string>(
      (await client.query(TABLE_COMMENTS)).rows.map((row) => [row.table, row.comment ?? '']),
    )
    const triggers = (await client.query(TRIGGERS)).rows as { table: string; definition: string }[]
    return {
      types: writeTypes(columns, constraints, namedTypes),
      picture: writePicture(columns, constraints, indexes, comments, triggers),
    }
  } finally {
    await client.end()
  }
}

const groupByTable = <T extends { table: string }>(rows: T[]): Map<string, T[]> =>
  Map.groupBy(rows, (row) => row.table)

const interfaceName = (table: string) =>
  table.replace(/(^|_)(\w)/g, (_all, _sep, letter: string) => letter.toUpperCase())

function writeTypes(
  columns: Column[],
  constraints: { table: string; definition: string }[],
  namedTypes: Readonly<Record<string, string>>,
): string {
  const unions = new Map<string, string>()
  for (const constraint of constraints) {
    const found = literalsOf(constraint.definition)
    if (found) unions.set(`${constraint.table}.${found.column}`, found.union)
  }
  const tables = [...groupByTable(columns)]
  const body = tables.map(([table, cols]) => {
    const lines = cols.map(
      (column) => `  ${column.name}: ${typeOf(column, unions.get(`${table}.${column.name}`))}`,
    )
    return `export interface ${interfaceName(table)} {\n${lines.join('\n')}\n}`
  })
  const database = tables.map(([table]) => `  ${table}: ${interfaceName(table)}`)
  const written = `${body.join('\n\n')}\n\nexport interface DB {\n${database.join('\n')}\n}\n`
  const imports = Object.entries(namedTypes)
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(written))
    .map(([name, from]) => `import type { ${name} } from '${from}'`)
  return `// SPDX-License-Identifier: AGPL-3.0-or-later
// Generated from db/migrations by \`npm run schema\`. Do not edit: a test fails when this file is stale.
import type { ColumnType, JSONColumnType } from 'kysely'
${imports.join('\n')}

${written}`
}

function typeOf(column: Column, union: string | undefined): string {
  const orNull = column.not_null ? '' : ' | null'
  const named = /^ts:(.+?)(?:\s+--.*)?$/s.exec(column.comment ?? '')?.[1]?.trim()
  const optional = column.has_default || !column.not_null
  if (column.generated) return `ColumnType<${named ?? scalar(column.type)}${orNull}, never, never>`
  if (column.type === 'jsonb') {
    const type = named ?? 'Record<string, unknown>'
    return `JSONColumnType<${type === 'unknown' ? 'object' : type}${orNull}, string${optional ? ' | undefined' : ''}${orNull}, string${orNull}>`
  }
  if (column.type === 'timestamp with time zone') {
    return `ColumnType<Date${orNull}, Date | string${orNull}${optional ? ' | undefined' : ''}, Date | string${orNull}>`
  }
  const array = column.type.endsWith('[]')
  const base = named ?? union ?? (array ? `${scalar(column.type.slice(0, -2))}[]` : scalar(column.type))
  return optional
    ? `ColumnType<${base}${orNull}, ${base}${orNull} | undefined, ${base}${orNull}>`
    : `${base}${orNull}`
}

function writePicture(
  columns: Column[],
  constraints: { table: string; name: string; definition: string }[],
  indexes: { table: string; definition: string }[],
  comments: Map<string, string>,
  triggers: { table: string; definition: string }[],
): string {
  const byConstraint = groupByTable(constraints)
  const byIndex = groupByTable(indexes)
  const byTrigger = groupByTable(triggers)
  const tables = [...groupByTable(columns)].map(([table, cols]) => {
    const lines = cols.map(
      (column) =>
        `  ${column.name} ${column.type}${column.not_null ? ' not null' : ''}${column.generated ? ' generated' : column.has_default ? ' default' : ''}`,
    )
    const more = [
      ...(byConstraint.get(table) ?? []).map((row) => `  constraint ${row.name} ${row.definition}`),
      ...(byIndex.get(table) ?? []).map((row) => `  ${row.definition}`),
      ...(byTrigger.get(table) ?? []).map((row) => `  ${row.definition}`),
    ]
    return `-- ${comments.get(table) ?? ''}\ntable ${table}\n${lines.join('\n')}\n${more.join('\n')}`.trimEnd()
  })
  return `-- Picture of the database after every migration, for reading. Generated by \`npm run schema\`; a test fails when stale.\n\n${tables.join('\n\n')}\n`
}

const USER_TABLES = `c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`
const COLUMNS = `
  select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as not_null,
         a.atthasdef as has_default, a.attgenerated <> '' or a.attidentity = 'a' as generated, col_description(c.oid, a.attnum) as comment
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where ${USER_TABLES} and a.attnum > 0 and not a.attisdropped
  order by c.relname collate "C", a.attnum`
// PostgreSQL 18 names not-null constraints in the catalogue, 15 does not: they are left out so that both give one picture.
const CONSTRAINTS = `
  select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where ${USER_TABLES} and k.contype in ('p', 'f', 'u', 'c', 'x')
  order by c.relname collate "C", k.contype, k.conname collate "C"`
const INDEXES = `
  select c.relname as table, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indrelid
  where ${USER_TABLES} and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  order by c.relname collate "C", 2`
const TABLE_COMMENTS = `select c.relname as table, obj_description(c.oid) as comment from pg_class c where ${USER_TABLES}`
const TRIGGERS = `
  select c.relname as table, pg_get_triggerdef(t.oid) as definition
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where ${USER_TABLES} and not t.tgisinternal
  order by c.relname collate "C", t.tgname collate "C"`
