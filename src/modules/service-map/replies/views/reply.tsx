// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Button } from '#ui/button.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import { REASONS } from '../forms.ts'
import type { ReplyCount } from '../queries.ts'

/** One question, for whoever has used the sheet. `counts`: for whoever writes it; null: for nobody else. */
export function ReplyQuestion({
  ctx,
  slug,
  counts,
}: {
  ctx: ViewContext
  slug: string
  counts: readonly ReplyCount[] | null
}) {
  const { t } = ctx
  return (
    <Section title={t('Era giusto?')} id="era-giusto">
      <form method="post" action={linkTo(ctx, paths.reply(slug))} class="list-filters service-asking">
        <input type="hidden" name="_key" value={ctx.newKey()} />
        <input type="hidden" name="token" value={ctx.newKey()} />
        <div class="field">
          <label for="reason">{t('Se no, che cosa non andava?')}</label>
          <select id="reason" name="reason" class="form-select">
            <option value="">{t('Preferisco non dirlo')}</option>
            {REASONS.map(({ value, label }) => (
              <option value={value} key={value}>
                {t(label)}
              </option>
            ))}
          </select>
        </div>
        <Button ctx={ctx} tone="outline" name="answer" value="yes">
          {t('Sì')}
        </Button>
        <Button ctx={ctx} tone="outline" name="answer" value="no">
          {t('No')}
        </Button>
      </form>
      <p class="form-text service-asking">
        {t('Contiamo solo quanti sì e quanti no: non sappiamo chi risponde.')}
      </p>
      {counts && <Counts ctx={ctx} counts={counts} />}
    </Section>
  )
}

function Counts({ ctx, counts }: { ctx: ViewContext; counts: readonly ReplyCount[] }) {
  const { t } = ctx
  const total = (right: boolean) =>
    counts.filter(({ was_right }) => was_right === right).reduce((sum, { count }) => sum + count, 0)
  const reasons = counts.flatMap(({ reason, count }) => {
    const known = REASONS.find(({ value }) => value === reason)
    return known ? [`${t(known.label).toLowerCase()} (${ctx.number(count)})`] : []
  })
  return (
    <p>
      {t(
        'Negli ultimi novanta giorni: {yes, plural, =0 {nessun sì} one {# sì} other {# sì}}, {no, plural, =0 {nessun no} one {# no} other {# no}}.',
        {
          yes: total(true),
          no: total(false),
        },
      )}
      {reasons.length > 0 && ` ${t('Che cosa non andava:')} ${reasons.join('; ')}.`}
    </p>
  )
}
