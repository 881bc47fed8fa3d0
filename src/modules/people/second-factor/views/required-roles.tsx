// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { PostButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { When } from '#ui/prose.tsx'
import { Table } from '#ui/table.tsx'
import * as paths from '../paths.ts'
import type { RoleRow } from '../required/queries.ts'
import { ROLE_WORDS } from '../required/role-words.ts'

export function RequiredRolesPage({ ctx, roles }: { ctx: ViewContext; roles: readonly RoleRow[] }) {
  const { t } = ctx
  const nameOf = ({ role }: RoleRow) => t(ROLE_WORDS[role] ?? role)
  return (
    <Page
      ctx={ctx}
      title={t('Sicurezza degli account')}
      crumbs={[]}
      lead={t('Scegli per quali ruoli la password non basta.')}
    >
      <p>
        {t(
          'Chi ha uno di questi ruoli imposta il secondo fattore al prossimo accesso, e prima non arriva a nessuna pagina. Chi è già dentro finisce il suo lavoro.',
        )}
      </p>
      {ctx.demo && <p>{t('Alle persone inventate della dimostrazione non viene chiesto.')}</p>}
      <Table
        ctx={ctx}
        caption={t('Ruoli e secondo fattore')}
        hideCaption
        columns={[
          { header: t('Ruolo'), cell: nameOf },
          { header: t('Persone'), cell: ({ holders }) => ctx.number(holders), numeric: true },
          { header: t('Senza secondo fattore'), cell: ({ without }) => ctx.number(without), numeric: true },
          {
            header: t('Secondo fattore'),
            cell: ({ required_since: since }) =>
              since ? (
                <>
                  {t('Obbligatorio dal')} <When ctx={ctx} value={since} />
                </>
              ) : (
                t('Facoltativo')
              ),
          },
          {
            header: t('Che cosa puoi fare'),
            cell: (row) => (
              <PostButton
                ctx={ctx}
                to={row.required_since ? paths.spareRole() : paths.requireOfRole()}
                values={{ role: row.role }}
                tone="outline"
                small
                label={`${row.required_since ? t('Rendilo facoltativo') : t('Rendilo obbligatorio')}: ${nameOf(row)}`}
              >
                {row.required_since ? t('Rendilo facoltativo') : t('Rendilo obbligatorio')}
              </PostButton>
            ),
          },
        ]}
        rows={roles}
      />
    </Page>
  )
}
