// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NotificationKind } from '#contracts/notifications.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Page } from '#ui/page.tsx'
import * as paths from '../paths.ts'

interface Props {
  ctx: ViewContext
  /** What the letter was about; empty when its address came cut, or its rooms are gone. */
  kinds: readonly { kind: NotificationKind; stopped: boolean }[]
  form: BoundForm
}

export function StopPage({ ctx, kinds, form }: Props) {
  const { t } = ctx
  const going = kinds.filter(({ stopped }) => !stopped)
  const choose = <a href={linkTo(ctx, paths.choices())}>{t('Scegli che cosa ricevere per e-mail')}</a>
  return (
    <Page ctx={ctx} title={t('Fermare gli avvisi per e-mail')} noindex>
      {kinds.length === 0 ? (
        <Alert ctx={ctx} tone="warning" title={t('Non sappiamo quali avvisi fermare')}>
          <p>
            {t(
              'L’indirizzo non lo dice: forse ne manca un pezzo. Copialo intero dalla lettera, oppure accedi e scegli.',
            )}
          </p>
          <p>{choose}</p>
        </Alert>
      ) : going.length === 0 ? (
        <Alert ctx={ctx} tone="success" title={t('Questi avvisi non arrivano più per e-mail')}>
          <p>{t('Li trovi ancora tra i tuoi avvisi, quando accedi. Puoi cambiare idea in ogni momento.')}</p>
          <p>{choose}</p>
        </Alert>
      ) : (
        <>
          <p>{t('Non riceverai più per e-mail questi avvisi:')}</p>
          <ul>
            {going.map(({ kind }) => (
              <li key={kind.label}>{t(kind.label)}</li>
            ))}
          </ul>
          <p>{t('Li trovi comunque tra i tuoi avvisi, quando accedi.')}</p>
          <FormFrame ctx={ctx} form={form} submit={t('Non mandarmeli più')} />
          <p>{choose}</p>
        </>
      )}
    </Page>
  )
}
