// SPDX-License-Identifier: AGPL-3.0-or-later
import { may, WHOLE_NETWORK } from '#kernel/access.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Tabs } from '#ui/tabs.tsx'
import * as paths from './paths.ts'

/** The pages for whoever answers for personal data. */
export function Administration({ ctx, current }: { ctx: ViewContext; current: string }) {
  const { t } = ctx
  const answers = may(ctx.actor, 'person.erase', WHOLE_NETWORK)
  const tabs = [
    ...(answers ? [{ to: paths.requests(), label: t('Richieste delle persone') }] : []),
    { to: paths.retention(), label: t('Conservazione dei dati') },
  ]
  return (
    <Tabs
      ctx={ctx}
      label={t('Dati personali')}
      tabs={tabs.map((tab) => ({ ...tab, current: tab.to === current }))}
    />
  )
}
