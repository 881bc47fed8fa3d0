// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Localized } from '#ui/prose.tsx'
import { Table } from '#ui/table.tsx'
import * as paths from '../../paths.ts'
import { lastDay } from '../days.ts'
import type { GrantRow } from '../held-queries.ts'
import { roleWords } from '../words.ts'

export type Limits = ReadonlyMap<string, LocalText>

interface HeldRolesProps {
  ctx: ViewContext
  caption: string
  grants: readonly GrantRow[]
  limits: Limits
  /** What may be done with each role, if anything. */
  mayWithdraw?: (grant: GrantRow) => boolean
  mayReplace?: (grant: GrantRow) => boolean
}

/** Roles that are held now or from a day to come: where, since when, until when, by whose hand and why. */
export function HeldRoles({ ctx, caption, grants, limits, mayWithdraw, mayReplace }: HeldRolesProps) {
  const { t } = ctx
  const acts = grants.some((grant) => mayWithdraw?.(grant) || mayReplace?.(grant))
  return (
    <Table
      ctx={ctx}
      caption={caption}
      hideCaption
      columns={[
        { header: t('Ruolo'), cell: (grant) => <RoleName ctx={ctx} grant={grant} limits={limits} /> },
        { header: t('Ente'), cell: (grant) => grant.organization },
        { header: t('Dal'), cell: (grant) => ctx.date(grant.since, 'short') },
        {
          header: t('Fino al'),
          cell: (grant) => (grant.ends_at ? ctx.date(lastDay(grant.ends_at), 'short') : t('senza fine')),
        },
        { header: t('Dato da'), cell: (grant) => <Given ctx={ctx} grant={grant} /> },
        ...(acts
          ? [
              {
                header: t('Azioni'),
                cell: (grant: GrantRow) => (
                  <div class="row-acts">
                    {mayReplace?.(grant) && (
                      <LinkButton
                        ctx={ctx}
                        to={paths.deputy(grant.id)}
                        tone="outline"
                        small
                        label={t('Nomina chi sostituisce: {role}', { role: t(roleWords(grant.role)) })}
                      >
                        {t('Nomina chi sostituisce')}
                      </LinkButton>
                    )}
                    {mayWithdraw?.(grant) && (
                      <LinkButton
                        ctx={ctx}
                        to={paths.withdrawal(grant.id)}
                        tone="outline"
                        small
                        label={t('Togli il ruolo: {role}, {organization}', {
                          role: t(roleWords(grant.role)),
                          organization: grant.organization,
                        })}
                      >
                        {t('Togli il ruolo')}
                      </LinkButton>
                    )}
                  </div>
                ),
              },
            ]
          : []),
      ]}
      rows={grants}
    />
  )
}

function RoleName({ ctx, grant, limits }: { ctx: ViewContext; grant: GrantRow; limits: Limits }) {
  const { t } = ctx
  return (
    <>
      {t(roleWords(grant.role))}
      {grant.since > ctx.now && (
        <>
          {' '}
          <Badge>{t('non ancora cominciato')}</Badge>
        </>
      )}
      {grant.deputy_for && <p>{t('al posto di {name}', { name: grant.deputy_for })}</p>}
      {grant.limits.length > 0 && (
        <p>
          {t('solo per:')} <LimitNames ctx={ctx} ids={grant.limits} limits={limits} />
        </p>
      )}
    </>
  )
}

/** Themes and territories by name, one after the other. */
export function LimitNames({
  ctx,
  ids,
  limits,
}: {
  ctx: ViewContext
  ids: readonly string[]
  limits: Limits
}) {
  const named = ids.flatMap((id) => limits.get(id) ?? [])
  return (
    <>
      {named.map((title, index) => (
        <span key={title.it}>
          {index > 0 && ', '}
          <Localized ctx={ctx} text={title} />
        </span>
      ))}
    </>
  )
}

function Given({ ctx, grant }: { ctx: ViewContext; grant: GrantRow }) {
  return (
    <>
      {grant.granted_by ?? ctx.t('il sistema')}
      {grant.reason && <p lang={ctx.locale === 'it' ? undefined : 'it'}>{grant.reason}</p>}
    </>
  )
}

/** Roles that are over: from when to when, and why. */
export function PastRoles({ ctx, grants }: { ctx: ViewContext; grants: readonly GrantRow[] }) {
  const { t } = ctx
  return (
    <Table
      ctx={ctx}
      caption={t('Ruoli di prima')}
      hideCaption
      columns={[
        { header: t('Ruolo'), cell: (grant) => t(roleWords(grant.role)) },
        { header: t('Ente'), cell: (grant) => grant.organization },
        { header: t('Dal'), cell: (grant) => ctx.date(grant.since, 'short') },
        { header: t('Finito il'), cell: (grant) => ctx.date(endOfRole(grant)!, 'short') },
        {
          header: t('Perché'),
          cell: (grant) =>
            grant.ended_why ? (
              <>
                <span lang={ctx.locale === 'it' ? undefined : 'it'}>{grant.ended_why}</span>
                {grant.ended_by && ` (${grant.ended_by})`}
              </>
            ) : (
              t('è arrivato il suo ultimo giorno')
            ),
        },
      ]}
      rows={grants}
    />
  )
}

const endOfRole = ({ ended_at, ends_at }: GrantRow): Date | null => {
  const ranOut = ends_at !== null && (ended_at === null || ended_at >= ends_at)
  return ranOut ? lastDay(ends_at) : ended_at
}

/** Those that count or will, and those that are over. */
export const splitRoles = (
  grants: readonly GrantRow[],
  now: Date,
): { held: GrantRow[]; past: GrantRow[] } => {
  const isOver = ({ ended_at, ends_at }: GrantRow) =>
    ended_at !== null || (ends_at !== null && ends_at <= now)
  return { held: grants.filter((grant) => !isOver(grant)), past: grants.filter(isOver) }
}
