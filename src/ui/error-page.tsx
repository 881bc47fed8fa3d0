// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Successor } from '#kernel/errors.ts'
import type { FieldError } from '#kernel/forms/text.ts'
import type { WrittenField } from '#kernel/http/host.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from './button.tsx'
import { linkTo } from './link-to.ts'
import { Page } from './page.tsx'
import { Localized } from './prose.tsx'

interface ErrorPageProps {
  ctx: ViewContext
  /** HTTP status, 4xx or 5xx. */
  status: number
  /** What the rules said, when they said something. */
  problem?: FieldError
  /** What took the place of what is gone. */
  successor?: Successor
  /** What somebody had written in a form whose thing is gone. */
  written?: readonly WrittenField[]
}

interface Words {
  title: string
  text: string
}

/** What happened and what to do, in plain words. Statuses without words of their own get those of their hundred. */
function wordsFor({ t }: ViewContext, status: number): Words {
  switch (status) {
    case 403:
      return {
        title: t('Non puoi aprire questa pagina'),
        text: t(
          'Il tuo ruolo non comprende questa pagina o questa azione. Se ti serve, chiedilo al responsabile del tuo ente.',
        ),
      }
    case 404:
      return {
        title: t('Pagina non trovata'),
        text: t(
          'L’indirizzo è sbagliato, oppure la pagina non c’è più. Controlla l’indirizzo o usa la ricerca.',
        ),
      }
    case 405:
      return {
        title: t('Azione non possibile qui'),
        text: t('Questo indirizzo non accetta l’invio. Torna alla pagina da cui sei partito e riprova.'),
      }
    case 409:
      return {
        title: t('Nel frattempo qualcosa è cambiato'),
        text: t(
          'Un’altra persona ha salvato mentre lavoravi. Torna indietro, guarda il testo nuovo e riprova.',
        ),
      }
    case 410:
      return {
        title: t('Questo contenuto è stato ritirato'),
        text: t('Non è più valido e non si può leggere. Cerca il contenuto che lo sostituisce.'),
      }
    case 413:
      return {
        title: t('L’invio è troppo grande'),
        text: t('Riduci il testo o il file, poi riprova. I file grandi si caricano uno alla volta.'),
      }
    case 422:
      return {
        title: t('Non è stato possibile salvare'),
        text: t('Qualcosa in quello che hai inviato non va bene. Torna indietro, correggi e invia di nuovo.'),
      }
    case 429:
      return {
        title: t('Troppe richieste in poco tempo'),
        text: t('Aspetta qualche minuto, poi riprova. Quello che hai già salvato è al sicuro.'),
      }
    case 503:
      return {
        title: t('Il servizio torna fra poco'),
        text: t(
          'In questo momento la piattaforma non riesce a rispondere. Riprova fra qualche minuto: quello che hai già salvato è al sicuro.',
        ),
      }
    default:
      return status >= 500
        ? {
            title: t('Qualcosa non ha funzionato'),
            text: t(
              'L’errore è nostro e lo abbiamo registrato. Riprova fra poco. Se succede ancora, scrivici il codice qui sotto.',
            ),
          }
        : {
            title: t('Richiesta non valida'),
            text: t('Il sito non ha capito la richiesta. Torna indietro e riprova.'),
          }
  }
}

/** The page of an error: what happened, what to do, and the code by which we find it in the log. */
export function ErrorPage({ ctx, status, problem, successor, written = [] }: ErrorPageProps) {
  const { title, text } = wordsFor(ctx, status)
  return (
    <Page ctx={ctx} title={title} above={ctx.t('Errore {status}', { status: String(status) })} noindex>
      <div class="error-page">
        {problem && <p class="error-problem">{ctx.t(problem.source, problem.values)}</p>}
        {successor ? (
          <p>
            {ctx.t('Al suo posto c’è:')}{' '}
            <a href={linkTo(ctx, successor.path)}>
              <Localized ctx={ctx} text={successor.title} />
            </a>
          </p>
        ) : (
          <p>{text}</p>
        )}
        {written.length > 0 && <WhatWasWritten ctx={ctx} written={written} />}
        <div class="actions">
          <LinkButton ctx={ctx} to="/">
            {ctx.t('Vai alla pagina iniziale')}
          </LinkButton>
          {status < 500 && (
            <LinkButton ctx={ctx} to="/cerca" tone="outline">
              {ctx.t('Cerca')}
            </LinkButton>
          )}
        </div>
        <p class="error-code">
          {ctx.t('Codice dell’errore:')} <code>{ctx.requestId}</code>
        </p>
      </div>
    </Page>
  )
}

/** Nothing is lost: the texts of a form that nothing can take any more, to be copied elsewhere. */
function WhatWasWritten({ ctx, written }: { ctx: ViewContext; written: readonly WrittenField[] }) {
  return (
    <section class="error-written" aria-labelledby="scritto">
      <h2 id="scritto">{ctx.t('Quello che avevi scritto')}</h2>
      <p>
        {ctx.t(
          'Forse un’altra persona l’ha tolto, o il tuo ruolo è cambiato, mentre scrivevi. Il tuo testo è qui: copialo prima di lasciare la pagina.',
        )}
      </p>
      {written.map(({ label, text }, index) => {
        const id = `scritto-${index + 1}`
        return (
          <div class="field" key={id}>
            <label class="form-label" for={id}>
              {label ? ctx.t(label) : ctx.t('Testo {n, number}', { n: index + 1 })}
            </label>
            <textarea class="form-control" id={id} rows={text.length > 120 ? 10 : 2} readOnly>
              {text}
            </textarea>
          </div>
        )
      })}
    </section>
  )
}
