// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { NumberedPager } from '#ui/pager.tsx'
import { Filter, FilterBar } from '#ui/search-box.tsx'
import type { Theme } from '../../../../themes/index.ts'
import * as paths from '../../../paths.ts'
import type { Offer } from '../queries.ts'
import { addressOf, type CatalogueAsked, kindParameter, pagesFor } from '../rules.ts'
import { Offers } from './offers.tsx'

export interface CatalogueData {
  asked: CatalogueAsked
  themes: readonly Theme[]
  offers: readonly Offer[]
  total: number
}

export function CataloguePage({ ctx, asked, themes, offers, total }: { ctx: ViewContext } & CatalogueData) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Formazione')}
      description={t(
        'Corsi e materiali per chi lavora negli uffici che incontrano cittadini di Paesi terzi.',
      )}
      lead={t('Corsi e materiali della rete, aperti a tutti. Per le prove e gli attestati serve un account.')}
      crumbs={[]}
    >
      <FilterBar ctx={ctx} to={paths.catalogue()}>
        <Filter
          ctx={ctx}
          name="tematica"
          label={t('Tematica')}
          all={t('Tutte')}
          value={asked.theme ?? ''}
          choices={themes.map((theme) => [theme.slug, ctx.local(theme.name).text] as const)}
        />
        <Filter
          ctx={ctx}
          name="tipo"
          label={t('Tipo')}
          value={asked.kind ? kindParameter(asked.kind) : ''}
          choices={[
            [kindParameter('course'), t('Corsi')],
            [kindParameter('material'), t('Materiali')],
          ]}
        />
      </FilterBar>
      {total === 0 ? (
        <Nothing ctx={ctx} narrowed={asked.theme !== null || asked.kind !== null} />
      ) : (
        <>
          <p role="status">{t('{total, plural, one {Un risultato} other {# risultati}}', { total })}</p>
          <Offers ctx={ctx} offers={offers} level={2} />
          <NumberedPager
            ctx={ctx}
            page={asked.page}
            pages={pagesFor(total)}
            to={(page) => addressOf({ ...asked, page })}
          />
        </>
      )}
    </Page>
  )
}

function Nothing({ ctx, narrowed }: { ctx: ViewContext; narrowed: boolean }) {
  const { t } = ctx
  if (!narrowed)
    return (
      <EmptyState ctx={ctx} title={t('Non c’è ancora niente')}>
        <p>{t('Quando un ente della rete pubblica un corso o un materiale, lo trovi qui.')}</p>
      </EmptyState>
    )
  return (
    <EmptyState
      ctx={ctx}
      title={t('Nessun risultato con questi filtri')}
      action={
        <LinkButton ctx={ctx} to={paths.catalogue()} tone="outline">
          {t('Mostra tutto')}
        </LinkButton>
      }
    >
      <p>{t('Prova con un’altra tematica o con un altro tipo.')}</p>
    </EmptyState>
  )
}
