// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Page } from '#ui/page.tsx'
import { Filter, FilterBar } from '#ui/search-box.tsx'
import { LinkList, Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import { keyOf, type Synthesis } from '../load.ts'
import { methodOf } from '../words.ts'
import { SynthesisParts } from './parts.tsx'

interface Props {
  ctx: ViewContext
  synthesis: Synthesis
  /** Partners that have a report. */
  bodies: readonly { slug: string; name: string }[]
}

/** What the territory offers, by theme and province: offices, services, languages, how fresh it is, and what is missing. */
export function SynthesisPage({ ctx, synthesis, bodies }: Props) {
  const { t } = ctx
  const { theme, province, themes, allProvinces } = synthesis
  return (
    <Page
      ctx={ctx}
      title={t('Sintesi della mappatura')}
      description={t('Uffici, servizi e lingue per tematica e provincia, e che cosa manca.')}
      lead={t(
        'Che cosa c’è nel territorio e che cosa manca. Scegli una tematica, una provincia o tutte e due.',
      )}
      crumbs={[{ label: t('Servizi'), to: paths.services() }]}
      crumb={t('Sintesi')}
      noindex={theme !== null || province !== null}
    >
      <FilterBar ctx={ctx} to={paths.synthesis()}>
        <Filter
          ctx={ctx}
          name="tematica"
          label={t('Tematica')}
          value={theme?.slug ?? ''}
          choices={themes.map(({ slug, name }) => [slug, ctx.local(name).text] as const)}
          all={t('Tutte')}
        />
        <Filter
          ctx={ctx}
          name="provincia"
          label={t('Provincia')}
          value={province ? keyOf(province) : ''}
          choices={allProvinces.map((one) => [keyOf(one), one.name] as const)}
          all={t('Tutte')}
        />
      </FilterBar>
      <SynthesisParts ctx={ctx} synthesis={synthesis} level={2} prefix="" />
      <Section title={t('Come sono fatti i numeri')} id="metodo">
        <p>{methodOf(ctx, synthesis.day)}</p>
      </Section>
      {bodies.length > 0 && (
        <Section
          title={t('Le relazioni dei partner')}
          id="relazioni"
          lead={t('Ogni partner racconta che cosa ha mappato sulle tematiche che segue.')}
        >
          <LinkList
            ctx={ctx}
            links={bodies.map(({ slug, name }) => ({ to: paths.report(slug), label: name }))}
          />
        </Section>
      )}
    </Page>
  )
}
