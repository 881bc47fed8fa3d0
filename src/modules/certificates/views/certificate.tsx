// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import { hoursInWords } from '#kernel/i18n/hours.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Field } from '#ui/field.tsx'
import { Confirm } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../paths.ts'
import type { Certificate } from '../queries.ts'
import { groupCode, initials } from '../rules.ts'

export type CertificateData =
  | { code: string; certificate: null }
  | { code: string; certificate: Certificate; mayDownload: boolean; mayRevoke: boolean }

const crumbs = (ctx: ViewContext) => [{ label: ctx.t('Attestati'), to: paths.check() }]

/** What anyone learns from a code: whether it holds, what for, and the initials of whose it is. */
export function CertificatePage({ ctx, data }: { ctx: ViewContext; data: CertificateData }) {
  const { t } = ctx
  if (!data.certificate) return <UnknownCodePage ctx={ctx} code={data.code} />
  const { certificate } = data
  const shown = groupCode(certificate.code)
  return (
    <Page ctx={ctx} title={t('Attestato {code}', { code: shown })} crumb={shown} crumbs={crumbs(ctx)} noindex>
      <Validity ctx={ctx} certificate={certificate} />
      <Facts ctx={ctx} certificate={certificate} />
      <div class="actions">
        {data.mayDownload && !certificate.revoked_at && (
          <LinkButton ctx={ctx} to={paths.pdf(certificate.code)} icon="it-download">
            {t("Scarica l'attestato (PDF)")}
          </LinkButton>
        )}
        {data.mayRevoke && !certificate.revoked_at && (
          <LinkButton ctx={ctx} to={paths.revocation(certificate.code)} tone="outline">
            {t('Revoca')}
          </LinkButton>
        )}
      </div>
    </Page>
  )
}

function Validity({ ctx, certificate }: { ctx: ViewContext; certificate: Certificate }) {
  const { t } = ctx
  if (!certificate.revoked_at)
    return (
      <Alert ctx={ctx} tone="success" title={t('Questo attestato è valido')}>
        {certificate.demo && <p>{t('È un attestato della dimostrazione: non ha valore.')}</p>}
      </Alert>
    )
  return (
    <Alert ctx={ctx} tone="danger" title={t('Questo attestato non è più valido')}>
      <p>{t('Revocato il {date}.', { date: ctx.date(certificate.revoked_at) })}</p>
      <p lang={ctx.locale === 'it' ? undefined : 'it'}>{certificate.revocation_reason}</p>
    </Alert>
  )
}

function Facts({ ctx, certificate }: { ctx: ViewContext; certificate: Certificate }) {
  const { t } = ctx
  const title = ctx.local(certificate.title)
  const statement = ctx.local(certificate.statement)
  return (
    <DescriptionList
      entries={[
        [t('Persona'), initials(certificate.holder_name)],
        [
          certificate.kind === 'seminar' ? t('Seminario') : t('Corso'),
          <span lang={title.lang}>{title.text}</span>,
        ],
        [t('Durata'), hoursInWords(t, certificate.hours)],
        [t('Rilasciato il'), ctx.date(certificate.issued_on)],
        [t('Rilasciato da'), certificate.issuer_name],
        [t('Rete'), certificate.network_name],
        [t('Codice'), groupCode(certificate.code)],
        [t('Finanziamento'), statement.text && <span lang={statement.lang}>{statement.text}</span>],
      ]}
    />
  )
}

function UnknownCodePage({ ctx, code }: { ctx: ViewContext; code: string }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Codice sconosciuto')} crumbs={crumbs(ctx)} noindex>
      <Alert ctx={ctx} tone="warning" title={t('Nessun attestato ha il codice {code}', { code })}>
        <p>
          {t(
            'Controlla di averlo copiato bene. Se è giusto, l’attestato non è stato rilasciato da questa rete.',
          )}
        </p>
      </Alert>
      <LinkButton ctx={ctx} to={paths.check()}>
        {t('Prova un altro codice')}
      </LinkButton>
    </Page>
  )
}

export function RevocationPage({
  ctx,
  certificate,
  form,
}: {
  ctx: ViewContext
  certificate: Certificate
  form: BoundForm
}) {
  const { t } = ctx
  const title = ctx.local(certificate.title)
  return (
    <Page
      ctx={ctx}
      title={t('Revoca dell’attestato')}
      crumbs={[
        ...crumbs(ctx),
        { label: groupCode(certificate.code), to: paths.certificate(certificate.code) },
      ]}
      noindex
    >
      <Confirm
        ctx={ctx}
        form={form}
        fields={<Field ctx={ctx} form={form} name="reason" />}
        confirm={t('Revoca l’attestato')}
        cancel={paths.certificate(certificate.code)}
      >
        <p>
          {t('Attestato di {holder} per il corso:', { holder: certificate.holder_name })}{' '}
          <span lang={title.lang}>{title.text}</span>.
        </p>
        <p>
          {t(
            'La revoca non si può annullare. Chi verifica il codice vede che l’attestato non vale più, da quando e perché.',
          )}
        </p>
      </Confirm>
    </Page>
  )
}
