// SPDX-License-Identifier: AGPL-3.0-or-later
/** On the page of a body, the way to its report. */
import { type OrganizationAsked, panel } from '#contracts/panels.ts'
import { LinkList, Section } from '#ui/section.tsx'
import * as paths from '../paths.ts'
import { listReporting } from './load.ts'

export const reportOfBody = panel<OrganizationAsked, { slug: string }>({
  order: 12,
  load: async (db, { organizationId }, services) =>
    (await listReporting(db, services)).find(({ id }) => id === organizationId) ?? null,
  view: (ctx, { slug }) => (
    <Section title={ctx.t('La mappatura')} id="mappatura">
      <LinkList
        ctx={ctx}
        links={[{ to: paths.report(slug), label: ctx.t('Leggi la relazione sulla mappatura') }]}
      />
    </Section>
  ),
})
