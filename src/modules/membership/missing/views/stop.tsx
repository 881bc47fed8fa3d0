// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { InvitedBody } from '../queries.ts'

export function StopPage({ ctx, form, body }: { ctx: ViewContext; form: BoundForm; body: InvitedBody }) {
  const { t } = ctx
  const { name } = body
  return (
    <Page ctx={ctx} title={t('Non scriveteci più')} noindex>
      {body.refused ? (
        <>
          <p>{t('{name} ha chiesto di non ricevere inviti: non ne mandiamo più.', { name })}</p>
          <p>
            {t('Se cambiate idea c’è sempre la pagina')}{' '}
            <a href={ctx.href(paths.join())}>{t('Aderisci alla rete')}</a>.
          </p>
        </>
      ) : (
        <>
          <p>{t('Se confermi, {name} non riceve più inviti a entrare nella rete.', { name })}</p>
          <FormFrame ctx={ctx} form={form} submit={t('Non scriveteci più')}>
            {null}
          </FormFrame>
        </>
      )}
    </Page>
  )
}
