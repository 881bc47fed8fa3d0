// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a draft has found, and from which sources: each with what may be done with it. */
import type { Work } from '#contracts/editions.ts'
import { englishOf } from '#kernel/i18n/stale-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { Checks, Remarks, remarksOf, type Standing } from '../../../review/index.ts'
import * as paths from '../../paths.ts'
import type { Source } from '../../sources/queries.ts'
import { ResearchFrame } from '../../views/frame.tsx'
import type { Finding } from '../queries.ts'

interface Props {
  ctx: ViewContext
  data: {
    research: Work
    findings: readonly Finding[]
    sources: readonly Source[]
    standing: Standing
  }
}

export function FindingsPage({ ctx, data }: Props) {
  const { research, standing } = data
  const own = standing.checks.filter((check) => check.path.startsWith(paths.findings(research.id)))
  return (
    <ResearchFrame ctx={ctx} research={research} here="findings" writes>
      <Remarks ctx={ctx} remarks={remarksOf(standing)} />
      <Checks ctx={ctx} checks={own} />
      <Findings ctx={ctx} data={data} />
      <Sources ctx={ctx} data={data} />
    </ResearchFrame>
  )
}

function Findings({ ctx, data: { research, findings } }: Props) {
  const { t } = ctx
  return (
    <Section
      title={t('Risultati')}
      id="risultati"
      lead={t('Ognuno ha un indirizzo suo, che resta lo stesso: i materiali dicono da quale nascono.')}
      action={
        <LinkButton ctx={ctx} to={paths.newFinding(research.id)} tone="outline" icon="it-plus">
          {t('Aggiungi un risultato')}
        </LinkButton>
      }
    >
      <Table
        ctx={ctx}
        caption={t('Risultati')}
        hideCaption
        rows={findings}
        empty={t('Nessun risultato.')}
        columns={[
          {
            header: t('Risultato'),
            cell: ({ id, title, body }) => (
              <>
                <a
                  href={ctx.href(paths.editFinding(research.id, id))}
                  lang={ctx.locale === 'it' ? undefined : 'it'}
                >
                  {title.it}
                </a>{' '}
                {englishOf([title, body]) !== 'fresh' && (
                  <Badge tone="warning">{t('inglese da aggiornare')}</Badge>
                )}
              </>
            ),
          },
          { header: t('Posto'), cell: ({ position }) => ctx.number(position), numeric: true },
          {
            header: t('Che cosa puoi fare'),
            cell: ({ id, title }) => takeOut(ctx, paths.removeFinding(research.id, id), title.it),
          },
        ]}
      />
    </Section>
  )
}

function Sources({ ctx, data: { research, sources } }: Props) {
  const { t } = ctx
  return (
    <Section
      title={t('Fonti')}
      id="fonti"
      action={
        <LinkButton ctx={ctx} to={paths.newSource(research.id)} tone="outline" icon="it-plus">
          {t('Aggiungi una fonte')}
        </LinkButton>
      }
    >
      <Table
        ctx={ctx}
        caption={t('Fonti')}
        hideCaption
        rows={sources}
        empty={t('Nessuna fonte.')}
        columns={[
          {
            header: t('Fonte'),
            cell: ({ id, title }) => <a href={ctx.href(paths.editSource(research.id, id))}>{title}</a>,
          },
          { header: t('Data'), cell: ({ dated_on }) => dated_on && ctx.date(dated_on) },
          { header: t('Posto'), cell: ({ position }) => ctx.number(position), numeric: true },
          {
            header: t('Che cosa puoi fare'),
            cell: ({ id, title }) => takeOut(ctx, paths.removeSource(research.id, id), title),
          },
        ]}
      />
    </Section>
  )
}

const takeOut = (ctx: ViewContext, to: string, title: string) => (
  <a href={ctx.href(to)}>
    {ctx.t('Togli')}
    <span class="visually-hidden"> {title}</span>
  </a>
)
