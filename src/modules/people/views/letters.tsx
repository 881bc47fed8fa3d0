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
  /** Whether a mail server is set. */
  sendsMail: boolean
  /** When the queue tries a letter again, by its id; those without are not tried any more. */
  nextTries: ReadonlyMap<string, Date>
  /** Id to ask the older ones by; null at the end. */
  older: string | null
  /** Whether an antivirus looks at what is uploaded. */
  scansFiles: boolean
}

export function LettersPage({ ctx, data }: { ctx: ViewContext; data: LettersData }) {
  const { t } = ctx
  return (
    <Page ctx={ctx} title={t('Posta in uscita')} crumbs={[]}>
      {!data.scansFiles && <NoAntivirus ctx={ctx} />}
      <p>
        {data.sendsMail
          ? t(
              'Le lettere che la piattaforma scrive e invia. Se una non parte, qui leggi il motivo: la piattaforma riprova da sola.',
            )
          : t(
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
              cell: (letter) => <Sending ctx={ctx} letter={letter} data={data} />,
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

/** When a letter left, or why it has not and what comes next. */
function Sending({ ctx, letter, data }: { ctx: ViewContext; letter: LetterRow; data: LettersData }) {
  const { t } = ctx
  const next = data.nextTries.get(letter.id)
  if (letter.sent_at) return <>{ctx.dateTime(letter.sent_at)}</>
  if (letter.failure)
    return (
      <>
        <p>{t('non inviata: il server di posta l’ha rifiutata o non risponde')}</p>
        <p lang="en">{letter.failure}</p>
        <p>
          {next
            ? t('Prossimo tentativo: {when}', { when: ctx.dateTime(next) })
            : t('Non ci sono altri tentativi.')}
        </p>
      </>
    )
  if (!data.sendsMail) return <>{t('non inviata')}</>
  return <>{next ? t('in partenza') : t('non inviata: parte quando la piattaforma si riavvia')}</>
}
