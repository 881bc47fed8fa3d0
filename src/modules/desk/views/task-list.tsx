// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Task } from '#contracts/tasks.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge, StatusChip } from '#ui/badge.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Localized, When } from '#ui/prose.tsx'
import { urgencyOf } from '../rules.ts'

interface Props {
  ctx: ViewContext
  tasks: readonly Task[]
  /** 'YYYY-MM-DD' */
  today: string
}

/** What is to be done, in the order in which it presses: the words of the link say what happens there. */
export function TaskList({ ctx, tasks, today }: Props) {
  return (
    <ul class="task-list">
      {tasks.map((task) => (
        <li key={task.path}>
          <a href={linkTo(ctx, task.path)}>
            {ctx.t(task.what.source, task.what.values)}
            {task.title && (
              <>
                {': '}
                <Localized ctx={ctx} text={task.title} />
              </>
            )}
          </a>
          <p class="task-facts">
            {task.due && <Due ctx={ctx} due={task.due} today={today} />} <Badge>{ctx.t(task.kind)}</Badge>{' '}
            {task.whose && <span>{task.whose}</span>}
          </p>
          {task.why && <p class="task-why">{ctx.t(task.why.source, task.why.values)}</p>}
        </li>
      ))}
    </ul>
  )
}

function Due({ ctx, due, today }: { ctx: ViewContext; due: string; today: string }) {
  const urgency = urgencyOf(due, today)
  if (urgency === 'today')
    return (
      <StatusChip ctx={ctx} tone="warning">
        {ctx.t('Entro oggi')}
      </StatusChip>
    )
  return (
    <StatusChip ctx={ctx} tone={urgency === 'overdue' ? 'danger' : 'info'}>
      {urgency === 'overdue' ? ctx.t('Scaduto il') : ctx.t('Entro il')} <When ctx={ctx} value={due} />
    </StatusChip>
  )
}
