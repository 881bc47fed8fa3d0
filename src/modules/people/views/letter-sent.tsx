// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import type { Children } from '#ui/children.ts'
import { Page } from '#ui/page.tsx'

interface Props {
  ctx: ViewContext
  title: string
  sendsMail: boolean
  /** Italian path of the form that the letter was asked for with. */
  again: string
  /** What was written, and how long its link works. */
  children: Children
}

/** After a form whose answer is a letter: it is the same whoever asked, so it also says what to do when nothing comes. */
export function LetterSentPage({ ctx, title, sendsMail, again, children }: Props) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={title} noindex start>
      <p>{children}</p>
      <p>
        {t(
          'Non arriva niente? Guarda nella posta indesiderata, e controlla di avere scritto bene l’indirizzo.',
        )}
      </p>
      {!sendsMail && <NoMail ctx={ctx} />}
      <p>
        <a href={ctx.href(again)}>{t('Chiedi di nuovo')}</a>
      </p>
    </Page>
  )
}

/** Without a mail server letters wait where only administrators see them: whoever waits for one must know. */
const NoMail = ({ ctx }: { ctx: ViewContext }) => (
  <Alert ctx={ctx} tone="warning">
    <p>
      {ctx.t(
        'Questa piattaforma non ha ancora un server di posta: le lettere non partono. Chiedi il collegamento a chi la amministra.',
      )}
    </p>
  </Alert>
)
