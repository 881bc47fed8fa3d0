// SPDX-License-Identifier: AGPL-3.0-or-later
/** A service sheet section by section, in the order in which somebody at a desk asks. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from '#ui/children.ts'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { PeriodShown } from '#ui/values.tsx'
import { type Citation, Citations } from '../../legislation/index.ts'
import * as paths from '../paths.ts'
import type { Details } from '../queries.ts'
import { CHANNELS, FORMS, TRANSLATIONS, wordsFor } from '../service-words.ts'
import type { Cost, Needed, SheetPartRows } from '../sheet-parts/queries.ts'
import { sumWords } from './sum-words.ts'

export interface SheetContent {
  readonly details: Details
  readonly parts: SheetPartRows
  readonly citations: readonly Citation[]
  /** What operators tell one another; null: not for whoever is looking. */
  readonly note: string | null
}

interface Props {
  ctx: ViewContext
  content: SheetContent
}

/** `offices`: where to go, which is live and not of the edition; null where it is not shown. */
export function SheetSections({ ctx, content, offices }: Props & { offices: Children }) {
  const { t } = ctx
  const { details, citations, note } = content
  return (
    <>
      <Text ctx={ctx} id="a-chi" title={t('A chi è rivolto')} text={details.who} />
      <Documents ctx={ctx} content={content} />
      <Costs ctx={ctx} content={content} />
      {offices}
      <How ctx={ctx} content={content} />
      <Time ctx={ctx} content={content} />
      <Text ctx={ctx} id="che-cosa-ottieni" title={t('Che cosa ottieni')} text={details.outputs} />
      <Text ctx={ctx} id="casi-particolari" title={t('Casi particolari')} text={details.special_cases} />
      <Text ctx={ctx} id="scadenze" title={t('Scadenze e vincoli')} text={details.constraints} />
      {citations.length > 0 && (
        <Section title={t('Le norme')} id="norme">
          <Citations ctx={ctx} citations={citations} titles />
        </Section>
      )}
      {note && (
        <Section title={t('Per gli operatori')} id="operatori">
          <Lines text={note} lang={ctx.locale === 'it' ? undefined : 'it'} />
        </Section>
      )}
    </>
  )
}

function Text({ ctx, id, title, text }: { ctx: ViewContext; id: string; title: string; text: LocalText }) {
  if (text.it === '') return null
  const { text: words, lang } = ctx.local(text)
  return (
    <Section title={title} id={id}>
      <Lines text={words} lang={lang} />
    </Section>
  )
}

/** Words as they were typed: one line is a paragraph, several are a list. */
function Lines({ text, lang }: { text: string; lang?: string }) {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '')
  if (lines.length === 1) return <p lang={lang}>{lines[0]}</p>
  return (
    <ul lang={lang}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function How({ ctx, content: { details } }: Props) {
  const { t } = ctx
  const { text, lang } = ctx.local(details.how)
  const steps = text.split(/\n+/).filter((line) => line.trim() !== '')
  if (steps.length === 0 && details.channels.length === 0) return null
  return (
    <Section title={t('Come fare')} id="come-fare">
      {details.channels.length > 0 && (
        <p>
          {t('Si può chiedere:')}{' '}
          {details.channels.map((channel) => t(wordsFor(CHANNELS, channel)).toLowerCase()).join(', ')}.
        </p>
      )}
      {steps.length > 1 ? (
        <ol lang={lang}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : (
        <p lang={lang}>{text}</p>
      )}
    </Section>
  )
}

function Documents({ ctx, content: { parts } }: Props) {
  const { t } = ctx
  return (
    <Section title={t('Che cosa serve')} id="che-cosa-serve">
      {parts.documents.length === 0 ? (
        <p>{t('La scheda non lo dice ancora: chiedi all’ufficio.')}</p>
      ) : (
        <ul>
          {parts.documents.map((one) => (
            <li key={one.id}>
              <DocumentLine ctx={ctx} needed={one} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function DocumentLine({ ctx, needed }: { ctx: ViewContext; needed: Needed }) {
  const { t } = ctx
  const { slug, name, form, translation, condition, mandatory } = needed
  const facts = [
    t(wordsFor(FORMS, form)).toLowerCase(),
    translation !== 'none' &&
      t('se viene dall’estero: {what}', { what: t(wordsFor(TRANSLATIONS, translation)).toLowerCase() }),
    !mandatory && t('se ce l’hai'),
  ].filter((fact) => fact !== false)
  return (
    <>
      <a href={ctx.href(paths.documents.row(slug))}>
        <Localized ctx={ctx} text={name} />
      </a>{' '}
      ({facts.join('; ')}){condition.it && '. '}
      {condition.it && <Localized ctx={ctx} text={condition} />}
    </>
  )
}

function Costs({ ctx, content: { parts } }: Props) {
  const { t } = ctx
  return (
    <Section title={t('Quanto costa')} id="quanto-costa">
      {parts.costs.length === 0 ? (
        <p>{t('La scheda non lo dice ancora: chiedi all’ufficio.')}</p>
      ) : (
        <ul>
          {parts.costs.map((cost) => (
            <li key={cost.id}>
              <CostLine ctx={ctx} cost={cost} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function CostLine({ ctx, cost }: { ctx: ViewContext; cost: Cost }) {
  const { label, payer_condition, valid_from: from, valid_to: to } = cost
  const sum = sumWords(ctx, cost)
  return (
    <>
      <Localized ctx={ctx} text={label} />
      {sum && (
        <>
          : <strong class="money">{sum}</strong>
        </>
      )}
      {(from !== null || to !== null) && (
        <>
          {' '}
          (<PeriodShown ctx={ctx} value={{ from, to }} />)
        </>
      )}
      {payer_condition.it && '. '}
      {payer_condition.it && <Localized ctx={ctx} text={payer_condition} />}
    </>
  )
}

function Time({ ctx, content: { details, parts } }: Props) {
  const { t } = ctx
  if (details.max_days === null && parts.phases.length === 0) return null
  return (
    <Section title={t('Quanto tempo ci vuole')} id="quanto-tempo">
      {details.max_days !== null && (
        <p>
          {t('Al massimo {days, plural, one {# giorno} other {# giorni}}, per legge.', {
            days: details.max_days,
          })}
        </p>
      )}
      {details.max_days === null && parts.phases.every(({ days }) => days === null) && (
        <p>{t('La scheda non dice in quanti giorni: chiedi all’ufficio.')}</p>
      )}
      {parts.phases.length > 0 && (
        <ol>
          {parts.phases.map(({ id, title, days }) => (
            <li key={id}>
              <Localized ctx={ctx} text={title} />
              {days !== null && (
                <>: {t('{days, plural, =0 {lo stesso giorno} one {# giorno} other {# giorni}}', { days })}</>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
