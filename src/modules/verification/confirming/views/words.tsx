// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { METHOD_WORDS } from '../rules.ts'
import type { GroupStanding } from '../standing.ts'

/** 'Orari verificati il 3 novembre 2026, per telefono, da Comune di Ferrara': the body, and never the person. */
export function verifiedWords(ctx: ViewContext, { last, words }: GroupStanding): string {
  const { t } = ctx
  if (!last) return t(words.never)
  return t('{what} il {day}, {how}, da {body}', {
    what: t(words.verified),
    day: ctx.date(last.at, 'long'),
    how: t(METHOD_WORDS[last.method]),
    body: last.organization,
  })
}

/** Whether somebody must look at it again. */
export function AgeBadge({ ctx, standing }: { ctx: ViewContext; standing: GroupStanding }) {
  const { t } = ctx
  if (standing.age === 'due') return <Badge tone="warning">{t('Da riverificare')}</Badge>
  if (standing.age === 'near')
    return <Badge>{t('Scade il {day}', { day: ctx.date(standing.last!.next_due!) })}</Badge>
  return null
}

export const Tried = ({ ctx, standing: { tried } }: { ctx: ViewContext; standing: GroupStanding }) =>
  tried && <p class="form-text">{ctx.t('Il {day} non ha risposto nessuno.', { day: ctx.date(tried.at) })}</p>
