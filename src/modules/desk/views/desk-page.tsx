// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { Task } from '#contracts/tasks.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { LinkList, Section } from '#ui/section.tsx'
import type { Progress } from '../first-steps/rules.ts'
import { FirstSteps } from '../first-steps/views/first-steps.tsx'
import * as paths from '../paths.ts'
import { TaskList } from './task-list.tsx'

interface Props {
  ctx: ViewContext
  data: {
    /** What somebody new has still to do; null: nothing, or they are not new. */
    steps: Progress | null
    tasks: readonly Task[]
    /** There are more tasks than are shown. */
    more: boolean
    /** What was left half done, as the rooms show it. */
    resume: readonly FilledPanel[]
    /** What the person is told. */
    told: readonly FilledPanel[]
    /** 'YYYY-MM-DD' */
    today: string
  }
}

export function DeskPage({ ctx, data: { steps, tasks, more, resume, told, today } }: Props) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('La tua scrivania')}
      crumbs={[]}
      noindex
      lead={t('Quello che aspetta te, da tutta la piattaforma. Lo vedi solo tu.')}
    >
      {steps && <FirstSteps ctx={ctx} progress={steps} />}
      {!steps && tasks.length === 0 && resume.length === 0 && <NothingToDo ctx={ctx} />}
      {tasks.length > 0 && (
        <Section title={t('Da fare')} id="da-fare">
          <TaskList ctx={ctx} tasks={tasks} today={today} />
          {more && (
            <p>
              {t(
                'Qui vedi le prime {count, number}, dalla più urgente. Quando ne chiudi una compare la successiva.',
                { count: tasks.length },
              )}
            </p>
          )}
        </Section>
      )}
      {resume.map((show) => show(ctx))}
      {told.map((show) => show(ctx))}
      <OwnPages ctx={ctx} />
    </Page>
  )
}

const NothingToDo = ({ ctx }: { ctx: ViewContext }) => (
  <EmptyState
    ctx={ctx}
    icon="it-check-circle"
    title={ctx.t('Non hai niente da fare')}
    action={
      <LinkButton ctx={ctx} to="/" tone="outline">
        {ctx.t('Vai alla pagina iniziale')}
      </LinkButton>
    }
  >
    <p>{ctx.t('Quando qualcosa aspetta te lo trovi qui, con la data entro cui farlo.')}</p>
  </EmptyState>
)

/** The rooms of this person, such as the editors' desk, as the menu with their name has them. */
function OwnPages({ ctx }: { ctx: ViewContext }) {
  const links = ctx.frame.personal
    .filter(({ path }) => path !== paths.desk())
    .map(({ path, label }) => ({ to: path, label }))
  if (links.length === 0) return null
  return (
    <Section title={ctx.t('Le tue pagine')}>
      <LinkList ctx={ctx} links={links} />
    </Section>
  )
}
