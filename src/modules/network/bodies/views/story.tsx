// SPDX-License-Identifier: AGPL-3.0-or-later
/** What became of a body, and what went into it. */
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import type { Children } from '#ui/children.ts'
import { Section, Timeline } from '#ui/section.tsx'
import type { Profile } from '../profile.ts'
import type { ToldStep } from '../succession/queries.ts'

interface StoryProps {
  ctx: ViewContext
  profile: Profile
  toBody: (slug: string) => string
}

/** Of a body that has ended: where to go on. */
export function InsteadNote({ ctx, profile: { instead }, toBody }: StoryProps) {
  if (instead.length === 0) return null
  return (
    <Alert ctx={ctx} tone="warning" title={ctx.t('Questo ente non c’è più')}>
      <p>
        {ctx.t('{count, plural, one {Al suo posto c’è:} other {Al suo posto ci sono:}}', {
          count: instead.length,
        })}
      </p>
      <ul>
        {instead.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={ctx.href(toBody(slug))}>{name}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** Each step with its day and its act. */
export function Story({ ctx, profile: { body, story }, toBody }: StoryProps) {
  if (story.length === 0) return null
  return (
    <Section title={ctx.t('Come è cambiato l’ente')} id="storia">
      <Timeline
        label={ctx.t('Come è cambiato l’ente')}
        happenings={story.map((step) => ({
          key: step.id,
          when: ctx.date(step.happened_on),
          what: told(ctx, step, body.id, toBody),
          more: <p lang={ctx.locale === 'it' ? undefined : 'it'}>{step.reason}</p>,
        }))}
      />
    </Section>
  )
}

function told(ctx: ViewContext, step: ToldStep, own: string, toBody: (slug: string) => string): Children {
  const { t } = ctx
  if (step.kind === 'renamed')
    return t('Ha cambiato nome. Prima era: {name}', { name: step.former_name ?? '' })
  const left = step.from_id === own
  const [slug, name] = left ? [step.to_slug, step.to_name] : [step.from_slug, step.from_name]
  return (
    <>
      {left
        ? step.kind === 'merged'
          ? t('È confluito in')
          : t('Una parte è passata a')
        : step.kind === 'merged'
          ? t('Ha accolto')
          : t('Ha preso una parte di')}{' '}
      <a href={ctx.href(toBody(slug))}>{name}</a>
    </>
  )
}
