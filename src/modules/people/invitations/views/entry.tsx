// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { PostButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import { lastDay } from '../../roles/days.ts'
import { roleWords } from '../../roles/words.ts'
import type { Invitation } from '../queries.ts'

interface EntryProps {
  ctx: ViewContext
  form: BoundForm
  invitation: Invitation
  /** Why nobody can follow it any more (source text); null: they can. */
  over: string | null
  network: string
  /** Of whoever is signed in. */
  email: string | null
}

/** What whoever follows an invitation is offered, and the two ways to take it. */
export function EntryPage({ ctx, form, invitation, over, network, email }: EntryProps) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={
        invitation.email === null
          ? t('Entra in {network}', { network })
          : t('Invito a {network}', { network })
      }
      noindex
    >
      {over ? (
        <Alert ctx={ctx} tone="warning">
          <p>{t(over)}</p>
        </Alert>
      ) : (
        <Offer ctx={ctx} form={form} invitation={invitation} email={email} />
      )}
    </Page>
  )
}

function Offer({ ctx, form, invitation, email }: Omit<EntryProps, 'over' | 'network'>) {
  const { t } = ctx
  return (
    <>
      <DescriptionList
        entries={[
          [t('Ti invita'), invitation.organization],
          [t('Ruolo'), t(roleWords(invitation.role))],
          [t('Il ruolo vale fino al'), invitation.role_ends_at && ctx.date(lastDay(invitation.role_ends_at))],
          [t('Per l’indirizzo'), invitation.email],
        ]}
      />
      {email === null ? (
        <NewAccount ctx={ctx} form={form} />
      ) : (
        <OwnAccount ctx={ctx} invitation={invitation} email={email} />
      )}
    </>
  )
}

function OwnAccount({ ctx, invitation, email }: { ctx: ViewContext; invitation: Invitation; email: string }) {
  const { t } = ctx
  if (invitation.email !== null && invitation.email !== email)
    return (
      <p>
        {t(
          'Sei entrato come {email}, e questo invito è per un altro indirizzo. Esci, poi apri di nuovo il link.',
          {
            email,
          },
        )}
      </p>
    )
  return (
    <>
      <p>{t('Sei entrato come {email}. Se accetti, il ruolo si aggiunge a quelli che hai.', { email })}</p>
      <PostButton ctx={ctx} to={`${ctx.path.split('?')[0]!.replace(/\/accetta$/, '')}/accetta`}>
        {t('Accetta l’invito')}
      </PostButton>
    </>
  )
}

function NewAccount({ ctx, form }: { ctx: ViewContext; form: BoundForm }) {
  const { t } = ctx
  const here = ctx.path.split('?')[0]!
  return (
    <>
      <Section title={t('Apri il tuo account')}>
        <div class="narrow">
          <FormFrame ctx={ctx} form={form} submit={t('Apri l’account')}>
            {Object.keys(form.fields).map((name) => (
              <Field key={name} ctx={ctx} form={form} name={name} />
            ))}
            <p>
              {t('Che cosa la piattaforma sa di te, e per quanto tempo, è scritto nella pagina')}{' '}
              <a href={ctx.href('/privacy')}>{t('Privacy')}</a>.
            </p>
          </FormFrame>
        </div>
      </Section>
      <Section title={t('Hai già un account?')}>
        <p>
          <a href={ctx.href(`${paths.signIn()}?ritorno=${encodeURIComponent(here)}`)}>
            {t('Accedi, poi accetta l’invito')}
          </a>
        </p>
      </Section>
    </>
  )
}
