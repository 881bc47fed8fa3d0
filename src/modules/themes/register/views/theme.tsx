// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Archived } from '#kernel/archive.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { History } from '#ui/history.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { ArchivedNote, RowActions } from '#ui/row-pages.tsx'
import type { Deed } from '../../../people/index.ts'
import * as paths from '../../paths.ts'
import type { Predecessor, Theme } from '../../queries.ts'
import { KINDS, themeForm } from '../forms.ts'
import type { ManagedAssignment, ManagedSubtheme, ManagedTheme } from '../queries.ts'
import { AssignmentsPart, SubthemesPart } from './theme-parts.tsx'

interface Props {
  ctx: ViewContext
  theme: ManagedTheme
  archived: Archived | null
  subthemes: readonly ManagedSubtheme[]
  assignments: { now: readonly ManagedAssignment[]; before: readonly ManagedAssignment[] }
  /** The themes that are there now in its place. */
  successors: readonly Theme[]
  predecessors: readonly Predecessor[]
  deeds: readonly Deed[]
  phrases: Readonly<Record<string, string>>
}

/** A theme for those who look after it. */
export function ManagedThemePage(props: Props) {
  const { ctx, theme, archived, subthemes, assignments, deeds, phrases } = props
  const { t } = ctx
  const changes = !theme.succeeded
  return (
    <Page
      ctx={ctx}
      title={t('Registro: {name}', { name: ctx.local(theme.name).text })}
      heading={<Localized ctx={ctx} text={theme.name} />}
      above={t(KINDS.find(({ value }) => value === theme.kind)!.label)}
      lead={<Localized ctx={ctx} text={theme.question} />}
      crumbs={[{ label: t('Registro delle tematiche'), to: paths.register.list }]}
      actions={
        changes && (
          <>
            <RowActions ctx={ctx} paths={paths.register} slug={theme.slug} archived={archived !== null} />
            <LinkButton ctx={ctx} to={paths.unite(theme.slug)} tone="outline">
              {t('Unisci o dividi')}
            </LinkButton>
          </>
        )
      }
      crumb={<Localized ctx={ctx} text={theme.name} />}
      noindex
    >
      <ArchivedNote ctx={ctx} archived={archived} />
      <Succession {...props} />
      <DescriptionList
        entries={[
          [
            t('Pagina pubblica'),
            <a href={ctx.href(paths.theme(theme.slug))} key="public">
              {paths.theme(theme.slug)}
            </a>,
          ],
          [t('Posto nell’ordine'), ctx.number(theme.position)],
        ]}
      />
      <SubthemesPart ctx={ctx} theme={theme} subthemes={subthemes} changes={changes} />
      <AssignmentsPart ctx={ctx} theme={theme} assignments={assignments} changes={changes} />
      <History ctx={ctx} deeds={deeds} phrases={phrases} fields={themeForm.fields} />
    </Page>
  )
}

/** Which themes took its place, and whose place it took. */
function Succession({ ctx, theme, successors, predecessors }: Props) {
  const { t } = ctx
  return (
    <>
      {theme.succeeded && (
        <Alert ctx={ctx} tone="info" title={t('Altre tematiche hanno preso il suo posto')}>
          <ul>
            {successors.map((next) => (
              <li key={next.id}>
                <a href={ctx.href(paths.register.row(next.slug))}>
                  <Localized ctx={ctx} text={next.name} />
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {predecessors.length > 0 && (
        <p>
          {t('Ha preso il posto di: {names}', {
            names: predecessors
              .map(({ name, succeeded_at }) => `${ctx.local(name).text} (${ctx.date(succeeded_at)})`)
              .join(', '),
          })}
        </p>
      )}
    </>
  )
}
