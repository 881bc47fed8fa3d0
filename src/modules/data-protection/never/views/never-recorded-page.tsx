// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NeverRecorded } from '#contracts/never-recorded.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/prose.tsx'

/** For operators, unions and data-protection officers: what no page, table or log keeps, each with the test that proves it. */
export function NeverRecordedPage({
  ctx,
  sentences,
}: {
  ctx: ViewContext
  sentences: readonly NeverRecorded[]
}) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Che cosa non registriamo mai')}
      lead={t('Per chi lavora con la piattaforma, per i sindacati e per chi protegge i dati.')}
      crumbs={[{ label: t('Privacy'), to: '/privacy' }]}
    >
      <Prose>
        <p>
          {t(
            'La formazione non è un controllo sul lavoro (L. 300/1970, art. 4). Queste cose la piattaforma non le registra, e nessun consenso può cambiarlo.',
          )}
        </p>
        <ul>
          {sentences.map(({ sentence, heldBy }) => (
            <li key={sentence}>
              <p>
                <strong>{t(sentence)}</strong>
              </p>
              <details>
                <summary>{t('La prova automatica')}</summary>
                <p>
                  {t('Il programma non si pubblica se questa prova non riesce:')}{' '}
                  <code lang="en">{heldBy.test}</code> (<code>{heldBy.file}</code>)
                </p>
              </details>
            </li>
          ))}
        </ul>
        <p>
          {t('Che cosa teniamo, invece, perché e per quanto tempo:')}{' '}
          <a href={ctx.href('/privacy')}>{t('Privacy')}</a>.
        </p>
      </Prose>
    </Page>
  )
}
