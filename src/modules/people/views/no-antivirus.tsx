// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'

/** For whoever runs the instance: nobody else could change it. */
export function NoAntivirus({ ctx }: { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Alert ctx={ctx} tone="warning" title={t('Nessun antivirus è collegato')}>
      <p>
        {t(
          'Dei file caricati la piattaforma controlla il formato e il contenuto, ma non cerca i virus. Chi gestisce il server può collegare ClamAV con CLAMD_URL.',
        )}
      </p>
    </Alert>
  )
}
