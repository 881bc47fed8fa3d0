// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { KeyFigures } from '#ui/description-list.tsx'
import { Page } from '#ui/page.tsx'
import { Localized } from '#ui/prose.tsx'
import { LinkList, Section } from '#ui/section.tsx'
import { partnerPath } from '../../../network/index.ts'
import * as paths from '../../paths.ts'
import type { OnTheme, Report } from '../load.ts'
import { figuresOf, methodOf } from '../words.ts'
import { SynthesisParts } from './parts.tsx'

/** What a partner has mapped on the themes that it follows, with the numbers of the whole network about them. */
export function ReportPage({ ctx, report }: { ctx: ViewContext; report: Report }) {
  const { t } = ctx
  const { body, day, kept, themes } = report
  return (
    <Page
      ctx={ctx}
      title={t('Relazione sulla mappatura: {name}', { name: body.name })}
      description={t('Che cosa ha mappato un partner sulle tematiche che segue, con numeri e mancanze.')}
      lead={t(
        '{kept, plural, =0 {Nel registro non ha uffici suoi.} one {Nel registro tiene un ufficio.} other {Nel registro tiene # uffici.}} I numeri per tematica sono di tutta la rete.',
        { kept },
      )}
      crumbs={[
        { label: t('Servizi'), to: paths.services() },
        { label: t('Sintesi'), to: paths.synthesis() },
      ]}
      crumb={body.name}
      actions={
        <LinkButton ctx={ctx} to={paths.reportPdf(body.slug)} icon="it-download">
          {t('Scarica la relazione (PDF)')}
        </LinkButton>
      }
      updated={day}
    >
      <p>
        <a href={ctx.href(partnerPath(body.slug))}>{t('La pagina dell’ente')}</a>
      </p>
      {themes.map((one) => (
        <OnThemePart ctx={ctx} one={one} key={one.theme.id} />
      ))}
      <Section title={t('Come sono fatti i numeri')} id="metodo">
        <p>{methodOf(ctx, day)}</p>
      </Section>
    </Page>
  )
}

function OnThemePart({ ctx, one }: { ctx: ViewContext; one: OnTheme }) {
  const { t } = ctx
  const { theme, mapped, synthesis } = one
  return (
    <Section
      title={<Localized ctx={ctx} text={theme.name} />}
      id={theme.slug}
      lead={<Localized ctx={ctx} text={theme.question} />}
    >
      <KeyFigures entries={figuresOf(ctx, one)} />
      <h3>{t('Che cosa ha scritto')}</h3>
      {mapped.length === 0 ? (
        <p>{t('Su questa tematica non ha ancora pubblicato niente.')}</p>
      ) : (
        <LinkList
          ctx={ctx}
          links={mapped.map(({ title, path, words }) => ({
            to: path,
            label: <Localized ctx={ctx} text={title} />,
            note: t(words),
          }))}
        />
      )}
      <SynthesisParts ctx={ctx} synthesis={synthesis} level={3} prefix={`${theme.slug}-`} />
    </Section>
  )
}
