// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FirstStep } from '#contracts/first-steps.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { PostButton } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import type { Progress } from '../rules.ts'

/** The next step in sight, the others folded: what is done stays among them, so that whoever comes back sees how far they are. */
export function FirstSteps({
  ctx,
  progress: { done, all, next, others },
}: {
  ctx: ViewContext
  progress: Progress
}) {
  const { t } = ctx
  return (
    <Section
      title={t('Primi passi: {done, number} di {all, number}', { done, all })}
      id="primi-passi"
      lead={t('Si segnano da soli quando li fai.')}
    >
      <div class="first-steps">
        <p class="first-steps-next">
          <a href={linkTo(ctx, next.path)}>{t(next.what)}</a>
        </p>
        <p>{t(next.why)}</p>
        {others.length > 0 && (
          <details>
            <summary>{t('Gli altri passi')}</summary>
            <ol>
              {others.map((step) => (
                <Step ctx={ctx} step={step} key={step.what} />
              ))}
            </ol>
          </details>
        )}
        <PostButton ctx={ctx} to={paths.hideFirstSteps()} tone="plain" small>
          {t('Non mostrare più')}
        </PostButton>
      </div>
    </Section>
  )
}

const Step = ({ ctx, step }: { ctx: ViewContext; step: FirstStep }) => (
  <li>
    <Icon ctx={ctx} name={step.done ? 'it-check-circle' : 'it-arrow-right-circle'} />
    <div>
      {step.done ? (
        <strong>{ctx.t(step.what)}</strong>
      ) : (
        <a href={linkTo(ctx, step.path)}>{ctx.t(step.what)}</a>
      )}{' '}
      <span class="step-state">{step.done ? ctx.t('fatto') : ctx.t('da fare')}</span>
      <p>{ctx.t(step.why)}</p>
    </div>
  </li>
)
