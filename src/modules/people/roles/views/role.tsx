// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Permissions } from '#kernel/access.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { Tabs } from '#ui/tabs.tsx'
import * as paths from '../../paths.ts'
import type { Role } from '../../rules.ts'
import { lastDay } from '../days.ts'
import type { HolderRow } from '../held-queries.ts'
import { HOLDERS_SHOWN } from '../rules.ts'
import { ROLE_CHOICES, rolePurpose, roleWords } from '../words.ts'
import { Allowed } from './allowed.tsx'

interface RoleProps {
  ctx: ViewContext
  role: Role
  holders: readonly HolderRow[]
  allowed: Permissions
  words: Readonly<Record<string, string>>
}

export function RolePage({ ctx, role, holders, allowed, words }: RoleProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Ruolo: {role}', { role: t(roleWords(role)) })}
      lead={t(rolePurpose(role))}
      crumbs={[{ label: t('Persone'), to: paths.people() }]}
      noindex
    >
      <Tabs
        ctx={ctx}
        label={t('Ruoli')}
        tabs={ROLE_CHOICES.map(({ value, label }) => ({
          to: paths.role(value),
          label: t(label),
          current: value === role,
        }))}
      />
      <Section title={t('Che cosa permette')}>
        <Allowed ctx={ctx} role={role} allowed={allowed} words={words} />
      </Section>
      <Section title={t('Chi lo ha, ente per ente')}>
        {holders.length === 0 ? (
          <EmptyState ctx={ctx} title={t('Nessuno ha questo ruolo')}>
            <p>{t('Un ruolo si dà dalla pagina di una persona, o con un invito.')}</p>
          </EmptyState>
        ) : (
          <Holders ctx={ctx} holders={holders} />
        )}
      </Section>
    </Page>
  )
}

function Holders({ ctx, holders }: { ctx: ViewContext; holders: readonly HolderRow[] }) {
  const { t } = ctx
  return (
    <>
      {holders.length > HOLDERS_SHOWN && (
        <p>
          {t('Sono più di {count, number}: cerca gli altri nell’elenco delle persone.', {
            count: HOLDERS_SHOWN,
          })}
        </p>
      )}
      <Table
        ctx={ctx}
        caption={t('Chi lo ha, ente per ente')}
        hideCaption
        columns={[
          {
            header: t('Nome'),
            cell: ({ person_id, name, as_deputy }) => (
              <>
                <a href={ctx.href(paths.person(person_id))}>{name}</a>{' '}
                {as_deputy && <Badge>{t('sostituisce')}</Badge>}
              </>
            ),
          },
          { header: t('Ente'), cell: ({ organization }) => organization },
          { header: t('Dal'), cell: ({ since }) => ctx.date(since, 'short') },
          {
            header: t('Fino al'),
            cell: ({ ends_at }) => (ends_at ? ctx.date(lastDay(ends_at), 'short') : t('senza fine')),
          },
        ]}
        rows={holders.slice(0, HOLDERS_SHOWN)}
      />
    </>
  )
}
