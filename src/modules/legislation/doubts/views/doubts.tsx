// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { Localized } from '#ui/prose.tsx'
import type { Holder } from '../../citing.ts'
import * as paths from '../../paths.ts'
import { type DoubtRow, doubts } from '../list.ts'

interface DoubtsProps {
  ctx: ViewContext
  shown: ListShown<DoubtRow>
  holders: ReadonlyMap<string, Holder>
  /** Names of acts that a line may mean, by its id. */
  near: ReadonlyMap<string, readonly string[]>
}

export function DoubtsPage({ ctx, shown, holders, near }: DoubtsProps) {
  const { t } = ctx
  const reason = (row: DoubtRow) => {
    const likely = near.get(row.id) ?? []
    const words = String(doubts.columns.motivo.value(row, ctx))
    return likely.length > 0 ? `${words}. ${t('Forse intende: {near}.', { near: likely.join('; ') })}` : words
  }
  const where = ({ holder_id }: DoubtRow) => {
    const holder = holders.get(holder_id)
    if (!holder) return t('Un testo che non è più in uso')
    return (
      <>
        {t(holder.words)}:{' '}
        <a href={ctx.href(holder.path)}>
          <Localized ctx={ctx} text={holder.title} />
        </a>
      </>
    )
  }
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Citazioni da verificare')}
      lead={t(
        'Righe che chi ha scritto un testo ha lasciato così. Aggiungi l’atto che manca, o correggi la riga nel testo: quando il testo si salva di nuovo, la citazione va a posto.',
      )}
      crumbs={[{ label: t('Normativa'), to: paths.acts.list }]}
      noindex
      things={msg('{count, plural, one {# citazione} other {# citazioni}}')}
      cells={{ motivo: reason, testo: where }}
      empty={{
        title: t('Non c’è niente da verificare'),
        text: <p>{t('Tutte le citazioni dei testi hanno trovato il loro atto.')}</p>,
        action: (
          <LinkButton ctx={ctx} to={paths.acts.list} tone="outline">
            {t('Torna alla normativa')}
          </LinkButton>
        ),
      }}
    />
  )
}
