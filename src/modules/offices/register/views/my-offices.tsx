// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import type { Office } from '../queries.ts'
import type { Missing } from '../rules.ts'

interface Kept {
  readonly office: Office
  readonly missing: readonly Missing[]
}

interface MyOfficesData {
  ctx: ViewContext
  kept: readonly Kept[]
  /** What other rooms ask of whoever keeps them. */
  panels: readonly FilledPanel[]
}

/** Each office that somebody keeps, with what its sheet lacks. */
export function MyOfficesPage({ ctx, kept, panels }: MyOfficesData) {
  const { t } = ctx
  const add = (
    <LinkButton ctx={ctx} to={paths.offices.add} icon="it-plus">
      {t('Nuovo ufficio')}
    </LinkButton>
  )
  return (
    <Page
      ctx={ctx}
      title={t('Gli uffici che tieni aggiornati')}
      crumbs={[{ label: t('Uffici'), to: paths.offices.list }]}
      lead={t('Quello che manca qui, manca a chi cerca l’ufficio.')}
      actions={add}
      noindex
    >
      {panels.map((panel) => panel(ctx))}
      {kept.length === 0 ? (
        <EmptyState ctx={ctx} title={t('Non tieni ancora nessun ufficio')} action={add}>
          <p>{t('Aggiungi il primo: bastano nome, ente e tipo. Il resto lo completi quando puoi.')}</p>
        </EmptyState>
      ) : (
        kept.map(({ office, missing }) => (
          <Sheet ctx={ctx} office={office} missing={missing} key={office.id} />
        ))
      )}
    </Page>
  )
}

/** Languages have a page of their own; everything else is a field of the sheet. */
const whereWritten = (slug: string, field: string): string =>
  field === 'languages' ? paths.addLanguage(slug) : `${paths.offices.edit(slug)}#campo-${field}`

function Sheet({ ctx, office, missing }: Kept & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Section
      title={<a href={ctx.href(paths.offices.row(office.slug))}>{office.name}</a>}
      id={office.slug}
      action={
        <LinkButton ctx={ctx} to={paths.offices.edit(office.slug)} icon="it-pencil" tone="outline">
          {t('Completa la scheda')}
        </LinkButton>
      }
    >
      {missing.length === 0 ? (
        <p>{t('La scheda ha tutto quello che serve.')}</p>
      ) : (
        <>
          <p>{t('Manca ancora:')}</p>
          <ul>
            {missing.map(({ field, words }) => (
              <li key={field}>
                <a href={ctx.href(whereWritten(office.slug, field))}>{t(words)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
