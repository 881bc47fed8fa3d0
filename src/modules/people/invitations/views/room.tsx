// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import * as paths from '../../paths.ts'
import { roleWords } from '../../roles/words.ts'
import type { Invitation } from '../queries.ts'
import { inFives, OVER_WORDS, stateOf } from '../rules.ts'

interface RoomProps {
  ctx: ViewContext
  invitation: Invitation
  /** Null: whoever came here does not know it. */
  code: string | null
  baseUrl: string
}

/** For the wall of a room: the address, large, and how many have come in. */
export function RoomPage({ ctx, invitation, code, baseUrl }: RoomProps) {
  const { t } = ctx
  const state = stateOf(invitation, ctx.now)
  const values = { role: t(roleWords(invitation.role)), organization: invitation.organization }
  return (
    <Page
      ctx={ctx}
      title={t('Entra nella rete')}
      lead={t('{role}, {organization}', values)}
      crumbs={[
        { label: t('Persone'), to: paths.people() },
        { label: t('Inviti'), to: paths.invitations() },
      ]}
      noindex
    >
      {state !== 'open' ? (
        <p>{t(OVER_WORDS[state])}</p>
      ) : (
        <>
          {code ? (
            <>
              <p>{t('Apri questo indirizzo nel tuo browser:')}</p>
              <p class="room-address">{`${baseUrl.replace(/^https?:\/\//, '')}${paths.roomEntry(inFives(code))}`}</p>
            </>
          ) : (
            <p>
              {t(
                'Il codice si legge solo quando il link nasce. Se lo hai perso ritira questo e aprine un altro.',
              )}
            </p>
          )}
          <p>
            {t('Vale fino alle {time}. Sono entrate {uses, number} persone su {most, number}.', {
              time: ctx.time(invitation.expires_at),
              uses: invitation.uses,
              most: invitation.most_uses,
            })}
          </p>
          <div class="actions">
            <LinkButton ctx={ctx} to={paths.room(invitation.id, code ?? undefined)} tone="outline">
              {t('Aggiorna')}
            </LinkButton>
            <PostButton ctx={ctx} to={paths.withdrawInvitation(invitation.id)} tone="outline">
              {t('Ritira il link')}
            </PostButton>
          </div>
        </>
      )}
    </Page>
  )
}
