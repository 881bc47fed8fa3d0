// SPDX-License-Identifier: AGPL-3.0-or-later
import { moneyInWords } from '#kernel/i18n/numbers.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { linkTo } from '#ui/link-to.ts'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { Section } from '#ui/section.tsx'
import { officePaths } from '../../../offices/index.ts'
import { openWords, whereWords } from '../../offerings/views/where-to-go.tsx'
import * as paths from '../../paths.ts'
import { type Context, withContext } from '../../reading/context.ts'
import { FORMS, TRANSLATIONS, wordsFor } from '../../service-words.ts'
import { sumWords } from '../../views/sum-words.ts'
import type { CaseShown } from '../load.ts'
import { earlier, type Paper } from '../rules.ts'

type Props = CaseShown & { ctx: ViewContext }

const caseOf = (slugs: readonly string[], context: Context): string =>
  withContext(paths.cases(), context, slugs.length > 0 ? { s: slugs.join(',') } : {})

/** Several services for one person, on one sheet. */
export function CasePage(props: Props) {
  const { ctx, slugs } = props
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Il caso')}
      lead={t(
        'Più servizi insieme: i documenti una volta sola, i passi in ordine, le spese sommate. Non resta salvato niente.',
      )}
      crumbs={[{ label: t('Servizi'), to: paths.services() }]}
      noindex
    >
      <Adding {...props} />
      {slugs.length === 0 ? (
        <EmptyState ctx={ctx} title={t('Il caso è vuoto')}>
          <p>{t('Scegli un servizio qui sopra, oppure apri una scheda e premi «Aggiungi al caso».')}</p>
        </EmptyState>
      ) : (
        <>
          <Services {...props} />
          <Papers {...props} />
          <Steps {...props} />
          <Costs {...props} />
          <Offices {...props} />
        </>
      )}
    </Page>
  )
}

function Adding({ ctx, slugs, others, where: { context } }: Props) {
  const { t } = ctx
  const carried = Object.entries({ s: slugs.join(','), ...context }).filter(([, value]) => value)
  return (
    <form
      method="get"
      action={linkTo(ctx, paths.cases())}
      class="list-filters service-asking"
      aria-label={t('Aggiungi un servizio al caso')}
    >
      {carried.map(([name, value]) => (
        <input type="hidden" name={name} value={value ?? ''} key={name} />
      ))}
      <div class="field">
        <label for="piu">{t('Aggiungi un servizio')}</label>
        <select id="piu" name="piu" class="form-select">
          {others.map(({ slug, title }) => (
            <option value={slug} key={slug}>
              {ctx.local(title).text}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="btn btn-primary">
        {t('Aggiungi')}
      </button>
    </form>
  )
}

function Services({ ctx, slugs, sheets, where: { context } }: Props) {
  const { t } = ctx
  return (
    <Section title={t('I servizi')} id="servizi">
      <ol>
        {sheets.map(({ service: { slug, title } }, index) => (
          <li key={slug}>
            <a href={ctx.href(withContext(paths.service(slug), context))}>
              <Localized ctx={ctx} text={title} />
            </a>
            <span class="service-asking">
              {index > 0 && (
                <>
                  {' · '}
                  <a href={ctx.href(caseOf(earlier(slugs, slug), context))}>
                    {t('Prima')}
                    <span class="visually-hidden"> ({ctx.local(title).text})</span>
                  </a>
                </>
              )}
              {' · '}
              <a
                href={ctx.href(
                  caseOf(
                    slugs.filter((one) => one !== slug),
                    context,
                  ),
                )}
              >
                {t('Togli')}
                <span class="visually-hidden"> ({ctx.local(title).text})</span>
              </a>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Papers({ ctx, papers }: Props) {
  const { t } = ctx
  return (
    <Section title={t('Tutti i documenti')} id="documenti">
      {papers.length === 0 ? (
        <p>{t('Le schede non lo dicono ancora: chiedi agli uffici.')}</p>
      ) : (
        <ul>
          {papers.map((paper) => (
            <li key={paper.slug}>
              <PaperLine ctx={ctx} paper={paper} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function PaperLine({ ctx, paper }: { ctx: ViewContext; paper: Paper }) {
  const { t } = ctx
  const { slug, name, form, translation, mandatory, asked } = paper
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
      ({facts.join('; ')}). {t('Per:')}{' '}
      {asked
        .map(({ title, condition }) =>
          [ctx.local(title).text, condition.it && `(${ctx.local(condition).text})`].filter(Boolean).join(' '),
        )
        .join('; ')}
    </>
  )
}

const linesOf = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '')

function Steps({ ctx, sheets }: Props) {
  return (
    <Section title={ctx.t('Che cosa fare, in ordine')} id="passi">
      {sheets.map(({ service, content }, index) => {
        const { text, lang } = ctx.local(content.details.how)
        return (
          <div key={service.slug}>
            <h3>
              {index + 1}. <Localized ctx={ctx} text={service.title} />
            </h3>
            <ol lang={lang}>
              {linesOf(text).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </div>
        )
      })}
    </Section>
  )
}

function Costs({ ctx, sheets, sums }: Props) {
  const { t } = ctx
  return (
    <Section title={t('Quanto si spende')} id="spese">
      <ul>
        {sheets.flatMap(({ service, content }) =>
          content.parts.costs.map((cost) => (
            <li key={cost.id}>
              <Localized ctx={ctx} text={service.title} />: <Localized ctx={ctx} text={cost.label} />,{' '}
              <strong class="money">{sumWords(ctx, cost) ?? t('da chiedere')}</strong>
              {cost.payer_condition.it && (
                <>
                  . <Localized ctx={ctx} text={cost.payer_condition} />
                </>
              )}
            </li>
          )),
        )}
      </ul>
      {sums.map((sum) => (
        <p key={sum.currency}>
          {t('Chi paga tutti gli importi scritti qui spende')}{' '}
          <strong class="money">{moneyInWords(ctx.locale, sum)}</strong>.
        </p>
      ))}
    </Section>
  )
}

function Offices({ ctx, offices, where }: Props) {
  const { t } = ctx
  return (
    <Section title={t('Gli uffici')} id="uffici">
      {offices.length === 0 ? (
        <p>{t('Nessun ufficio della rete ha ancora scritto che lo offre.')}</p>
      ) : (
        <ul class="service-offices">
          {offices.map(({ office, titles }) => (
            <li key={office.id}>
              <p class="service-office">
                <a href={ctx.href(officePaths.row(office.slug))}>{office.name}</a>
              </p>
              <p>
                {openWords(ctx, { office }, where)} {whereWords(ctx, office)}{' '}
                {office.phone && `${t('Telefono')}: ${office.phone}`}
              </p>
              <p>
                {t('Per:')} {titles.map((title) => ctx.local(title).text).join('; ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
