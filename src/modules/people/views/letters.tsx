// SPDX-License-Identifier: AGPL-3.0-or-later
import { textAsSent } from '#kernel/mail-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Pager } from '#ui/pager.tsx'
import { Table } from '#ui/table.tsx'
import * as paths from '../paths.ts'
import type { LetterRow } from '../queries.ts'
import { maskTokens } from '../rules.ts'
import { NoAntivirus } from './no-antivirus.tsx'

export interface LettersData {
  letters: LetterRow[]
  /** Id to ask the older ones by; null at the end. */
  older: string | null
  /** Whether an antivirus looks at what is uploaded. */
  scansFiles: boolean
}

export function LettersPage({ ctx, data }: { ctx: ViewContext; data: LettersData }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Posta in uscita')}>
      {!data.scansFiles && <NoAntivirus ctx={ctx} />}
      <p>
        {t(
          'Le lettere che la piattaforma scrive. Senza un server di posta (SMTP_URL) restano qui e non partono.',
        )}
      </p>
      {data.letters.length === 0 ? (
        <EmptyState ctx={ctx} title={t('Nessuna lettera')}>
          <p>
            {t('Quando qualcuno manda un testo in revisione o riceve un attestato, la lettera compare qui.')}
          </p>
        </EmptyState>
      ) : (
        <Table
          ctx={ctx}
          caption={t('Lettere, dalla più recente')}
          columns={[
            { header: t('Oggetto'), cell: (letter) => letter.subject },
            { header: t('A'), cell: (letter) => letter.to_address },
            { header: t('Scritta il'), cell: (letter) => ctx.dateTime(letter.created_at) },
            {
              header: t('Inviata il'),
              cell: (letter) => (letter.sent_at ? ctx.dateTime(letter.sent_at) : t('non inviata')),
            },
            {
              header: t('Testo'),
              cell: (letter) => (
                <details>
                  <summary>{t('Leggi')}</summary>
                  <p class="pre-line">
                    {textAsSent(ctx.demo ? letter.body_text : maskTokens(letter.body_text), ctx.demo)}
                  </p>
                </details>
              ),
            },
          ]}
          rows={data.letters}
        />
      )}
      <Pager ctx={ctx} after={data.older ? `${paths.mail()}?prima=${data.older}` : undefined} />
    </Page>
  )
}
