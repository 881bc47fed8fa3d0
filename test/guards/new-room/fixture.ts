// SPDX-License-Identifier: AGPL-3.0-or-later
/** Books for tests, as many as are asked for. */
import { sql, type Tx } from '#kernel/db/db.ts'
import { insertEntities } from '#kernel/entities.ts'
