// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../../paths.ts'
import type { TermRow } from '../list.ts'

interface Props {
  ctx: ViewContext
  shown: ListShown<TermRow>
  mayWrite: boolean
}

export function TermsPage({ ctx, shown, mayWrite }: Props) {
  const { t } = ctx
  const add = mayWrite && (
    <LinkButton ctx={ctx} to={paths.terms.add} icon="it-plus">
      {t('Nuova parola')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Parole per cercare')}
      lead={t('Come la gente chiama i servizi: con queste parole si trova la scheda giusta.')}
      crumbs={[{ label: t('Servizi'), to: paths.services() }]}
      actions={add}
      things={msg('{count, plural, one {# parola} other {# parole}}')}
      cells={{
        parola: (one) => (
          <>
            <a href={ctx.href(paths.terms.row(one.slug))}>{one.term}</a>{' '}
            {one.archived && <Badge>{t('archiviata')}</Badge>}
          </>
        ),
        servizi: (one) =>
          one.services.length > 0 && (
            <ul class="service-links">
              {one.services.map(({ slug, title }) => (
                <li key={slug}>
                  <a href={ctx.href(paths.service(slug))}>
                    <Localized ctx={ctx} text={title} />
                  </a>
                </li>
              ))}
            </ul>
          ),
      }}
      empty={{
        title: t('Non c’è ancora nessuna parola'),
        text: <p>{t('Aggiungi le parole che senti allo sportello, appena ne manca una.')}</p>,
        action: add || undefined,
      }}
    />
  )
}
