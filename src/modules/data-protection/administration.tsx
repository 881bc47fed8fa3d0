// SPDX-License-Identifier: AGPL-3.0-or-later
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import * as paths from './paths.ts'

/** The pages for whoever answers for personal data, from each to the others. */
export function Administration({ ctx }: { ctx: ViewContext }) {
  const { t } = ctx
  const pages = [
    ...(may(ctx.actor, 'person.erase', WHOLE_NETWORK)
      ? [{ path: paths.requests(), label: t('Richieste delle persone') }]
      : []),
    { path: paths.retention(), label: t('Conservazione dei dati') },
    { path: paths.never(), label: t('Che cosa non registriamo mai') },
  ].filter(({ path }) => path !== ctx.path)
  return (
    <ul class="list-inline">
      {pages.map(({ path, label }) => (
        <li key={path} class="list-inline-item">
          <a href={ctx.href(path)}>{label}</a>
        </li>
      ))}
    </ul>
  )
}
