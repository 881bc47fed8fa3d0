// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Icon } from '#ui/icon.tsx'
import { Section } from '#ui/section.tsx'
import type { Step } from '../steps.ts'

/** What is done stays in the list, so that whoever comes back sees how far they are. */
export function FirstSteps({ ctx, steps }: { ctx: ViewContext; steps: readonly Step[] }) {
  const { t } = ctx
  const done = steps.filter((step) => step.done).length
  return (
    <Section
      title={t('Primi passi')}
      id="primi-passi"
      lead={t('La piattaforma è nuova: {done, number} passi fatti su {all, number}. Si segnano da soli.', {
        done,
        all: steps.length,
      })}
    >
      <ol class="first-steps">
        {steps.map((step) => (
          <li key={step.what} class={step.done ? 'step-done' : undefined}>
            <Icon ctx={ctx} name={step.done ? 'it-check-circle' : 'it-arrow-right-circle'} />
            <div>
              {step.done ? <strong>{t(step.what)}</strong> : <a href={ctx.href(step.path)}>{t(step.what)}</a>}{' '}
              <span class="step-state">{step.done ? t('fatto') : t('da fare')}</span>
              <p>{t(step.why)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
