// SPDX-License-Identifier: AGPL-3.0-or-later
/** The offices of a body, on its public page. */
import { type OrganizationAsked, panel } from '#contracts/panels.ts'
import { dayIn } from '#kernel/clock.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkList, Section } from '#ui/section.tsx'
import * as paths from '../paths.ts'
import { listOfBody, type OfficeOfBody } from './queries.ts'

const MOST = 50

export const officesOfBody = panel<OrganizationAsked, readonly OfficeOfBody[]>({
  order: 15,
  load: async (db, { organizationId }, { clock, zone }) => {
    const offices = await listOfBody(db, organizationId, { day: dayIn(zone, clock.now()), limit: MOST + 1 })
    return offices.length > 0 ? offices : null
  },
  view: (ctx, offices) => OfficesOfBody({ ctx, offices }),
})

function OfficesOfBody({ ctx, offices }: { ctx: ViewContext; offices: readonly OfficeOfBody[] }) {
  const { t } = ctx
  return (
    <Section title={t('I suoi uffici')} id="uffici">
      <LinkList
        ctx={ctx}
        links={offices.slice(0, MOST).map(({ slug, name, kind, municipality }) => ({
          to: paths.offices.row(slug),
          label: name,
          note: [ctx.local(kind).text, municipality].filter(Boolean).join(' · '),
        }))}
      />
      {offices.length > MOST && (
        <p>
          <a href={ctx.href(paths.offices.list)}>{t('Gli altri sono nel registro degli uffici')}</a>
        </p>
      )}
    </Section>
  )
}
