// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import type { ThingToConfirm } from '../../confirming/standing.ts'
import { AgeBadge, verifiedWords } from '../../confirming/views/words.tsx'

interface Props {
  ctx: ViewContext
  form: BoundForm
  one: ThingToConfirm
  until: Date
}

/** What the link of a letter confirms, and nothing else. */
export function LetterPage({ ctx, form, one: { thing, groups }, until }: Props) {
  const { t } = ctx
  const title = ctx.local(thing.title).text
  const chosen = form.values.voci ?? []
  return (
    <Page
      ctx={ctx}
      title={t('Conferma: {title}', { title })}
      lead={t(
        'Togli il segno da ciò che non è giusto, poi conferma il resto. Il link vale fino al {day}, una volta sola.',
        {
          day: ctx.date(until),
        },
      )}
      noindex
    >
      {groups.length === 0 ? (
        <p>{t('Qualcuno ha già confermato tutto. Non devi fare niente.')}</p>
      ) : (
        <FormFrame
          ctx={ctx}
          form={form}
          submit={t('Confermo')}
          cancel={thing.path}
          cancelWords={t('Apri la scheda')}
        >
          <ul class="confirm-rows">
            {groups.map((group) => (
              <li class="confirm-row" key={group.group}>
                <div class="choice">
                  <input
                    type="checkbox"
                    id={`voce-${group.group}`}
                    name="voci"
                    value={group.item ?? ''}
                    checked={chosen.includes(group.item ?? '')}
                    aria-describedby={`voce-${group.group}-dice`}
                  />
                  <label for={`voce-${group.group}`}>
                    {t(group.words.words)} <AgeBadge ctx={ctx} standing={group} />
                  </label>
                </div>
                <div class="confirm-says" id={`voce-${group.group}-dice`}>
                  <p>{group.says}</p>
                  <p class="form-text">{verifiedWords(ctx, group)}</p>
                </div>
              </li>
            ))}
          </ul>
        </FormFrame>
      )}
    </Page>
  )
}
