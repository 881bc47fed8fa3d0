// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Button } from '#ui/button.tsx'
import { ListBody } from '#ui/list-page.tsx'
import { Page } from '#ui/page.tsx'
import { Actions } from '#ui/section.tsx'
import { bodyPaths } from '../../../network/index.ts'
import * as paths from '../../paths.ts'
import type { MissingBody } from '../queries.ts'
import { OBSTACLE_WORDS, whyNotInvite } from '../rules.ts'

/** The form that takes the choice stands under the list, whose filters are a form of their own. */
const CHOICE = 'scelta'

export function MissingPage({ ctx, shown }: { ctx: ViewContext; shown: ListShown<MissingBody> }) {
  const { t } = ctx
  const some = shown.rows.some((row) => whyNotInvite(row, ctx.now) === null)
  return (
    <Page
      ctx={ctx}
      title={t('Enti da invitare')}
      lead={t('Enti del registro in cui nessuno ha un account, o che non sono nel progetto in corso.')}
      crumbs={[{ label: t('Adesioni'), to: paths.requests() }]}
      noindex
    >
      <ListBody
        ctx={ctx}
        shown={shown}
        title={t('Enti da invitare')}
        things={msg('{count, plural, one {# ente} other {# enti}}')}
        cells={{
          ente: (row) => <Choosing ctx={ctx} row={row} />,
          indirizzo: (row) => row.address ?? <AddressMissing ctx={ctx} row={row} />,
        }}
        empty={{
          title: t('Non manca nessuno'),
          text: <p>{t('Ogni ente del registro è nel progetto e ha qualcuno con un account.')}</p>,
        }}
      />
      {some && (
        <form method="post" action={ctx.href(paths.chooseMissing())} id={CHOICE}>
          <input type="hidden" name="_key" value={ctx.newKey()} />
          <Actions>
            <Button ctx={ctx}>{t('Prepara la lettera')}</Button>
          </Actions>
        </form>
      )}
    </Page>
  )
}

function Choosing({ ctx, row }: { ctx: ViewContext; row: MissingBody }) {
  const why = whyNotInvite(row, ctx.now)
  const id = `ente-${row.id}`
  if (why)
    return (
      <>
        {row.name}
        {why !== 'no address' && <p class="choice-help">{ctx.t(OBSTACLE_WORDS[why])}</p>}
      </>
    )
  return (
    <div class="choice">
      <input type="checkbox" id={id} name="enti" value={row.id} form={CHOICE} />
      <label for={id}>{row.name}</label>
    </div>
  )
}

const AddressMissing = ({ ctx, row }: { ctx: ViewContext; row: MissingBody }) => (
  <>
    {ctx.t(OBSTACLE_WORDS['no address'])}{' '}
    <a
      href={ctx.href(`${bodyPaths.row(row.slug)}/modifica`)}
      aria-label={ctx.t('Aggiungilo: {name}', { name: row.name })}
    >
      {ctx.t('Aggiungilo')}
    </a>
  </>
)
