// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { KeyFigures } from '#ui/description-list.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { When } from '#ui/prose.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { partnersPath } from '../../../network/index.ts'
import * as paths from '../../paths.ts'
import type { Circle } from '../load.ts'
import { saidInWords } from '../words.ts'
import { Groups } from './groups.tsx'
import { OverTime } from './over-time.tsx'
import { WideningPart } from './widening.tsx'

interface CircleProps {
  ctx: ViewContext
  circle: Circle
}

/** How large the network is, what it is made of, and how it has grown. */
export function CirclePage({ ctx, circle }: CircleProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('La rete in cifre')}
      description={t(
        'Quanti enti e quante persone lavorano nella rete, di che tipo, dove, e come è cresciuta.',
      )}
      lead={t('Quanti siamo, chi siamo e come siamo cresciuti.')}
      crumbs={[{ label: t('Gli enti della rete'), to: partnersPath() }]}
    >
      {circle.projects.length > 1 && <Projects ctx={ctx} circle={circle} />}
      {circle.bodies === 0 && circle.overTime.length === 0 ? (
        <EmptyState ctx={ctx} title={t('Qui non c’è ancora nessun ente')}>
          <p>{t('Le cifre compaiono quando il primo ente entra in un progetto.')}</p>
        </EmptyState>
      ) : (
        <Figures ctx={ctx} circle={circle} />
      )}
    </Page>
  )
}

const Projects = ({ ctx, circle: { projects, chosen } }: CircleProps) => (
  <Tabs
    ctx={ctx}
    label={ctx.t('Di quale progetto')}
    tabs={[
      { to: paths.circle(), label: ctx.t('Tutta la rete'), current: chosen === null },
      ...projects.map(({ id, slug, acronym }) => ({
        to: paths.circle(slug),
        label: acronym,
        current: id === chosen?.id,
      })),
    ]}
  />
)

function Figures({ ctx, circle }: CircleProps) {
  const { t } = ctx
  return (
    <>
      <KeyFigures
        entries={[
          [t('Enti'), ctx.number(circle.bodies)],
          [t('Tipi di ente'), ctx.number(circle.kinds.length)],
          [t('Province'), ctx.number(circle.provinces.filter(({ key }) => key !== null).length)],
          [t('Persone con un ruolo'), saidInWords(ctx, circle.people)],
        ]}
      />
      <p>
        {t('Cifre del')} <When ctx={ctx} value={circle.day} />.{' '}
        {t(
          'Sono le persone che oggi lavorano sulla piattaforma per un ente della rete: le contiamo una volta al giorno. I gruppi con meno di 5 persone non hanno un numero: così nessuno si riconosce.',
        )}
      </p>
      <WideningPart ctx={ctx} circle={circle} />
      <OverTime ctx={ctx} circle={circle} />
      <Groups ctx={ctx} circle={circle} />
    </>
  )
}
