// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayIn } from '#kernel/clock.ts'
import { msg } from '#kernel/i18n/msg.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { Administration } from '../../administration.tsx'
import * as paths from '../../paths.ts'
import type { ErasureRequest } from '../queries.ts'
import { lastDayFor } from '../rules.ts'

const OUTCOMES = {
  withdrawn: msg('Ritirata da chi l’aveva fatta'),
  refused: msg('Risposto di no'),
  erased: msg('Dati cancellati'),
}

interface Requests {
  ctx: ViewContext
  requests: readonly ErasureRequest[]
  zone: string
}

export function RequestsPage({ ctx, requests, zone }: Requests) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Richieste delle persone')}
      lead={t(
        'Chi ha chiesto che i suoi dati siano cancellati. C’è un mese per rispondere (GDPR, articolo 12).',
      )}
      crumbs={[]}
      noindex
    >
      <Administration ctx={ctx} current={paths.requests()} />
      {requests.length === 0 ? (
        <EmptyState ctx={ctx} title={t('Nessuna richiesta')}>
          <p>{t('Quando una persona chiede la cancellazione, la trovi qui e tra le cose da fare.')}</p>
        </EmptyState>
      ) : (
        <Table
          ctx={ctx}
          caption={t('Richieste di cancellazione: prima quelle che aspettano')}
          hideCaption
          columns={[
            { header: t('Persona'), cell: ({ person }) => person || t('Cancellata') },
            { header: t('Chiesto il'), cell: ({ asked_at }) => ctx.date(dayIn(zone, asked_at)) },
            {
              header: t('Che cosa scrive'),
              cell: ({ words }) => (words ? <span class="pre-line">{words}</span> : ''),
            },
            {
              header: t('Risposta'),
              cell: (request) =>
                request.outcome && request.answered_at ? (
                  `${t(OUTCOMES[request.outcome])}, ${ctx.date(dayIn(zone, request.answered_at))}`
                ) : (
                  <Answers ctx={ctx} request={request} zone={zone} />
                ),
            },
          ]}
          rows={requests}
        />
      )}
    </Page>
  )
}

function Answers({ ctx, request, zone }: { ctx: ViewContext; request: ErasureRequest; zone: string }) {
  const { t } = ctx
  const about = { person: request.person }
  return (
    <>
      <p>{t('Entro il {last}', { last: ctx.date(lastDayFor(dayIn(zone, request.asked_at))) })}</p>
      <ul class="plain-list">
        <li>
          <a href={ctx.href(paths.erase(request.id))} aria-label={t('Cancella i dati di {person}', about)}>
            {t('Cancella i dati')}
          </a>
        </li>
        <li>
          <a href={ctx.href(paths.refuse(request.id))} aria-label={t('Rispondi di no a {person}', about)}>
            {t('Rispondi di no')}
          </a>
        </li>
      </ul>
    </>
  )
}
