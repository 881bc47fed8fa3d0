// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayIn } from '#kernel/clock.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { PostButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { myDataPath } from '../../../people/index.ts'
import * as paths from '../../paths.ts'
import type { ErasureRequest } from '../queries.ts'
import { lastDayFor } from '../rules.ts'

interface OwnRequest {
  ctx: ViewContext
  form: BoundForm
  newest: ErasureRequest | null
  zone: string
}

export function OwnRequestPage({ ctx, form, newest, zone }: OwnRequest) {
  const { t } = ctx
  const waits = newest !== null && newest.outcome === null
  return (
    <Page
      ctx={ctx}
      title={t('Cancellare i miei dati')}
      crumbs={[{ label: t('I miei dati'), to: myDataPath }]}
      noindex
    >
      {newest && <Standing ctx={ctx} newest={newest} zone={zone} />}
      <Section title={t('Che cosa succede')}>
        <ul>
          <li>{t('L’account si chiude e il tuo nome e il tuo indirizzo spariscono.')}</li>
          <li>
            {t(
              'Si cancellano iscrizioni, risposte e attestati: dopo nessuno può più verificarli. Scaricali prima.',
            )}
          </li>
          <li>{t('I testi che hai pubblicato restano, senza il tuo nome.')}</li>
          <li>{t('Non si può tornare indietro.')}</li>
        </ul>
        <p>
          {t('Prima puoi prendere una copia di tutto:')} <a href={ctx.href(myDataPath)}>{t('I miei dati')}</a>
          .
        </p>
      </Section>
      {waits ? (
        <PostButton ctx={ctx} to={paths.withdrawRequest()} tone="outline">
          {t('Ritira la richiesta')}
        </PostButton>
      ) : (
        <Section title={t('Chiedi la cancellazione')}>
          <div class="narrow">
            <FormFrame ctx={ctx} form={form} submit={t('Chiedi la cancellazione')}>
              <Field ctx={ctx} form={form} name="words" />
            </FormFrame>
          </div>
        </Section>
      )}
    </Page>
  )
}

function Standing({ ctx, newest, zone }: Pick<OwnRequest, 'ctx' | 'zone'> & { newest: ErasureRequest }) {
  const { t } = ctx
  const askedOn = dayIn(zone, newest.asked_at)
  if (newest.outcome === 'refused')
    return (
      <Alert ctx={ctx} tone="warning">
        <p>{t('Lo hai chiesto il {day}. La risposta è stata no:', { day: ctx.date(askedOn) })}</p>
        <p class="pre-line" lang="it">
          {newest.reason}
        </p>
      </Alert>
    )
  if (newest.outcome) return null
  return (
    <Alert ctx={ctx} tone="info">
      <p>
        {t('Lo hai chiesto il {day}. Ti rispondiamo entro il {last} (GDPR, articolo 12).', {
          day: ctx.date(askedOn),
          last: ctx.date(lastDayFor(askedOn)),
        })}
      </p>
    </Alert>
  )
}
