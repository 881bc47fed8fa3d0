// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../paths.ts'
import type { Certificate } from '../queries.ts'
import { CertificateTable } from './register.tsx'

export interface CheckData {
  /** What was typed when it cannot be a code; null when nothing was. */
  refused: string | null
  /** Certificates of the signed-in person; null for visitors. */
  own: Certificate[] | null
  mayList: boolean
}

export function CheckPage({ ctx, data }: { ctx: ViewContext; data: CheckData }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Attestati')}
      description={t('Verifica se un attestato della rete è valido, con il codice che c’è stampato sopra.')}
      lead={t('Sull’attestato c’è un codice di 13 caratteri. Scrivilo qui per sapere se è valido.')}
      crumbs={[]}
    >
      <CheckForm ctx={ctx} refused={data.refused} />
      {data.own && <Own ctx={ctx} own={data.own} />}
      {data.mayList && (
        <p>
          <a href={ctx.href(paths.register())}>{t('Apri il registro degli attestati')}</a>
        </p>
      )}
    </Page>
  )
}

function CheckForm({ ctx, refused }: { ctx: ViewContext; refused: string | null }) {
  const { t } = ctx
  return (
    <form method="get" action={ctx.href(paths.check())} class="form narrow">
      <div class={refused === null ? 'field' : 'field field-invalid'}>
        <label for="codice" class="form-label">
          {t('Codice')}
        </label>
        <p class="form-text" id="codice-aiuto">
          {t('Lettere e cifre; trattini e spazi non contano.')}
        </p>
        <input
          type="text"
          class="form-control"
          id="codice"
          name="codice"
          value={refused ?? ''}
          maxLength={60}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          autofocus={refused !== null}
          aria-invalid={refused === null ? undefined : 'true'}
          aria-describedby={refused === null ? 'codice-aiuto' : 'codice-errore codice-aiuto'}
        />
        {refused !== null && (
          <p class="field-error" id="codice-errore">
            {t('Un codice ha 13 caratteri, per esempio 7KQ2-M4TX-9B3F-A. Controlla di averlo scritto tutto.')}
          </p>
        )}
      </div>
      <div class="actions form-actions">
        <button type="submit" class="btn btn-primary">
          {t('Verifica')}
        </button>
      </div>
    </form>
  )
}

function Own({ ctx, own }: { ctx: ViewContext; own: Certificate[] }) {
  const { t } = ctx
  return (
    <Section title={t('I miei attestati')}>
      {own.length === 0 ? (
        <EmptyState
          ctx={ctx}
          title={t('Non hai ancora attestati')}
          action={
            <LinkButton ctx={ctx} to="/formazione">
              {t('Vai alla formazione')}
            </LinkButton>
          }
        >
          <p>{t('Quando superi la prova di un corso, l’attestato compare qui.')}</p>
        </EmptyState>
      ) : (
        <CertificateTable ctx={ctx} caption={t('I miei attestati')} certificates={own} />
      )}
    </Section>
  )
}
