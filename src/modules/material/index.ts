// SPDX-License-Identifier: AGPL-3.0-or-later
/** material: in-formative material, born from research; courses, seminars, services and practices attach it. */
import { defineModule } from '#contracts/module.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { workEntity } from '../review/index.ts'
import { demonstration } from './demonstration.ts'
import { materialKind } from './kind.ts'
import { countByTheme } from './reading/queries.ts'
import { materialRoutes } from './reading/routes.ts'
import { routes } from './routes.ts'

export { keepFile } from './demonstration/files.ts'
export { materialKind } from './kind.ts'
export { material as materialPath } from './paths.ts'

export default defineModule({
  name: 'material',
  routes: [...materialRoutes, ...routes],
  uploaders: ['material.write'],
  permissions: { 'material.write': msg('Scrivere materiali') },
  editions: [materialKind],
  kinds: { material: workEntity(materialKind) },
  themeCounts: [
    {
      order: 10,
      words: msg('{count, plural, one {# materiale} other {# materiali}}'),
      load: countByTheme,
    },
  ],
  demonstration,
})
