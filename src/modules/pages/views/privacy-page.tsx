// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DataKept } from '#contracts/data-kept.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/prose.tsx'
import { Table } from '#ui/table.tsx'
import { Answering, type AnsweringData } from './answering.tsx'
import { Cookies } from './cookies.tsx'
import { NOTICES_REVIEWED_ON } from './notices.ts'
import { Rights, Who } from './privacy-parts.tsx'

interface PrivacyData extends AnsweringData {
  dataKept: readonly DataKept[]
}

/** The notice that the GDPR asks for (art. 13), in plain words. */
export function PrivacyPage({
  ctx,
  controller,
  answers,
  contacts,
  dataKept,
}: PrivacyData & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Privacy')}
      heading={t('Privacy: che cosa sappiamo di te')}
      description={t(
        'Quali dati personali tiene la piattaforma, perché, per quanto tempo, e quali diritti hai.',
      )}
      crumbs={[]}
      updated={NOTICES_REVIEWED_ON}
    >
      {ctx.demo && (
        <Alert ctx={ctx} tone="warning">
          <p>
            {t(
              'Questa è una dimostrazione. L’ente indicato come titolare è un esempio: non tratta dati con questo sito. Non scrivere dati veri.',
            )}
          </p>
        </Alert>
      )}
      <Prose>
        <p>
          {t(
            'Puoi leggere tutto il sito senza account: non sappiamo chi sei e non registriamo che cosa leggi. Le parole che cerchi non le registriamo mai.',
          )}
        </p>
        <Answering ctx={ctx} {...{ controller, answers, contacts }} />
        <h2>{t('Quali dati teniamo, perché e per quanto tempo')}</h2>
        <p>
          {t(
            'Solo chi ha un account lascia dati. Li usiamo per la formazione degli operatori, che è un compito di interesse pubblico (GDPR, art. 6, par. 1, lett. e).',
          )}
        </p>
      </Prose>
      <Table
        ctx={ctx}
        caption={t('Dati, scopo e durata')}
        hideCaption
        columns={[
          { header: t('Che cosa'), cell: (row) => t(row.what) },
          { header: t('Perché'), cell: (row) => t(row.why) },
          { header: t('Per quanto tempo'), cell: (row) => t(row.howLong) },
        ]}
        rows={dataKept}
      />
      <Prose>
        <Who ctx={ctx} />
        <Cookies ctx={ctx} />
        <Rights ctx={ctx} />
      </Prose>
    </Page>
  )
}
