// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { certificatePdfPath } from '../../../../certificates/index.ts'
import * as paths from '../../../paths.ts'
import type { Result } from '../queries.ts'

/** The certificate for whoever passed; another try, while there is one, for whoever did not. */
export function WhatNow({ ctx, result }: { ctx: ViewContext; result: Result }) {
  const { t } = ctx
  const course = paths.course(result.course_slug)
  const left = result.attempt_limit === null || result.attempts < result.attempt_limit
  const again = !result.completed && left && !result.open_attempt_id
  return (
    <>
      {result.passed && result.certificate_code && (
        <LinkButton ctx={ctx} to={certificatePdfPath(result.certificate_code)}>
          {t("Scarica l'attestato")}
        </LinkButton>
      )}
      {again && (
        <PostButton ctx={ctx} to={paths.startTest(result.course_slug)}>
          {t('Ripeti la prova')}
        </PostButton>
      )}
      <LinkButton ctx={ctx} to={course} tone="outline">
        {t('Torna al corso')}
      </LinkButton>
    </>
  )
}
