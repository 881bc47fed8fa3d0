// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { When } from '#ui/prose.tsx'
import { formatCitation } from '../../../legislation/index.ts'
import { nativeName } from '../../../offices/index.ts'
import { openWords, whereWords } from '../../offerings/views/where-to-go.tsx'
import * as paths from '../../paths.ts'
import { withContext } from '../../reading/context.ts'
import type { LeafletPart, Pair } from '../leaflet.ts'
import type { PrintedSheet } from '../sheet.ts'
import { hasPdf, PRINT_LANGUAGES, type PrintLanguage, WORDS } from '../words.ts'

interface Props extends PrintedSheet {
  ctx: ViewContext
}

/** One side of a piece: its language, and where it runs to. */
interface Side {
  readonly language: PrintLanguage
  readonly direction: 'ltr' | 'rtl'
}

/** The sheet as it comes out of a printer: black on white, Italian and the language of whoever takes it home. */
export function PrintPage(props: Props) {
  const { ctx, service, language, direction, leaflet } = props
  const { t } = ctx
  const side = language === null ? null : { language, direction }
  return (
    <Page
      ctx={ctx}
      title={t('Stampa: {title}', { title: ctx.local(service.title).text })}
      heading={null}
      crumbs={[
        { label: t('Servizi'), to: paths.services() },
        { label: ctx.local(service.title).text, to: paths.service(service.slug) },
      ]}
      crumb={t('Stampa')}
      noindex
    >
      <Languages {...props} />
      <div class={side ? 'leaflet leaflet-two' : 'leaflet'} lang="it">
        <div class="leaflet-row">
          <h1>{leaflet.title.it}</h1>
          {side && (
            <p class="leaflet-title" {...said(side, leaflet.title)}>
              {leaflet.title.other ?? leaflet.title.it}
            </p>
          )}
        </div>
        <Row part={{ heading: { it: '', other: '' }, items: [leaflet.summary] }} side={side} />
        {leaflet.parts.map((part) => (
          <Row part={part} side={side} key={part.heading.it} />
        ))}
        <Below {...props} />
      </div>
    </Page>
  )
}

function Languages({ ctx, service, language, where: { context } }: Props) {
  const { t } = ctx
  const to = (code: string) =>
    withContext(paths.print(service.slug), { ...context, lingua: null }, { lingua: code })
  return (
    <div class="service-asking">
      <p>{t('Scegli la lingua della seconda colonna, poi stampa la pagina.')}</p>
      <ul class="leaflet-languages">
        {PRINT_LANGUAGES.map((code) => (
          <li key={code}>
            <a href={ctx.href(to(code))} lang={code} aria-current={code === language ? 'true' : undefined}>
              {nativeName(code)}
            </a>
          </li>
        ))}
      </ul>
      {hasPdf(language) ? (
        <LinkButton
          ctx={ctx}
          to={withContext(paths.printPdf(service.slug), context, language ? { lingua: language } : {})}
          tone="outline"
          download
        >
          {t('Scarica il PDF')}
        </LinkButton>
      ) : (
        <p>{t('In questa lingua non c’è il PDF: stampa questa pagina.')}</p>
      )}
    </div>
  )
}

/** Marks words that are in Italian where another language was to be. */
const said = ({ language, direction }: Side, { other }: Pair) =>
  other === null ? { lang: 'it', dir: 'ltr' as const } : { lang: language, dir: direction }

function Row({ part, side }: { part: LeafletPart; side: Side | null }) {
  const { heading, items } = part
  return (
    <div class="leaflet-row">
      <div>
        {heading.it && <h2>{heading.it}</h2>}
        <Items items={items.map(({ it }) => it)} />
      </div>
      {side && (
        <div lang={side.language} dir={side.direction}>
          {heading.other && <p class="leaflet-heading">{heading.other}</p>}
          <Items
            items={items.map((pair) => (
              <span {...said(side, pair)}>
                {pair.other ?? pair.it}
                {pair.other === null && ` (${WORDS[side.language].italian})`}
              </span>
            ))}
          />
        </div>
      )}
    </div>
  )
}

function Items({ items }: { items: readonly (string | ReturnType<typeof Row>)[] }) {
  if (items.length === 1) return <p>{items[0]}</p>
  return (
    <ol>
      {items.map((item, index) => (
        <li key={String(index)}>{item}</li>
      ))}
    </ol>
  )
}

/** Under the columns, once for both: names, addresses, hours, telephones, articles, and the way back. */
function Below({ ctx, service, content, where, language, address, qr, direction }: Props) {
  const it = { ...ctx, locale: 'it' as const }
  const other = language === null ? null : WORDS[language]
  return (
    <div class="leaflet-below">
      <div>
        <h2>
          {WORDS.it.where}
          {other && (
            <>
              {' · '}
              <span lang={language!} dir={direction}>
                {other.where}
              </span>
            </>
          )}
        </h2>
        <ol>
          {where.offerings.map((offering) => (
            <li key={offering.id}>
              <strong>{offering.office.name}</strong>. {whereWords(ctx, offering.office)}{' '}
              {openWords(ctx, offering, where)} {offering.office.phone && `☎ ${offering.office.phone}`}
            </li>
          ))}
        </ol>
        <p>
          {WORDS.it.law}: {content.citations.map((one) => formatCitation(it, one)).join('; ')}
        </p>
        <p>
          {WORDS.it.updated} <When ctx={ctx} value={service.updated_on} />
        </p>
      </div>
      <div class="leaflet-qr">
        <svg
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          role="img"
          aria-label={`${WORDS.it.same}: ${address}`}
          class="leaflet-code"
        >
          <path d={qr.path} />
        </svg>
        <p>
          {WORDS.it.same}
          {other && (
            <>
              <br />
              <span lang={language!} dir={direction}>
                {other.same}
              </span>
            </>
          )}
        </p>
      </div>
    </div>
  )
}
