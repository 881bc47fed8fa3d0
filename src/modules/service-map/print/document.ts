// SPDX-License-Identifier: AGPL-3.0-or-later
/** The sheet as a PDF of one A4 page: the letters become smaller until it fits. */
import { renderPdf } from '#kernel/pdf.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { formatCitation } from '../../legislation/index.ts'
import { openWords, whereWords } from '../offerings/views/where-to-go.tsx'
import type { PrintedSheet } from './sheet.ts'
import { WORDS } from './words.ts'

const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let two = d.language != none
#set document(title: d.leaflet.title.it)
#set page(paper: "a4", margin: 1.2cm)
#let faces = ("Titillium Web", "Noto Sans Arabic", "Noto Sans Bengali", "Libertinus Serif")
#let other(body) = text(lang: d.language, dir: if d.direction == "rtl" { rtl } else { ltr }, body)
#let said(pair) = if pair.other == none [#text(lang: "it", dir: ltr)[#pair.it (#d.italian)]] else [#pair.other]
#let listed(items) = if items.len() == 1 { items.at(0) } else { enum(..items) }
#let row(part, level) = {
  let left = block({ if part.heading.it != "" { heading(level: level, part.heading.it) }; listed(part.items.map(p => [#p.it])) })
  if not two { left } else {
    grid(columns: (1fr, 1fr), gutter: 1.6em, left,
      other(block(width: 100%, { if part.heading.it != "" { block(text(weight: 700, part.heading.other)) }; listed(part.items.map(said)) })))
  }
}
#let sheet(size) = {
  set text(font: faces, size: size, lang: "it")
  set par(leading: 0.5em, spacing: 0.6em)
  set enum(spacing: 0.5em, indent: 0pt)
  set block(spacing: 0.75em)
  show heading: set text(size: 1em, weight: 700)
  show heading.where(level: 1): set text(size: 1.5em)
  show heading: set block(above: 0.4em, below: 0.5em)
  if d.demonstration != none { block(width: 100%, stroke: 0.7pt, inset: 4pt, text(weight: 700, d.demonstration)) }
  if two {
    grid(columns: (1fr, 1fr), gutter: 1.6em, heading(level: 1, d.leaflet.title.it), other(block(width: 100%, text(size: 1.5em, weight: 700, said(d.leaflet.title)))))
  } else { heading(level: 1, d.leaflet.title.it) }
  row((heading: (it: "", other: ""), items: (d.leaflet.summary,)), 2)
  for part in d.leaflet.parts { line(length: 100%, stroke: 0.4pt); row(part, 2) }
  line(length: 100%, stroke: 0.8pt)
  grid(columns: (1fr, 3cm), gutter: 1em,
    {
      heading(level: 2, { d.where; if two { [ · ]; other(d.whereOther) } })
      if d.offices.len() > 0 { listed(d.offices.map(o => [*#o.name*. #o.where #o.hours #o.phone])) }
      block([*#d.lawWord*: #d.law])
      block(d.updated)
    },
    {
      image(bytes(d.qr), format: "svg", width: 2.6cm, alt: d.same + ": " + d.address)
      text(size: 0.85em, { d.same; if two { linebreak(); other(d.sameOther) } })
    })
}
#layout(area => {
  let sizes = (10.5pt, 10pt, 9.5pt, 9pt, 8.5pt, 8pt, 7.5pt, 7pt, 6.5pt, 6pt)
  let fits = sizes.find(size => measure(width: area.width, sheet(size)).height <= area.height)
  sheet(if fits == none { 6pt } else { fits })
})
`

/** `ctx`: of the page that asks; hours and addresses are said once, in its language. */
export function renderSheet(ctx: ViewContext, printed: PrintedSheet, at: Date): Promise<Buffer> {
  const { service, content, where, language, direction, leaflet, address, qr } = printed
  const it = WORDS.it
  const other = language === null ? null : WORDS[language]
  return renderPdf(
    TEMPLATE,
    {
      language,
      direction,
      leaflet,
      address,
      italian: other?.italian ?? '',
      where: it.where,
      whereOther: other?.where ?? '',
      same: it.same,
      sameOther: other?.same ?? '',
      lawWord: it.law,
      law: content.citations.map((one) => formatCitation({ ...ctx, locale: 'it' }, one)).join('; '),
      updated: `${it.updated} ${ctx.date(service.updated_on)}`,
      offices: where.offerings.map((offering) => ({
        name: offering.office.name,
        where: whereWords(ctx, offering.office),
        hours: openWords(ctx, offering, where),
        phone: offering.office.phone ? `${it.phone}: ${offering.office.phone}` : '',
      })),
      qr: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${qr.size} ${qr.size}"><path d="${qr.path}"/></svg>`,
      demonstration: ctx.demo ? ctx.t('Dimostrazione: dati inventati, senza valore') : null,
    },
    'ua-1',
    at,
  )
}
