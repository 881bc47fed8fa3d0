// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Page } from '#ui/page.tsx'
import { LinkList } from '#ui/section.tsx'
import * as paths from '../paths.ts'

export function DeadLinkPage({ ctx }: { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Questo collegamento non vale più')} noindex start>
      <p>{t('Forse lo hai già usato, o è passato troppo tempo. Controlla di averlo copiato intero.')}</p>
      <LinkList
        ctx={ctx}
        links={[
          { to: paths.signIn(), label: t('Accedi') },
          { to: paths.forgotten(), label: t('Chiedi una nuova password') },
          { to: paths.join(), label: t('Registrati') },
        ]}
      />
    </Page>
  )
}
