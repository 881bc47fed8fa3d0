// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import { addressOf } from '#kernel/list/address.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Localized } from '#ui/prose.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { themePath } from '../../../themes/index.ts'
import * as paths from '../../paths.ts'
import { type Context, withContext } from '../context.ts'
import type { NearestOffice, ServiceRow } from '../list.ts'
import type { Understood } from '../question.ts'

interface Props {
  ctx: ViewContext
  shown: ListShown<ServiceRow>
  mayWrite: boolean
  understood: Understood
  /** For whom one looks: it goes along to the sheet. */
  context: Context
}

export function ServicesPage({ ctx, shown, mayWrite, understood, context }: Props) {
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
          <LinkButton ctx={ctx} to={paths.terms.list} tone="outline">
            {t('Parole per cercare')}
          </LinkButton>
          <LinkButton ctx={ctx} to={paths.synthesis()} tone="outline">
            {t('Sintesi')}
          </LinkButton>
        </>
      }
      note={
        <>
          <Tabs
            ctx={ctx}
            label={t('Come vedere i servizi')}
            tabs={[{ to: addressOf(shown.list, shown.path, shown.asked), label: t('Elenco'), current: true }]}
          />
          <Meant ctx={ctx} understood={understood} />
        </>
      }
      things={msg('{count, plural, one {# servizio} other {# servizi}}')}
      cells={{
        servizio: (one) => (
          <>
            <a href={ctx.href(withContext(paths.service(one.slug), context))}>
              <Localized ctx={ctx} text={one.title} />
            </a>
            <span class="service-summary">
              <Localized ctx={ctx} text={one.summary} />
            </span>
            {one.nearest && <Nearest ctx={ctx} office={one.nearest} />}
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

function Nearest({ ctx, office: { name, municipality, km } }: { ctx: ViewContext; office: NearestOffice }) {
  return (
    <span class="service-summary">
      {ctx.t('Il più vicino: {name}, {municipality}, a circa {km, number} km.', {
        name,
        municipality,
        km: Math.max(1, Math.round(km)),
      })}
    </span>
  )
}

/** How a question was read, where it was not taken as it stands. */
function Meant({ ctx, understood: { instead, loose, terms } }: { ctx: ViewContext; understood: Understood }) {
  const { t } = ctx
  if (instead !== null)
    return (
      <p role="status">
        {t('Forse cercavi')}{' '}
        <a href={ctx.href(`${paths.services()}?${new URLSearchParams({ q: instead })}`)}>{instead}</a>
      </p>
    )
  if (loose)
    return <p role="status">{t('Nessun servizio ha tutte queste parole. Questi ne hanno qualcuna.')}</p>
  if (terms.length > 0)
    return (
      <p>
        {t('Abbiamo cercato anche quello che vuol dire:')} {terms.join(', ')}.
      </p>
    )
  return null
}
