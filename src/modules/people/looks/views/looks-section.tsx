// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Section } from '#ui/section.tsx'
import { Table } from '#ui/table.tsx'
import { roleWords } from '../../roles/words.ts'
import type { LookRow } from '../queries.ts'

interface Props {
  ctx: ViewContext
  looks: readonly LookRow[]
  /** What was looked at (source texts), by its key. */
  words: Readonly<Record<string, string>>
}

/** By day, role and body: whoever looked stands nowhere, so that there is no name to leave out here. */
export function LooksSection({ ctx, looks, words }: Props) {
  const { t } = ctx
  return (
    <Section title={t('Chi ha guardato i tuoi dati')} id="chi-ha-guardato">
      <p>
        {t(
          'Qui leggi quale ruolo, di quale ente, ha aperto una pagina su di te o un file con il tuo nome. Chi, per nome, non lo registriamo. Non contano gli elenchi sullo schermo, e le pagine che apri tu.',
        )}
      </p>
      {looks.length === 0 ? (
        <p>
          {t(
            'Nell’ultimo anno nessuno ha aperto una pagina su di te. Quando succede, lo leggi in questo punto.',
          )}
        </p>
      ) : (
        <Table
          ctx={ctx}
          caption={t('Chi ha guardato i tuoi dati')}
          hideCaption
          columns={[
            { header: t('Giorno'), cell: ({ looked_on }) => ctx.date(looked_on) },
            { header: t('Ruolo'), cell: ({ role }) => whoIs(ctx, role) },
            { header: t('Ente'), cell: ({ organization }) => organization ?? '–' },
            { header: t('Che cosa'), cell: ({ what }) => t(words[what] ?? what) },
          ]}
          rows={looks}
        />
      )}
    </Section>
  )
}

const whoIs = ({ t }: ViewContext, role: string | null): string =>
  role ? t(roleWords(role)) : t('Chi gestisce il computer della piattaforma')
