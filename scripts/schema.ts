// SPDX-License-Identifier: AGPL-3.0-or-later
/** Writes db/schema.gen.ts (row types) and db/schema.sql (a picture of every table) from a migrated database. */
import { writeFile } from 'node:fs/promises'
import { describeSchema } from '#kernel/db/describe.ts'
import { findNamedTypes } from '../db/named-types.ts'

const url = process.env.DATABASE_URL
if (!url) throw new Error('DATABASE_URL is missing: name a database that has had every migration.')
const { types, picture } = await describeSchema(url, findNamedTypes('.'))
await writeFile('db/schema.gen.ts', types)
await writeFile('db/schema.sql', picture)
