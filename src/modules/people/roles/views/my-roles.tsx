// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Permissions } from '#kernel/access.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import * as paths from '../../paths.ts'
import { lastDay } from '../days.ts'
import type { Deputy, GrantRow } from '../held-queries.ts'
import { roleWords } from '../words.ts'
import { Allowed } from './allowed.tsx'
import { LimitNames, type Limits, PastRoles, splitRoles } from './held-roles.tsx'

interface MyRolesProps {
  ctx: ViewContext
  grants: readonly GrantRow[]
  deputies: readonly Deputy[]
  limits: Limits
  allowed: Permissions
  words: Readonly<Record<string, string>>
}

export function MyRolesPage(props: MyRolesProps) {
  const { ctx, grants } = props
  const { t } = ctx
  const { held, past } = splitRoles(grants, ctx.now)
  return (
    <Page
      ctx={ctx}
      title={t('Che cosa posso fare')}
      crumbs={[]}
      lead={t('I tuoi ruoli: che cosa permettono, dove, fino a quando, e chi te li ha dati.')}
      noindex
    >
      {held.length === 0 && (
        <EmptyState ctx={ctx} title={t('Non hai nessun ruolo')}>
          <p>
            {t(
              'Leggi le pagine pubbliche. Per lavorare qui chiedi un ruolo al responsabile del tuo ufficio.',
            )}
          </p>
        </EmptyState>
      )}
      {held.map((grant) => (
        <OwnRole key={grant.id} {...props} grant={grant} />
      ))}
      {past.length > 0 && (
        <Section title={t('Ruoli di prima')}>
          <PastRoles ctx={ctx} grants={past} />
        </Section>
      )}
    </Page>
  )
}

function OwnRole({ ctx, grant, deputies, limits, allowed, words }: MyRolesProps & { grant: GrantRow }) {
  const { t } = ctx
  const own = deputies.filter(({ base_id }) => base_id === grant.id)
  return (
    <Section
      title={`${t(roleWords(grant.role))}, ${grant.organization}`}
      action={
        grant.deputy_for === null && (
          <LinkButton
            ctx={ctx}
            to={paths.deputy(grant.id)}
            tone="outline"
            small
            label={t('Nomina chi ti sostituisce: {role}', { role: t(roleWords(grant.role)) })}
          >
            {t('Nomina chi ti sostituisce')}
          </LinkButton>
        )
      }
    >
      <DescriptionList
        entries={[
          [t('Che cosa permette'), <Allowed ctx={ctx} role={grant.role} allowed={allowed} words={words} />],
          [
            t('Solo per'),
            grant.limits.length > 0 && <LimitNames ctx={ctx} ids={grant.limits} limits={limits} />,
          ],
          [t('Al posto di'), grant.deputy_for],
          [t('Dal'), ctx.date(grant.since)],
          [t('Fino al'), grant.ends_at ? ctx.date(lastDay(grant.ends_at)) : t('senza fine')],
          [t('Dato da'), grant.granted_by ?? t('il sistema')],
          [
            t('Perché'),
            grant.reason && <span lang={ctx.locale === 'it' ? undefined : 'it'}>{grant.reason}</span>,
          ],
        ]}
      />
      {own.length > 0 && <Deputies ctx={ctx} deputies={own} />}
    </Section>
  )
}

function Deputies({ ctx, deputies }: { ctx: ViewContext; deputies: readonly Deputy[] }) {
  const { t } = ctx
  return (
    <Table
      ctx={ctx}
      caption={t('Chi ti sostituisce')}
      columns={[
        { header: t('Nome'), cell: ({ name }) => name },
        { header: t('Dal'), cell: ({ since }) => ctx.date(since, 'short') },
        { header: t('Fino al'), cell: ({ ends_at }) => ctx.date(lastDay(ends_at), 'short') },
        {
          header: t('Azioni'),
          cell: ({ id, name }) => (
            <LinkButton
              ctx={ctx}
              to={paths.withdrawal(id)}
              tone="outline"
              small
              label={t('Togli la sostituzione: {name}', { name })}
            >
              {t('Togli la sostituzione')}
            </LinkButton>
          ),
        },
      ]}
      rows={deputies}
    />
  )
}
