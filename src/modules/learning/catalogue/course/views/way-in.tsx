// SPDX-License-Identifier: AGPL-3.0-or-later
import { maySomewhere } from '#kernel/access.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { PostButton } from '#ui/button.tsx'
import { Actions } from '#ui/section.tsx'
import * as paths from '../../../paths.ts'

/** For whoever is not enrolled: the button, and what it is good for. */
export function WayIn({ ctx, slug }: { ctx: ViewContext; slug: string }) {
  const { t, actor } = ctx
  if (actor && !maySomewhere(actor, 'learning.take'))
    return (
      <Alert ctx={ctx}>
        <p>
          {t(
            'Puoi leggere tutte le unità. Per iscriverti serve un ruolo in un ente della rete: chiedi al tuo responsabile.',
          )}
        </p>
      </Alert>
    )
  return (
    <>
      <Actions>
        <PostButton ctx={ctx} to={paths.enrol(slug)}>
          {t('Iscriviti')}
        </PostButton>
      </Actions>
      <p class="form-text">
        {actor
          ? t(
              'Le unità si leggono anche senza iscriversi. Con l’iscrizione ritrovi il punto in cui eri, fai la prova e ricevi l’attestato.',
            )
          : t(
              'Le unità si leggono anche senza iscriversi. Per iscriverti entra con il tuo account: poi torni qui.',
            )}
      </p>
    </>
  )
}
