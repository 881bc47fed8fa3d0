// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Choice } from '#kernel/forms/field.ts'
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Field } from '#ui/field.tsx'
import { FieldGroup, FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'

interface JoinProps {
  ctx: ViewContext
  form: BoundForm
  network: string
  themes: readonly Choice[]
  /** The body of the register that was invited. */
  invited: { name: string } | null
}

export function JoinPage({ ctx, form, network, themes, invited }: JoinProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={invited ? t('Invito ad aderire') : t('Aderisci alla rete')}
      description={t(
        'Un ente chiede di entrare nella rete: che cosa vuol dire, come si fa, quanto ci vuole.',
      )}
      lead={t('Chiedi che il tuo ente entri in {network}. Bastano dieci minuti, e non serve un account.', {
        network,
      })}
      crumbs={[]}
      noindex={invited !== null}
    >
      {invited && (
        <Alert ctx={ctx} tone="info">
          <p>{t('Abbiamo già scritto quello che sappiamo di {name}. Correggilo dove serve.', invited)}</p>
        </Alert>
      )}
      <Before ctx={ctx} />
      <Section title={t('La richiesta')}>
        <div class="narrow">
          <FormFrame ctx={ctx} form={form} submit={t('Invia la richiesta')}>
            <JoinFields ctx={ctx} form={form} themes={themes} />
          </FormFrame>
        </div>
      </Section>
    </Page>
  )
}

/** What joining means, what comes after, what to have at hand: before the first field. */
function Before({ ctx }: { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <>
      <Section title={t('Che cosa vuol dire aderire')}>
        <ul>
          <li>{t('Il tuo ente compare tra quelli della rete, con la sua pagina.')}</li>
          <li>{t('Le persone che ci lavorano hanno un account e seguono i corsi.')}</li>
          <li>{t('Una di loro è responsabile: invita le altre e dà i ruoli.')}</li>
        </ul>
      </Section>
      <Section title={t('Che cosa succede dopo')}>
        <ol>
          <li>{t('Ricevi una lettera, e confermi il tuo indirizzo.')}</li>
          <li>{t('Chi coordina la rete legge la richiesta e risponde entro trenta giorni.')}</li>
          <li>{t('Se la accoglie ricevi un invito: apri il tuo account e cominci.')}</li>
        </ol>
        <p>
          {t(
            'Tieni a portata di mano il nome ufficiale dell’ente e il suo sito. Se li sai, anche il codice IPA e il codice fiscale.',
          )}
        </p>
      </Section>
    </>
  )
}

function JoinFields({ ctx, form, themes }: Pick<JoinProps, 'ctx' | 'form' | 'themes'>) {
  const { t } = ctx
  const field = (name: string) => <Field key={name} ctx={ctx} form={form} name={name} />
  return (
    <>
      <FieldGroup legend={t('L’ente')}>
        {['name', 'kind', 'place', 'province', 'website', 'ipa_code', 'fiscal_code'].map(field)}
      </FieldGroup>
      <FieldGroup legend={t('Tu')}>
        {['givenName', 'familyName', 'email', 'job', 'phone'].map(field)}
      </FieldGroup>
      <FieldGroup legend={t('Che cosa vi interessa')}>
        {field('words')}
        {themes.length > 0 && <Field ctx={ctx} form={form} name="themes" choices={themes} />}
      </FieldGroup>
      <p>
        {t('Prima di inviare leggi')}{' '}
        <a href={ctx.href('/privacy')}>{t('che cosa facciamo dei tuoi dati')}</a>.
      </p>
      {field('informed')}
    </>
  )
}

export function JoinSentPage({ ctx, sendsMail }: { ctx: ViewContext; sendsMail: boolean }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Ora conferma la richiesta')} noindex start>
      <p>
        {t(
          'Ti abbiamo scritto. Apri la lettera e conferma entro 48 ore: solo allora qualcuno legge la richiesta.',
        )}
      </p>
      <p>
        {t(
          'Non arriva niente? Guarda nella posta indesiderata, e controlla di avere scritto bene l’indirizzo.',
        )}
      </p>
      {!sendsMail && (
        <Alert ctx={ctx} tone="warning">
          <p>
            {t(
              'Questa piattaforma non ha ancora un server di posta: le lettere non partono. Chiedi il collegamento a chi la amministra.',
            )}
          </p>
        </Alert>
      )}
      <p>
        <a href={ctx.href(paths.join())}>{t('Torna al modulo')}</a>
      </p>
    </Page>
  )
}
