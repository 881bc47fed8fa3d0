// SPDX-License-Identifier: AGPL-3.0-or-later
/** What somebody wrote and did not save: offered above the form that it was written in, to them alone. */
import type { BoundForm, Unsaved } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from './alert.tsx'
import { LinkButton, PostButton } from './button.tsx'

/** Also for a page that does not show the form, because it takes no changes now. */
export function UnsavedOffers({ ctx, form }: { ctx: ViewContext; form: Pick<BoundForm, 'writing'> }) {
  const { t } = ctx
  const { offers = [], gone } = form.writing ?? {}
  if (gone)
    return (
      <Alert ctx={ctx} title={t('Quelle modifiche non ci sono più')}>
        <p>{t('Le hai già salvate o buttate, o sono passati 14 giorni.')}</p>
      </Alert>
    )
  if (offers.length === 0) return null
  return (
    <div class="unsaved-notice">
      <Alert ctx={ctx} tone="warning" title={t('Hai modifiche non salvate')}>
        <p>{t('Le vedi solo tu. Nella pagina qui sotto non ci sono.')}</p>
        {offers.map((offer) => (
          <Offer ctx={ctx} offer={offer} key={offer.id} />
        ))}
      </Alert>
    </div>
  )
}

function Offer({ ctx, offer }: { ctx: ViewContext; offer: Unsaved }) {
  const { t } = ctx
  const { id, begins, keptAt, keptUntil, page, resume } = offer
  const when = writtenAt(ctx, keptAt)
  return (
    <div class="unsaved">
      {begins !== '' && <p class="unsaved-begins">{begins}</p>}
      <p>
        {when} {t('Le teniamo fino al {date}.', { date: ctx.date(keptUntil) })}
      </p>
      <div class="unsaved-ways">
        <LinkButton ctx={ctx} to={resume} small label={`${t('Riprendile')}. ${when}`}>
          {t('Riprendile')}
        </LinkButton>
        <details>
          <summary>{t('Buttale…')}</summary>
          <p>{t('Dopo non si possono più riprendere.')}</p>
          <PostButton
            ctx={ctx}
            to={page}
            values={{ _forget: id }}
            tone="danger"
            small
            label={`${t('Butta le modifiche')}. ${when}`}
          >
            {t('Butta le modifiche')}
          </PostButton>
        </details>
      </div>
    </div>
  )
}

const isToday = (ctx: ViewContext, at: Date): boolean => ctx.date(at) === ctx.date(ctx.now)

const writtenAt = (ctx: ViewContext, at: Date): string =>
  isToday(ctx, at)
    ? ctx.t('Le hai scritte oggi alle {time}.', { time: ctx.time(at) })
    : ctx.t('Le hai scritte il {date} alle {time}.', { date: ctx.date(at), time: ctx.time(at) })

/** The form is filled with them. */
export function Resumed({ ctx, keptAt, start }: { ctx: ViewContext; keptAt: Date; start: boolean }) {
  const { t } = ctx
  const when = { date: ctx.date(keptAt), time: ctx.time(keptAt) }
  const title = isToday(ctx, keptAt)
    ? t('Hai ripreso le modifiche di oggi, ore {time}', when)
    : t('Hai ripreso le modifiche del {date}, ore {time}', when)
  return (
    <Alert ctx={ctx} title={title} start={start}>
      <p>{t('Non sono ancora salvate: controllale, poi salva.')}</p>
    </Alert>
  )
}
