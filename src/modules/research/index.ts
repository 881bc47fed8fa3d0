// SPDX-License-Identifier: AGPL-3.0-or-later
/** research: what was asked on a theme, how, from which sources, what was found; other texts are born from its findings. */
import { defineModule } from '#contracts/module.ts'
import { msg } from '#kernel/i18n/msg.ts'
import { workEntity } from '../review/index.ts'
import { demonstration } from './demonstration.ts'
import { findingEntity } from './describe.ts'
import { researchKind } from './kind.ts'
import { themePanel } from './reading/panels.ts'
import { countByTheme } from './reading/queries.ts'
import { readingRoutes } from './reading/routes.ts'
import { routes } from './routes.ts'

export {
  type BornFromShown,
  bornFromLines,
  bornFromWritten,
  copyBornFrom,
  listBornFrom,
} from './born-from.ts'
export { type Cast, type CastMember, castOf, dayOf, later } from './demonstration/cast.ts'
export { listOfferedFindings, type OfferedFinding } from './findings/queries.ts'
export { BornFrom, BornFromField } from './views/born-from.tsx'

export default defineModule({
  name: 'research',
  routes: [...readingRoutes, ...routes],
  uploaders: ['research.write'],
  permissions: { 'research.write': msg('Scrivere ricerche') },
  editions: [researchKind],
  kinds: { research: workEntity(researchKind), finding: findingEntity },
  panels: { theme: [themePanel] },
  themeCounts: [
    { order: 5, words: msg('{count, plural, one {# ricerca} other {# ricerche}}'), load: countByTheme },
  ],
  demonstration,
})
