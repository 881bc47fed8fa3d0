// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayIn } from '#kernel/clock.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { PostButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Page } from '#ui/page.tsx'
import { Actions, Section } from '#ui/section.tsx'
import { kindWords } from '../../../network/index.ts'
import * as paths from '../../paths.ts'
import type { JoinRequest } from '../queries.ts'
import { answerBy, stateOf } from '../rules.ts'

interface OwnProps {
  ctx: ViewContext
  request: JoinRequest
  token: string
  zone: string
}

/** What whoever asked reads of their request: to confirm, waiting, or what was answered. */
export function OwnRequestPage(props: OwnProps) {
  const { ctx, request } = props
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('La tua richiesta di adesione')} noindex>
      <Standing {...props} />
      <Section title={t('Che cosa hai scritto')}>
        <DescriptionList
          entries={[
            [t('Ente'), request.name],
            [t('Tipo di ente'), t(kindWords(request.kind))],
            [t('Comune'), `${request.place} (${request.province})`],
            [t('Chi ha chiesto'), `${request.requester!.given_name} ${request.requester!.family_name}`],
            [t('Perché volete entrare'), <span class="pre-line">{request.requester!.words}</span>],
          ]}
        />
      </Section>
    </Page>
  )
}

function Standing({ ctx, request, token, zone }: OwnProps) {
  const { t } = ctx
  switch (stateOf(request)) {
    case 'unconfirmed':
      return (
        <>
          <p>
            {t('Sei tu che chiedi? Conferma: solo allora qualcuno legge la richiesta. L’indirizzo è')}{' '}
            <strong>{request.requester!.email}</strong>.
          </p>
          <Actions>
            <PostButton ctx={ctx} to={paths.confirmRequest(token)}>
              {t('Conferma la richiesta')}
            </PostButton>
          </Actions>
        </>
      )
    case 'waiting':
      return (
        <>
          <Alert ctx={ctx} tone="info" title={t('La richiesta è in attesa')}>
            <p>
              {t('Chi coordina la rete risponde entro il {day}. Ti scriviamo appena decide.', {
                day: ctx.date(answerBy(dayIn(zone, request.confirmed_at!))),
              })}
            </p>
          </Alert>
          <Actions>
            <PostButton ctx={ctx} to={paths.withdrawRequest(token)} tone="outline">
              {t('Ritira la richiesta')}
            </PostButton>
          </Actions>
        </>
      )
    default:
      return <Answer ctx={ctx} request={request} />
  }
}

function Answer({ ctx, request }: Pick<OwnProps, 'ctx' | 'request'>) {
  const { t } = ctx
  if (request.outcome === 'admitted')
    return (
      <Alert ctx={ctx} tone="success" title={t('La richiesta è accolta')}>
        <p>
          {t(
            'Il tuo ente è nella rete. Cerca nella posta l’invito, e apri il tuo account: se l’invito non c’è scrivi a chi coordina la rete.',
          )}
        </p>
      </Alert>
    )
  if (request.outcome === 'refused')
    return (
      <Alert ctx={ctx} tone="warning" title={t('La richiesta non è accolta')}>
        <p>{t('Ecco perché:')}</p>
        <p class="pre-line">{request.refusal}</p>
      </Alert>
    )
  return (
    <Alert ctx={ctx} tone="info" title={t('La richiesta è chiusa')}>
      <p>
        {t('Puoi farne un’altra quando vuoi, dalla pagina')}{' '}
        <a href={ctx.href(paths.join())}>{t('Aderisci alla rete')}</a>.
      </p>
    </Alert>
  )
}
