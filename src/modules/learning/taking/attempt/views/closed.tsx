// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { Actions } from '#ui/section.tsx'
import * as paths from '../../../paths.ts'
import type { QuestionSheet } from '../queries.ts'

/** A question of an attempt that is handed in, which one may still come back to with "Back". */
export function ClosedPage({ ctx, sheet }: { ctx: ViewContext; sheet: QuestionSheet }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Prova consegnata')}
      above={<Localized ctx={ctx} text={sheet.course_title} />}
      noindex
    >
      <p>{t('Questa prova è consegnata: le risposte non si cambiano più.')}</p>
      <Actions>
        <LinkButton ctx={ctx} to={paths.attemptResult(sheet.id)}>
          {t('Vai all’esito')}
        </LinkButton>
        <LinkButton ctx={ctx} to={paths.course(sheet.course_slug)} tone="outline">
          {t('Torna al corso')}
        </LinkButton>
      </Actions>
    </Page>
  )
}
