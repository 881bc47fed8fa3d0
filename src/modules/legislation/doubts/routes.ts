// SPDX-License-Identifier: AGPL-3.0-or-later
import { withPermission } from '#kernel/access.ts'
import { listPage } from '#kernel/list/route.ts'
import { nearActs } from '../acts.ts'
import { showHolders } from '../citing.ts'
import * as paths from '../paths.ts'
import { listNamedActs } from '../queries.ts'
import { splitLine } from '../split-line.ts'
import { doubts } from './list.ts'
import { doubtsSource } from './queries.ts'
import { DoubtsPage } from './views/doubts.tsx'

export const doubtsRoutes = listPage({
  path: paths.doubted(),
  access: withPermission('legislation.write'),
  list: doubts,
  source: doubtsSource,
  more: async ({ db, actor, services }, rows) => {
    const [holders, acts] = await Promise.all([
      showHolders(
        db,
        rows.map(({ holder_id }) => holder_id),
        { actor, house: services.house },
      ),
      listNamedActs(db),
    ])
    const near = new Map(
      rows.map(({ id, line }) => [id, nearActs(splitLine(line).act, acts).map((act) => act.short_title)]),
    )
    return { holders, near }
  },
  view: (ctx, shown, more) => DoubtsPage({ ctx, shown, ...more }),
})
