// SPDX-License-Identifier: AGPL-3.0-or-later
/** The words of a certificate in the language it is asked for. */
import type { ViewContext } from '#kernel/render/context.ts'
import type { CertificateSheet } from './document.ts'
import { certificate as certificatePath } from './paths.ts'
import type { Certificate } from './queries.ts'
import { groupCode } from './rules.ts'

export function sheetOf(ctx: ViewContext, certificate: Certificate, baseUrl: string): CertificateSheet {
  const { t } = ctx
  const facts = [
    {
      label: t('Durata'),
      value: t('{hours, plural, one {# ora} other {# ore}}', { hours: Number(certificate.hours) }),
    },
    { label: t('Rilasciato il'), value: ctx.date(certificate.issued_on) },
    { label: t('Edizione del corso'), value: String(certificate.version_number) },
  ]
  if (certificate.content_updated_on)
    facts.push({ label: t('Contenuti aggiornati al'), value: ctx.date(certificate.content_updated_on) })
  return {
    language: ctx.locale,
    heading: t('Attestato di formazione'),
    network: certificate.network_name,
    issuer: certificate.issuer_name,
    certifies: t('Si attesta che'),
    holder: certificate.holder_name,
    completed: t('ha completato il corso e superato la prova finale'),
    course: ctx.local(certificate.title).text,
    facts,
    statement: ctx.local(certificate.statement).text,
    checkSentence: t(
      'Chiunque può verificare questo attestato a questo indirizzo, oppure scrivendo il codice nella pagina Attestati:',
    ),
    checkAddress: `${baseUrl}${ctx.href(certificatePath(certificate.code))}`,
    code: groupCode(certificate.code),
    notes: certificate.demo
      ? [t('I contenuti del corso dimostrativo non sono stati riveduti da un giurista.')]
      : [],
    demonstration: certificate.demo ? t('Dimostrazione: dati inventati, senza valore') : null,
  }
}
