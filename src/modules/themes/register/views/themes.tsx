// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import { isStaleText } from '#kernel/i18n/stale-text.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../../paths.ts'
import type { ThemeRow } from '../list.ts'

interface Props {
  ctx: ViewContext
  shown: ListShown<ThemeRow>
  /** Names of the bodies that follow a theme today, by its id. */
  followers: ReadonlyMap<string, string>
}

/** All themes, for those who look after them. */
export function ManagedThemesPage({ ctx, shown, followers }: Props) {
  const { t } = ctx
  const add = (
    <LinkButton ctx={ctx} to={paths.register.add} icon="it-plus">
      {t('Aggiungi una tematica')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Registro delle tematiche')}
      lead={t('Le tematiche della rete, i loro sottotemi e gli enti che le seguono.')}
      crumbs={[{ label: t('Tematiche'), to: paths.themes() }]}
      actions={add}
      things={msg('{count, plural, one {# tematica} other {# tematiche}}')}
      cells={{
        nome: (theme) => (
          <>
            <a href={ctx.href(paths.register.row(theme.slug))}>
              <Localized ctx={ctx} text={theme.name} />
            </a>{' '}
            {theme.archived && <Badge>{t('non più in uso')}</Badge>}{' '}
            {[theme.name, theme.question].some(isStaleText) && (
              <Badge tone="warning">{t('inglese da aggiornare')}</Badge>
            )}
          </>
        ),
        seguita: (theme) => followers.get(theme.id) ?? t('nessuno'),
      }}
      empty={{
        title: t('Non ci sono ancora tematiche'),
        text: <p>{t('Le tematiche compaiono quando la rete sceglie su che cosa lavorare.')}</p>,
        action: add,
      }}
    />
  )
}
