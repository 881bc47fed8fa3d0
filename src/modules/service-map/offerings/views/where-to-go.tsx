// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { Field } from '#ui/field.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import {
  ACCESSES,
  dayAs,
  dayInWords,
  LEVELS,
  languageName,
  officePaths,
  stateInWords,
  stretchOf,
  wordsFor,
} from '../../../offices/index.ts'
import type { Where } from '../../reading/answer.ts'
import { boundContext } from '../../reading/context.ts'
import type { OfferingFound, OfferingShown } from '../shown.ts'

interface Props {
  ctx: ViewContext
  /** Italian path of the page, which is asked again from somewhere else, on another day, in another language. */
  path: string
  where: Where
}

/** The offices that offer a service, the fittest first: where they are, when they are open, how to call, what is other there. */
export function WhereToGo({ ctx, path, where }: Props) {
  const { t } = ctx
  const { offerings, total } = where
  return (
    <Section title={t('Dove andare')} id="dove-andare">
      {total === 0 ? (
        <p>{t('Nessun ufficio della rete ha ancora scritto che lo offre.')}</p>
      ) : (
        <>
          <Asking ctx={ctx} path={path} where={where} />
          <ul class="service-offices">
            {offerings.map((offering) => (
              <li key={offering.id}>
                <AtOffice ctx={ctx} offering={offering} where={where} />
              </li>
            ))}
          </ul>
          {total > offerings.length && (
            <p>
              {t(
                'Gli uffici sono {total, number}. Qui ci sono i più adatti: scegli un comune per vedere i vicini.',
                {
                  total,
                },
              )}
            </p>
          )}
        </>
      )}
    </Section>
  )
}

/** From where, when and in which language somebody asks. */
function Asking({ ctx, path, where: { context, choices } }: Props) {
  const form = boundContext(context)
  return (
    <form
      method="get"
      action={linkTo(ctx, `${path}#dove-andare`)}
      class="list-filters service-asking"
      aria-label={ctx.t('Per chi cerchi')}
    >
      {Object.keys(form.fields).map((name) => (
        <Field ctx={ctx} form={form} name={name} choices={choices[name]} key={name} />
      ))}
      <button type="submit" class="btn btn-outline-primary">
        {ctx.t('Metti prima i più adatti')}
      </button>
    </form>
  )
}

/** Of a confidential address nothing is said but that one may ask. */
export function whereWords(ctx: ViewContext, { where }: Pick<OfferingShown['office'], 'where'>): string {
  if (where === null) return ''
  if (where.confidential) return ctx.t('Indirizzo riservato: chiama l’ufficio.')
  const { lines, cap, municipality } = where.address
  return [...lines, [cap, municipality].filter(Boolean).join(' ')].join(', ')
}

/** 'Aperto adesso, chiude alle 13.', or the hours of the day that is asked about. */
export function openWords(
  { t, locale }: Pick<ViewContext, 't' | 'locale'>,
  { office: { now, hours } }: Pick<OfferingFound, 'office'>,
  { asked, at }: Pick<Where, 'asked' | 'at'>,
): string {
  if (now) return stateInWords(t, locale, now, at, asked.zone)
  const { day } = stretchOf(asked)
  const named = dayAs(locale, day, { weekday: 'long', day: 'numeric', month: 'long' })
  return `${named}: ${dayInWords(t, locale, hours)}.`
}

/** The language that is asked for and how it is helped in; else all that are spoken. */
function languageWords({ t, locale }: ViewContext, { office }: OfferingFound, { asked }: Where): string {
  const spoken = office.languages.filter(({ level }) => level !== 'written')
  if (asked.language === null)
    return [...new Set(spoken.map(({ language }) => languageName(language, locale)))].join(', ')
  return spoken
    .filter(({ language }) => language.toLowerCase() === asked.language)
    .map(
      ({ language, level }) =>
        `${languageName(language, locale)}: ${t(wordsFor(LEVELS, level)).toLowerCase()}`,
    )
    .join('; ')
}

function AtOffice({ ctx, offering, where }: { ctx: ViewContext; offering: OfferingFound; where: Where }) {
  const { t } = ctx
  const { office, note } = offering
  const access = offering.access ?? office.access
  const languages = languageWords(ctx, offering, where)
  return (
    <>
      <p class="service-office">
        <a href={ctx.href(officePaths.row(office.slug))}>{office.name}</a>{' '}
        {office.standing === 'suspended' && <Badge tone="warning">{t('chiuso per un periodo')}</Badge>}
      </p>
      <p>
        <strong>{openWords(ctx, offering, where)}</strong>
      </p>
      {languages && (
        <p>
          {t('Lingue')}: {languages}
          {where.asked.language !== null && office.speaks === 2 && ` (${t('c’è quando chiedi')})`}.
        </p>
      )}
      <p>
        {whereWords(ctx, office)}
        {office.km !== null &&
          ` (${t('a circa {km, number} km', { km: Math.max(1, Math.round(office.km)) })})`}
      </p>
      <Calling ctx={ctx} offering={offering} />
      {access.length > 0 && <p>{access.map((way) => t(wordsFor(ACCESSES, way))).join('; ')}.</p>}
      {note.it && (
        <p>
          <Localized ctx={ctx} text={note} />
        </p>
      )}
    </>
  )
}

function Calling({ ctx, offering }: { ctx: ViewContext; offering: OfferingFound }) {
  const { t } = ctx
  const { phone } = offering.office
  const booking = offering.booking_url ?? offering.office.booking_url
  if (!phone && !booking) return null
  return (
    <p>
      {phone && (
        <>
          {t('Telefono')}: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
        </>
      )}
      {phone && booking && ' · '}
      {booking && <a href={booking}>{t('Prenota online')}</a>}
    </p>
  )
}
