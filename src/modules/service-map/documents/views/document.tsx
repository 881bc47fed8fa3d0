// SPDX-License-Identifier: AGPL-3.0-or-later
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
import { documentForm } from '../forms.ts'
import type { AskingService, DocumentType } from '../queries.ts'

interface DocumentData extends RowStanding {
  document: DocumentType
  asking: readonly AskingService[]
  deeds: readonly Deed[]
  phrases: Readonly<Record<string, string>>
}

export function DocumentPage(data: DocumentData & { ctx: ViewContext }) {
  const { ctx, document, archived, mayWrite, asking, deeds, phrases } = data
  const { t } = ctx
  const { issuer, where_to, validity_months: months } = document
  return (
    <Page
      ctx={ctx}
      title={ctx.local(document.name).text}
      heading={<Localized ctx={ctx} text={document.name} />}
      above={t('Documento')}
      crumbs={[
        { label: t('Servizi'), to: paths.services() },
        { label: t('Documenti per i servizi'), to: paths.documents.list },
      ]}
      crumb={<Localized ctx={ctx} text={document.name} />}
      actions={
        mayWrite && (
          <RowActions ctx={ctx} paths={paths.documents} slug={document.slug} archived={archived !== null} />
        )
      }
      noindex={archived !== null}
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      <DescriptionList
        entries={[
          [t('Chi lo rilascia'), issuer.it && <Localized ctx={ctx} text={issuer} key="issuer" />],
          [t('Come si ottiene'), where_to.it && <Localized ctx={ctx} text={where_to} key="where" />],
          [
            t('Quanto vale'),
            months === null
              ? t('Fino al giorno scritto sul documento, o sempre.')
              : t('{months, plural, one {# mese} other {# mesi}}', { months }),
          ],
        ]}
      />
      {asking.length > 0 && (
        <Section title={t('Servizi che lo chiedono')} id="servizi">
          <LinkList
            ctx={ctx}
            links={asking.map(({ slug, title }) => ({
              to: paths.service(slug),
              label: <Localized ctx={ctx} text={title} />,
            }))}
          />
        </Section>
      )}
      {mayWrite && <History ctx={ctx} deeds={deeds} phrases={phrases} fields={documentForm.fields} />}
    </Page>
  )
}
