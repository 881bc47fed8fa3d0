// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Choice } from '#kernel/forms/field.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import type { JoinRequest } from '../queries.ts'

interface DecideProps {
  ctx: ViewContext
  form: BoundForm
  request: JoinRequest
}

const crumbsOf = ({ t }: ViewContext, request: JoinRequest) => [
  { label: t('Adesioni'), to: paths.requests() },
  { label: request.name, to: paths.request(request.id) },
]

export function AdmitPage({
  ctx,
  form,
  request,
  projects,
  sendsMail,
}: DecideProps & { projects: readonly Choice[]; sendsMail: boolean }) {
  const { t } = ctx
  const field = (name: string) => <Field key={name} ctx={ctx} form={form} name={name} />
  return (
    <Page
      ctx={ctx}
      title={t('Ammetti {name}', { name: request.name })}
      crumb={t('Ammetti')}
      crumbs={crumbsOf(ctx, request)}
      noindex
    >
      <p>
        {request.organization
          ? t('Entra l’ente del registro: {name}.', { name: request.organization })
          : t('L’ente non è nel registro: nasce adesso, con i dati della richiesta.')}
      </p>
      <p>
        {t('Chi ha chiesto riceve un invito come responsabile d’ufficio, a {email}.', {
          email: request.requester?.email ?? '',
        })}
      </p>
      {!sendsMail && (
        <Alert ctx={ctx} tone="info">
          <p>
            {t('Non c’è un server di posta: vedi il link dell’invito una volta, e lo consegni di persona.')}
          </p>
        </Alert>
      )}
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Ammetti l’ente')} cancel={paths.request(request.id)}>
          <Field ctx={ctx} form={form} name="projectId" choices={projects} />
          {['role', 'from', 'domain'].map(field)}
          {form.errors.sure && field('sure')}
          {field('about')}
        </FormFrame>
      </div>
    </Page>
  )
}

export function RefusePage({ ctx, form, request }: DecideProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Rispondi di no a {name}', { name: request.name })}
      crumb={t('Rispondi di no')}
      crumbs={crumbsOf(ctx, request)}
      noindex
    >
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Invia la risposta')} cancel={paths.request(request.id)}>
          <Field ctx={ctx} form={form} name="reason" />
        </FormFrame>
      </div>
    </Page>
  )
}
