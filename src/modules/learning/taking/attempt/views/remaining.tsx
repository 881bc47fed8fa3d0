// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { isLate, minutesLeft } from '../rules.ts'

interface Props {
  ctx: ViewContext
  deadlineAt: Date
  hour: (at: Date) => string
}

/** Until when answers count: the hour does not move, so nobody is hurried by a clock that ticks. */
export function Remaining({ ctx, deadlineAt, hour }: Props) {
  const { t, now } = ctx
  if (isLate(deadlineAt, now))
    return (
      <Alert ctx={ctx} tone="warning" title={t('Il tempo è finito')}>
        <p>
          {t('Contano le risposte date entro le {time}. Quelle che dai adesso restano, ma non danno punti.', {
            time: hour(deadlineAt),
          })}
        </p>
      </Alert>
    )
  const minutes = minutesLeft(deadlineAt, now)
  return (
    <p class="page-facts">
      {t('Hai tempo fino alle {time}: {minutes, plural, one {manca # minuto} other {mancano # minuti}}.', {
        time: hour(deadlineAt),
        minutes,
      })}
    </p>
  )
}
