// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FilledPanel } from '#contracts/panels.ts'
import type { LocalText } from '#kernel/i18n/local-text.ts'
import { isStaleText } from '#kernel/i18n/stale-text.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { WithAside } from '#ui/section.tsx'
import { LanguageNote, UpToDate } from '../../../review/index.ts'
import { themePath } from '../../../themes/index.ts'
import * as cpsv from '../../cpsv/paths.ts'
import { WhereToGo } from '../../offerings/views/where-to-go.tsx'
import * as paths from '../../paths.ts'
import { LIFE_EVENTS, TEXTS, wordsFor } from '../../service-words.ts'
import { type SheetContent, SheetSections } from '../../views/sheet.tsx'
import type { SheetAnswer } from '../answer.ts'
import { isEmpty, withContext } from '../context.ts'
import type { OfferedService } from '../queries.ts'
import { schemaOrgService } from '../schema-org.ts'

const CPSV_FORMATS = Object.keys(cpsv.FORMATS) as cpsv.Format[]

interface Props extends SheetAnswer {
  ctx: ViewContext
  panels: readonly FilledPanel[]
  /** Whether this person looks after where some service is offered. */
  mayOffer: boolean
  mayWrite: boolean
}

/** A published service sheet, for anybody. */
export function ServicePage({ ctx, service, content, where, panels, mayOffer, mayWrite }: Props) {
  const { t } = ctx
  const { slug, title, summary } = service
  const texts = textsOf(service, content)
  const translated = ctx.locale === 'it' || texts.every((text) => text[ctx.locale] !== undefined)
  return (
    <Page
      ctx={ctx}
      title={ctx.local(title).text}
      description={ctx.local(summary).text.slice(0, 160)}
      heading={<Localized ctx={ctx} text={title} />}
      above={t('Servizio')}
      lead={<Localized ctx={ctx} text={summary} />}
      facts={<UpToDate ctx={ctx} on={service.updated_on} />}
      crumbs={[{ label: t('Servizi'), to: paths.services() }]}
      crumb={<Localized ctx={ctx} text={title} />}
      noindex={!isEmpty(where.context)}
      data={schemaOrgService(ctx, { service, content, where })}
      forms={CPSV_FORMATS.map((format) => ({
        type: cpsv.FORMATS[format],
        path: cpsv.service(service.id, format),
      }))}
      actions={
        <>
          <LinkButton ctx={ctx} to={withContext(paths.print(slug), where.context)} tone="outline">
            {t('Stampa la scheda')}
          </LinkButton>
          <LinkButton ctx={ctx} to={withContext(paths.cases(), where.context, { s: slug })} tone="outline">
            {t('Aggiungi al caso')}
          </LinkButton>
          {mayOffer && (
            <LinkButton ctx={ctx} to={paths.offerings(slug)} tone="outline">
              {t('Uffici che lo offrono')}
            </LinkButton>
          )}
          {mayWrite && (
            <LinkButton ctx={ctx} to={paths.translations(slug)} tone="outline">
              {t('Traduzioni')}
            </LinkButton>
          )}
        </>
      }
    >
      <LanguageNote
        ctx={ctx}
        language={translated ? ctx.locale : 'it'}
        stale={ctx.locale !== 'it' && texts.some(isStaleText)}
      />
      <WithAside label={t('In breve')} aside={<Facts ctx={ctx} service={service} content={content} />}>
        <SheetSections
          ctx={ctx}
          content={content}
          offices={<WhereToGo ctx={ctx} path={paths.service(slug)} where={where} />}
        />
        {panels.map((show) => show(ctx))}
      </WithAside>
    </Page>
  )
}

/** What readers see in two languages. */
const textsOf = ({ title, summary }: OfferedService, { details, parts }: SheetContent): LocalText[] =>
  [
    title,
    summary,
    ...TEXTS.map((name) => details[name]),
    ...parts.phases.map((phase) => phase.title),
    ...parts.documents.flatMap(({ name, condition }) => [name, condition]),
    ...parts.costs.flatMap(({ label, payer_condition }) => [label, payer_condition]),
  ].filter(({ it }) => it !== '')

function Facts({ ctx, service, content }: Pick<Props, 'ctx' | 'service' | 'content'>) {
  const { t } = ctx
  return (
    <DescriptionList
      entries={[
        [t('A cura di'), service.organization],
        [
          t('Tematica'),
          <a href={ctx.href(themePath(service.theme_slug))} key="theme">
            <Localized ctx={ctx} text={service.theme_name} />
          </a>,
        ],
        [
          t('Quando serve'),
          content.details.life_events.map((event) => t(wordsFor(LIFE_EVENTS, event))).join('; '),
        ],
        [t('Versione'), ctx.number(service.number)],
      ]}
    />
  )
}
