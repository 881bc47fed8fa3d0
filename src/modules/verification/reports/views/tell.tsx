// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import type { Thing } from '../../things.ts'
import type { Report } from '../queries.ts'
import { STATE_WORDS, stateOf } from '../rules.ts'

interface TellProps {
  ctx: ViewContext
  form: BoundForm
  thing: Thing
  sendsMail: boolean
}

export function TellPage({ ctx, form, thing, sendsMail }: TellProps) {
  const { t } = ctx
  const title = ctx.local(thing.title).text
  const choices = Object.entries(thing.of.groups).map(([value, { words }]) => ({ value, label: words }))
  return (
    <Page
      ctx={ctx}
      title={t('Segnala un errore: {title}', { title })}
      heading={t('Segnala un errore')}
      lead={t('Nella scheda «{title}» c’è qualcosa di sbagliato? Scrivilo: lo legge chi la tiene.', {
        title,
      })}
      crumbs={[{ label: title, to: thing.path }]}
      crumb={t('Segnala un errore')}
      noindex
    >
      <FormFrame ctx={ctx} form={form} submit={t('Invia la segnalazione')} cancel={thing.path}>
        <Field ctx={ctx} form={form} name="group" choices={choices} />
        <Field ctx={ctx} form={form} name="words" />
        {sendsMail && <Field ctx={ctx} form={form} name="email" />}
        <div class={form.errors.altro ? undefined : 'report-trap'}>
          <Field ctx={ctx} form={form} name="altro" />
        </div>
        <p class="form-text">
          {t(
            'Serve solo a correggere la scheda. Novanta giorni dopo la risposta cancelliamo testo e indirizzo.',
          )}
        </p>
      </FormFrame>
    </Page>
  )
}

/** What whoever reported reads of it. */
export function ToldPage({ ctx, report }: { ctx: ViewContext; report: Report }) {
  const { t } = ctx
  const state = stateOf(report)
  return (
    <Page ctx={ctx} title={t('La tua segnalazione')} noindex>
      {state === 'open' ? (
        <Alert ctx={ctx} tone="info" title={t('Nessuno ha ancora risposto')}>
          <p>{t('Tieni l’indirizzo di questa pagina: qui leggi la risposta.')}</p>
        </Alert>
      ) : (
        <Alert ctx={ctx} tone={state === 'mended' ? 'success' : 'info'} title={t(STATE_WORDS[state])}>
          <p class="pre-line">{report.answer}</p>
        </Alert>
      )}
      <Section title={t('Che cosa hai segnalato')}>
        <DescriptionList
          entries={[
            [t('Scheda'), ctx.local(report.title).text],
            [t('Che cosa'), report.group_words && t(report.group_words)],
            [
              t('Le tue parole'),
              <span class="pre-line" key="words">
                {report.words}
              </span>,
            ],
            [t('Segnalata il'), ctx.date(report.reported_at)],
          ]}
        />
      </Section>
    </Page>
  )
}
