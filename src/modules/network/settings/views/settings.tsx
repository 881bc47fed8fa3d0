// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { History } from '#ui/history.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { namesStanding, Standing } from '#ui/standing.tsx'
import type { Deed } from '../../deeds-queries.ts'
import * as paths from '../../paths.ts'
import { settingsForm } from '../forms.ts'

interface Props {
  ctx: ViewContext
  form: BoundForm
  data: {
    /** IANA. */
    zone: string
    sendsMail: boolean
    deeds: readonly Deed[]
    phrases: Readonly<Record<string, string>>
  }
}

export function SettingsPage({ ctx, form, data }: Props) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Impostazioni')}
      lead={t('Quello che il sito dice di sé. Quando salvi, cambia subito in ogni pagina.')}
      crumbs={[]}
      noindex
      islands={['writing']}
    >
      <FormFrame ctx={ctx} form={form} submit={t('Salva')} writing>
        <Part ctx={ctx} form={form} legend={t('La rete')} from="name" to="contact_email" />
        <Part
          ctx={ctx}
          form={form}
          legend={t('Chi risponde dei dati personali')}
          from="controller_name"
          to="officer_email"
        />
        <Part ctx={ctx} form={form} legend={t('Nuovi account')} from="sign_up" to="domains" />
      </FormFrame>
      <Residents ctx={ctx} />
      <Mail ctx={ctx} sendsMail={data.sendsMail} />
      <Section title={t('Ora del sito')} id="ora">
        <DescriptionList entries={[[t('Fuso orario'), data.zone]]} />
        <p>{t('Vale per tutte le date e le ore delle pagine. Si sceglie quando si installa.')}</p>
      </Section>
      <History ctx={ctx} deeds={data.deeds} phrases={data.phrases} fields={settingsForm.fields} />
    </Page>
  )
}

interface PartProps {
  ctx: ViewContext
  form: BoundForm
  legend: string
  /** First and last of its fields, in the order of the form. */
  from: string
  to: string
}

function Part({ ctx, form, legend, from, to }: PartProps) {
  const names = namesStanding(form)
  return (
    <FieldGroup legend={legend}>
      {names.slice(names.indexOf(from), names.indexOf(to) + 1).map((name) => (
        <Standing ctx={ctx} form={form} name={name} key={name} />
      ))}
    </FieldGroup>
  )
}

const Residents = ({ ctx }: { ctx: ViewContext }) => (
  <Section title={ctx.t('Frasi per i cittadini stranieri')} id="frasi">
    <p>{ctx.t('Stanno in fondo a ogni pagina, in otto lingue, e portano a «Dove andare».')}</p>
    <p>
      <LinkButton ctx={ctx} to={paths.residentSentences()} tone="outline">
        {ctx.t('Cambia le frasi')}
      </LinkButton>
    </p>
  </Section>
)

const Mail = ({ ctx, sendsMail }: { ctx: ViewContext; sendsMail: boolean }) => (
  <Section title={ctx.t('Posta')} id="posta">
    <p>
      {sendsMail
        ? ctx.t('Il server di posta c’è. Manda una lettera al tuo indirizzo per vedere se arriva.')
        : ctx.t(
            'Manca il server di posta: chi installa lo scrive in SMTP_URL. Fino ad allora le lettere aspettano.',
          )}
    </p>
    <PostButton ctx={ctx} to={paths.tryMail()} tone="outline">
      {ctx.t('Manda una lettera di prova')}
    </PostButton>
  </Section>
)
