// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the register of bodies may be narrowed to. */
import type { Db } from '#kernel/db/db.ts'
import { listProvinces } from './queries.ts'

export const provinceChoices = async (db: Db) => ({
  provincia: (await listProvinces(db)).map((province) => ({
    value: province.toLowerCase(),
    label: province,
    literal: true,
  })),
})
