// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import { partsOf, subjectOf } from '../letters.ts'
import type { MissingBody } from '../queries.ts'

interface LetterProps {
  ctx: ViewContext
  form: BoundForm
  bodies: readonly MissingBody[]
  network: string
  from: { name: string; lead: string; contact: string }
  sendsMail: boolean
}

/** The letter as it goes: what cannot be changed around what can. */
export function LetterPage({ ctx, form, bodies, network, from, sendsMail }: LetterProps) {
  const { t } = ctx
  const link = `[${t('collegamento dell’ente')}]`
  const body = bodies.length === 1 ? bodies[0]!.name : `[${t('nome dell’ente')}]`
  const { before, after } = partsOf({ network, body, link, stop: link, from })
  const choices = bodies.map(({ id, name, address }) => ({
    value: id,
    label: `${name}, ${address}`,
    literal: true,
  }))
  return (
    <Page
      ctx={ctx}
      title={t('Lettera di invito')}
      lead={t('Ogni ente riceve la sua, con un collegamento suo. Rileggi, poi manda.')}
      crumbs={[
        { label: t('Adesioni'), to: paths.requests() },
        { label: t('Enti da invitare'), to: paths.missing() },
      ]}
      noindex
    >
      {!sendsMail && (
        <Alert ctx={ctx} tone="warning">
          <p>{t('Non c’è un server di posta: le lettere restano in «Posta in uscita» finché non c’è.')}</p>
        </Alert>
      )}
      <FormFrame ctx={ctx} form={form} submit={t('Manda gli inviti')} cancel={paths.missing()}>
        <Field ctx={ctx} form={form} name="organizations" choices={choices} />
        <Section title={t('La lettera')}>
          <p>
            <strong>{t('Oggetto:')}</strong> <span lang="it">{subjectOf(network)}</span>
          </p>
          <p class="pre-line" lang="it">
            {before}
          </p>
          <Field ctx={ctx} form={form} name="greeting" />
          <p class="pre-line" lang="it">
            {after}
          </p>
        </Section>
      </FormFrame>
    </Page>
  )
}
