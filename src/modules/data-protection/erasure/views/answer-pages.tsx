// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { Confirm } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { ErasureRequest } from '../queries.ts'

interface Answer {
  ctx: ViewContext
  request: ErasureRequest
  form: BoundForm
}

const crumbs = ({ t }: ViewContext) => [{ label: t('Richieste delle persone'), to: paths.requests() }]

export function RefusePage({ ctx, request, form }: Answer) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Rispondi di no')} crumbs={crumbs(ctx)} noindex>
      <Confirm
        ctx={ctx}
        form={form}
        fields={<Field ctx={ctx} form={form} name="reason" />}
        confirm={t('Invia la risposta')}
        cancel={paths.requests()}
      >
        <p>{t('{person} ha chiesto che i suoi dati siano cancellati.', { person: request.person })}</p>
        <p>
          {t(
            'Si può dire di no solo nei casi della legge, per esempio un obbligo di conservare o un compito di interesse pubblico (GDPR, articolo 17, paragrafo 3).',
          )}
        </p>
      </Confirm>
    </Page>
  )
}

export function ErasePage({ ctx, request, form }: Answer) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Cancella i dati di una persona')} crumbs={crumbs(ctx)} noindex>
      <Confirm
        ctx={ctx}
        form={form}
        fields={<Field ctx={ctx} form={form} name="sure" />}
        confirm={t('Cancella per sempre')}
        cancel={paths.requests()}
      >
        <p>
          {t('Stai per cancellare i dati di {person}: account, iscrizioni, risposte e attestati.', {
            person: request.person,
          })}
        </p>
        <p>
          {t(
            'Controlla prima che la richiesta sia davvero sua. Avvisala tu: dopo, il suo indirizzo non c’è più.',
          )}
        </p>
      </Confirm>
    </Page>
  )
}
