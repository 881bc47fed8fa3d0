// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { RowStanding } from '#kernel/list/row-pages.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { History } from '#ui/history.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { ArchivedNote, RowActions } from '#ui/row-pages.tsx'
import { LinkList, Section } from '#ui/section.tsx'
import type { Deed } from '../../../people/index.ts'
import * as paths from '../../paths.ts'
import { termForm } from '../forms.ts'
import type { Term } from '../queries.ts'

interface TermData extends RowStanding {
  term: Term
  leadsTo: readonly { slug: string; title: LocalText }[]
  deeds: readonly Deed[]
  phrases: Readonly<Record<string, string>>
}

export function TermPage(data: TermData & { ctx: ViewContext }) {
  const { ctx, term, archived, mayWrite, leadsTo, deeds, phrases } = data
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={term.term}
      above={t('Parola')}
      crumbs={[
        { label: t('Servizi'), to: paths.services() },
        { label: t('Parole per cercare'), to: paths.terms.list },
      ]}
      crumb={term.term}
      actions={
        mayWrite && <RowActions ctx={ctx} paths={paths.terms} slug={term.slug} archived={archived !== null} />
      }
      noindex
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      <DescriptionList entries={[[t('Vuol dire'), term.means.join('; ')]]} />
      {leadsTo.length > 0 && (
        <Section title={t('Servizi che si trovano così')} id="servizi">
          <LinkList
            ctx={ctx}
            links={leadsTo.map(({ slug, title }) => ({
              to: paths.service(slug),
              label: <Localized ctx={ctx} text={title} />,
            }))}
          />
        </Section>
      )}
      {mayWrite && <History ctx={ctx} deeds={deeds} phrases={phrases} fields={termForm.fields} />}
    </Page>
  )
}
