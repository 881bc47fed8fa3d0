// SPDX-License-Identifier: AGPL-3.0-or-later
/** The words of a certificate in the language it is asked for. */
import { hoursInWords } from '#kernel/i18n/hours.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { CertificateSheet } from './document.ts'
import { certificate as certificatePath } from './paths.ts'
import type { Certificate } from './queries.ts'
import { groupCode } from './rules.ts'

export function sheetOf(ctx: ViewContext, certificate: Certificate, baseUrl: string): CertificateSheet {
  const { t } = ctx
  const words = wordsOf(ctx, certificate.kind)
  const facts = [
    { label: t('Durata'), value: hoursInWords(t, certificate.hours) },
    { label: t('Rilasciato il'), value: ctx.date(certificate.issued_on) },
    { label: words.edition, value: String(certificate.version_number) },
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
    completed: words.completed,
    course: ctx.local(certificate.title).text,
    facts,
    statement: ctx.local(certificate.statement).text,
    checkSentence: t(
      'Chiunque può verificare questo attestato a questo indirizzo, oppure scrivendo il codice nella pagina Attestati:',
    ),
    checkAddress: `${baseUrl}${ctx.href(certificatePath(certificate.code))}`,
    code: groupCode(certificate.code),
    notes: certificate.demo ? [words.unreviewed] : [],
    demonstration: certificate.demo ? t('Dimostrazione: dati inventati, senza valore') : null,
  }
}

/** What a certificate states must be what happened: a seminar is attended, and has no final test. */
const wordsOf = ({ t }: ViewContext, kind: Certificate['kind']) =>
  kind === 'seminar'
    ? {
        completed: t('ha partecipato al seminario'),
        edition: t('Edizione del seminario'),
        unreviewed: t('I contenuti del seminario dimostrativo non sono stati riveduti da un giurista.'),
      }
    : {
        completed: t('ha completato il corso e superato la prova finale'),
        edition: t('Edizione del corso'),
        unreviewed: t('I contenuti del corso dimostrativo non sono stati riveduti da un giurista.'),
      }
