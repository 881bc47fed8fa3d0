// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { ACCESSES, officePaths, wordsFor } from '../../../offices/index.ts'
import type { OfferingShown } from '../shown.ts'

interface Props {
  ctx: ViewContext
  offices: readonly OfferingShown[]
}

/** The offices that offer a service: where they are, how to call, what is other there. */
export function WhereToGo({ ctx, offices }: Props) {
  const { t } = ctx
  return (
    <Section title={t('Dove andare')} id="dove-andare">
      {offices.length === 0 ? (
        <p>{t('Nessun ufficio della rete ha ancora scritto che lo offre.')}</p>
      ) : (
        <ul class="service-offices">
          {offices.map((offering) => (
            <li key={offering.id}>
              <AtOffice ctx={ctx} offering={offering} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Of a confidential address nothing is said but that one may ask. */
export function whereWords(ctx: ViewContext, { where }: OfferingShown['office']): string {
  if (where === null) return ''
  if (where.confidential) return ctx.t('Indirizzo riservato: chiama l’ufficio.')
  const { lines, cap, municipality } = where.address
  return [...lines, [cap, municipality].filter(Boolean).join(' ')].join(', ')
}

function AtOffice({ ctx, offering }: { ctx: ViewContext; offering: OfferingShown }) {
  const { t } = ctx
  const { office, note } = offering
  const access = offering.access ?? office.access
  const booking = offering.booking_url ?? office.booking_url
  return (
    <>
      <p class="service-office">
        <a href={ctx.href(officePaths.row(office.slug))}>{office.name}</a>{' '}
        {office.standing === 'suspended' && <Badge tone="warning">{t('chiuso per un periodo')}</Badge>}
      </p>
      <p>{whereWords(ctx, office)}</p>
      {(office.phone || booking) && (
        <p>
          {office.phone && (
            <>
              {t('Telefono')}: <a href={`tel:${office.phone.replace(/[^\d+]/g, '')}`}>{office.phone}</a>
            </>
          )}
          {office.phone && booking && ' · '}
          {booking && <a href={booking}>{t('Prenota online')}</a>}
        </p>
      )}
      {access.length > 0 && <p>{access.map((way) => t(wordsFor(ACCESSES, way))).join('; ')}.</p>}
      {note.it && (
        <p>
          <Localized ctx={ctx} text={note} />
        </p>
      )}
    </>
  )
}
