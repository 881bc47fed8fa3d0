// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Localized } from '#ui/prose.tsx'
import { themePath } from '../../../themes/index.ts'
import * as paths from '../../paths.ts'
import type { ServiceRow } from '../list.ts'

interface Props {
  ctx: ViewContext
  shown: ListShown<ServiceRow>
  mayWrite: boolean
}

export function ServicesPage({ ctx, shown, mayWrite }: Props) {
  const { t } = ctx
  const add = mayWrite && (
    <LinkButton ctx={ctx} to={paths.newService()} icon="it-plus">
      {t('Nuovo servizio')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Servizi')}
      description={t(
        'Che cosa serve, quanto costa e dove andare per i servizi che i cittadini stranieri chiedono agli uffici.',
      )}
      lead={t('Per ogni servizio: a chi è rivolto, che cosa serve, quanto costa, dove andare.')}
      crumbs={[]}
      find={t('Cerca')}
      actions={
        <>
          {add}
          <LinkButton ctx={ctx} to={paths.documents.list} tone="outline">
            {t('Documenti per i servizi')}
          </LinkButton>
        </>
      }
      things={msg('{count, plural, one {# servizio} other {# servizi}}')}
      cells={{
        servizio: (one) => (
          <>
            <a href={ctx.href(paths.service(one.slug))}>
              <Localized ctx={ctx} text={one.title} />
            </a>
            <span class="service-summary">
              <Localized ctx={ctx} text={one.summary} />
            </span>
          </>
        ),
        tematica: (one) => (
          <a href={ctx.href(themePath(one.theme_slug))}>
            <Localized ctx={ctx} text={one.theme_name} />
          </a>
        ),
      }}
      empty={{
        title: t('Non c’è ancora nessun servizio'),
        text: <p>{t('Le schede compaiono qui quando la redazione le pubblica.')}</p>,
        action: add || undefined,
      }}
    />
  )
}
