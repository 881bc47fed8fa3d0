// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../paths.ts'

interface Props {
  ctx: ViewContext
  title: string
  /** The page that they were on the way to. */
  asked: string | undefined
}

/** Whoever comes here without having given the password, or long ago, begins again and loses no place. */
export function TooLate({ ctx, title, asked }: Props) {
  return (
    <Page ctx={ctx} title={title} noindex>
      <Alert ctx={ctx} tone="warning" start>
        <p>{ctx.t('Qui si arriva dopo la password, ed è passato troppo tempo. Accedi di nuovo.')}</p>
      </Alert>
      <p>
        <LinkButton ctx={ctx} to={paths.signInAgain(asked)}>
          {ctx.t('Accedi')}
        </LinkButton>
      </p>
    </Page>
  )
}
