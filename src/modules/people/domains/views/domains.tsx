// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import type { Organization } from '../../../network/index.ts'
import { partnerPath } from '../../../network/index.ts'
import * as paths from '../../paths.ts'
import type { OwnDomain } from '../queries.ts'
import { asRead } from '../rules.ts'

interface DomainsProps {
  ctx: ViewContext
  body: Organization
  domains: readonly OwnDomain[]
  mayEdit: boolean
}

const crumbsOf = (body: Organization) => [{ label: body.name, to: partnerPath(body.slug) }]

/** By which e-mail domains people come into a body, and what follows from each. */
export function DomainsPage({ ctx, body, domains, mayEdit }: DomainsProps) {
  const { t } = ctx
  const add = mayEdit && (
    <LinkButton ctx={ctx} to={paths.newDomain(body.slug)} icon="it-plus">
      {t('Aggiungi un dominio')}
    </LinkButton>
  )
  return (
    <Page
      ctx={ctx}
      title={t('Domini e-mail di {name}', { name: body.name })}
      heading={t('Domini e-mail')}
      crumb={t('Domini e-mail')}
      above={body.name}
      crumbs={crumbsOf(body)}
      actions={add}
      noindex
    >
      <Consequences ctx={ctx} />
      {domains.length === 0 ? (
        <EmptyState ctx={ctx} title={t('Nessun dominio')} action={add}>
          <p>{t('Chi si registra per questo ente aspetta sempre che una persona lo ammetta.')}</p>
        </EmptyState>
      ) : (
        <Table
          ctx={ctx}
          caption={t('Domini e-mail')}
          hideCaption
          columns={[
            { header: t('Dominio'), cell: ({ domain }) => <DomainName domain={domain} /> },
            { header: t('Aggiunto il'), cell: ({ added_at }) => ctx.date(added_at, 'short') },
            { header: t('Lo usa anche'), cell: ({ also }) => also.join(', ') },
            ...(mayEdit
              ? [
                  {
                    header: t('Azioni'),
                    cell: ({ domain }: OwnDomain) => (
                      <PostButton
                        ctx={ctx}
                        to={paths.removeDomain(body.slug, domain)}
                        tone="outline"
                        small
                        label={t('Togli {domain}', { domain })}
                      >
                        {t('Togli')}
                      </PostButton>
                    ),
                  },
                ]
              : []),
          ]}
          rows={domains}
        />
      )}
      {!mayEdit && <p>{t('Li cambia chi tiene il registro degli enti: se ne manca uno, scrivigli.')}</p>}
    </Page>
  )
}

function Consequences({ ctx }: { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <ul>
      <li>
        {t(
          'Chi si registra con un indirizzo di questi domini, e lo conferma, entra subito come operatore. Valgono anche i loro sottodomini.',
        )}
      </li>
      <li>{t('Chi ha un altro indirizzo aspetta che una persona dell’ente lo ammetta.')}</li>
      <li>
        {t(
          'Chi è già entrato resta, anche se togli il dominio. Le richieste che aspettano restano da decidere.',
        )}
      </li>
      <li>{t('Più enti possono avere lo stesso dominio: chi si registra sceglie in quale ente lavora.')}</li>
    </ul>
  )
}

/** As people read it and as the DNS has it, where the two differ. */
function DomainName({ domain }: { domain: string }) {
  const read = asRead(domain)
  return read ? (
    <>
      {read} <code>{domain}</code>
    </>
  ) : (
    domain
  )
}

export function NewDomainPage({
  ctx,
  body,
  form,
}: {
  ctx: ViewContext
  body: Organization
  form: BoundForm
}) {
  const { t } = ctx
  // Only whoever is warned has something to confirm.
  const warned = form.errors.sure !== undefined || (form.values.sure ?? []).length > 0
  return (
    <Page
      ctx={ctx}
      title={t('Aggiungi un dominio a {name}', { name: body.name })}
      heading={t('Aggiungi un dominio')}
      crumb={t('Aggiungi un dominio')}
      above={body.name}
      crumbs={[...crumbsOf(body), { label: t('Domini e-mail'), to: paths.domains(body.slug) }]}
      noindex
    >
      <Consequences ctx={ctx} />
      <div class="narrow">
        <FormFrame ctx={ctx} form={form} submit={t('Aggiungi il dominio')} cancel={paths.domains(body.slug)}>
          <Field ctx={ctx} form={form} name="domain" />
          {warned && <Field ctx={ctx} form={form} name="sure" />}
        </FormFrame>
      </div>
    </Page>
  )
}

interface SectionProps {
  ctx: ViewContext
  slug: string
  domains: readonly string[]
}

export function DomainsSection({ ctx, slug, domains }: SectionProps) {
  const { t } = ctx
  return (
    <Section
      title={t('Domini e-mail')}
      lead={t('Chi ha un indirizzo di questi domini si registra ed entra subito.')}
    >
      {domains.length === 0 ? (
        <p>{t('Nessun dominio')}</p>
      ) : (
        <ul>
          {domains.map((domain) => (
            <li key={domain}>
              <DomainName domain={domain} />
            </li>
          ))}
        </ul>
      )}
      <LinkButton ctx={ctx} to={paths.domains(slug)} tone="outline">
        {t('Vedi i domini')}
      </LinkButton>
    </Section>
  )
}
