// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import { inLocale } from '#kernel/i18n/local-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import * as paths from '../../../paths.ts'
import type { QuestionSheet } from '../queries.ts'
import { Questions } from './questions.tsx'
import { Remaining } from './remaining.tsx'

/** Id of the form: the buttons of the other questions stand outside it, after the one that Enter presses. */
const FORM = 'risposta'

interface Props {
  ctx: ViewContext
  sheet: QuestionSheet
  form: BoundForm
  /** Hour of an instant in the zone of the instance. */
  hour: (at: Date) => string
}

/** One question a page: without JavaScript each answer is saved when the page is left by any of its buttons. */
export function QuestionPage({ ctx, sheet, form, hour }: Props) {
  const { t } = ctx
  const last = sheet.position === sheet.total
  return (
    <Page
      ctx={ctx}
      title={t('Domanda {position, number} di {total, number}', {
        position: sheet.position,
        total: sheet.total,
      })}
      above={<Localized ctx={ctx} text={sheet.course_title} />}
      islands={['autosave']}
      noindex
      quiet
      start={!form.errors.answer && !form.problem && !form.restored}
    >
      {sheet.deadline_at && <Remaining ctx={ctx} deadlineAt={sheet.deadline_at} hour={hour} />}
      <x-autosave
        data-url={ctx.href(paths.saveAnswer(sheet.id, sheet.position))}
        data-saved={t('Salvato alle {time}', { time: '{time}' })}
        data-saving={t('Salvo…')}
        data-failed={t('Non riesco a salvare: la rete non risponde. La risposta è qui, riprovo da solo.')}
      >
        <FormFrame
          ctx={ctx}
          form={form}
          id={FORM}
          submit={last ? t('Salva e vai al riepilogo') : t('Salva e continua')}
        >
          <Answer ctx={ctx} sheet={sheet} form={form} />
          <p class="autosave-status" role="status">
            {sheet.saved_at && t('Salvato alle {time}', { time: hour(sheet.saved_at) })}
          </p>
        </FormFrame>
        <Questions ctx={ctx} sheet={sheet} form={FORM} />
      </x-autosave>
    </Page>
  )
}

/** The question in the language that the attempt was started in, marked when the page is in another. */
function Answer({ ctx, sheet, form }: Omit<Props, 'hour'>) {
  const prompt = inLocale(sheet.body.prompt, sheet.language)
  const measure =
    sheet.body.kind === 'numeric' && sheet.body.measure
      ? inLocale(sheet.body.measure, sheet.language).text
      : ''
  const field = (
    <Field
      ctx={ctx}
      form={form}
      name="answer"
      label={prompt.text}
      help={measure ? `(${measure})` : undefined}
      large
    />
  )
  return prompt.lang === ctx.locale ? field : <div lang={prompt.lang}>{field}</div>
}
