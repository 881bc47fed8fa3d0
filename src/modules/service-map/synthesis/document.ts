// SPDX-License-Identifier: AGPL-3.0-or-later
/** The report of a partner as PDF/UA: headings, tables with their headings, a map with its words. */
import { renderPdf } from '#kernel/pdf.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { drawingOf, pathOf } from '#ui/map-drawing.ts'
import { shadeOf, stepsOf } from '#ui/map-steps.ts'
import type { OnTheme, Report, Synthesis } from './load.ts'
import { servicesByProvince } from './rules.ts'
import { rowsOf, type TableName } from './tables.ts'
import {
  agesSentence,
  figuresOf,
  gapSentences,
  languagesSentence,
  methodOf,
  officesSentence,
  servicesSentence,
} from './words.ts'

const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#17324d")
#let blue = rgb("#0b3d91")
#set document(title: d.title, author: d.body)
#set text(font: ("Titillium Web", "Noto Sans Arabic", "Noto Sans Bengali", "Libertinus Serif"), size: 10.5pt, lang: d.language, fill: ink)
#set page(paper: "a4", margin: (x: 1.8cm, top: 1.8cm, bottom: 2cm), numbering: "1", header: if d.demonstration == none { none } else { text(size: 8pt, weight: 700, d.demonstration) })
#set par(leading: 0.6em)
#show heading: set text(fill: blue, weight: 700)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 3): set text(size: 12pt)
#show heading: set block(above: 1.3em, below: 0.7em)
#let shades = (rgb("#f6fafe"), rgb("#d6e7f8"), rgb("#b1d0f0"), rgb("#89b7e8"), rgb("#609de0"))

#let bar(count, largest) = box(width: 2.6cm, height: 0.7em, align(left, rect(width: 2.6cm * count / largest, height: 0.7em, fill: blue)))
#let cell(value, at, part) = {
  if type(value) == str { table.cell(value) }
  else if part.heat.contains(at) and value > 0 { table.cell(fill: shades.at(part.shades.at(str(value)) - 1), align: right, str(value)) }
  else if part.bar == at { table.cell(grid(columns: (2.8cm, auto), bar(value, part.largest), str(value))) }
  else { table.cell(align: right, str(value)) }
}
#let drawn(part) = {
  set text(size: 8.5pt)
  table(columns: if part.heat.len() > 0 { (3fr,) + (1fr,) * (part.head.len() - 1) } else { part.head.len() }, stroke: (x, y) => (bottom: 0.5pt + rgb("#d6dee6")), inset: (x: 4pt, y: 4pt),
    table.header(..part.head.map(h => strong(h))),
    ..part.rows.map(row => row.enumerate().map(((at, value)) => cell(value, at, part))).flatten())
}

#heading(level: 1, d.title)
#d.day
#parbreak()
#d.lead
#for theme in d.themes {
  heading(level: 2, theme.name)
  theme.question
  list(..theme.figures.map(f => [#f.at(0): *#f.at(1)*]))
  heading(level: 3, d.words.mapped)
  if theme.mapped.len() == 0 { d.words.none } else { list(..theme.mapped.map(m => [#m])) }
  heading(level: 3, d.words.gaps)
  if theme.gaps.len() == 0 { d.words.nothing } else { list(..theme.gaps.map(g => [#g])) }
  for part in theme.parts {
    heading(level: 3, part.title)
    part.sentence
    if part.picture != none {
      block(image(bytes(part.picture.svg), format: "svg", width: 11cm, alt: part.picture.alt))
    }
    if part.rows.len() > 0 { drawn(part) }
  }
}
#heading(level: 2, d.words.method)
#d.method
`

const SHADES = ['#f6fafe', '#d6e7f8', '#b1d0f0', '#89b7e8', '#609de0']
const LINE = '#4b5a69'

/** The map of the page as a picture of its own, with the same numbers in words. Null: there is nothing to draw. */
function mapOf(ctx: ViewContext, { allProvinces, services }: Synthesis) {
  const outlines = allProvinces.flatMap(({ outline }) => outline ?? [])
  const drawing = outlines.length === 0 ? null : drawingOf([outlines], [])
  if (!drawing) return null
  const counts = servicesByProvince(services)
  const countOf = (code: string) => counts.get(code) ?? 0
  const steps = stepsOf(allProvinces.map(({ code }) => countOf(code)))
  const areas = allProvinces.flatMap(({ code, outline }) =>
    outline
      ? `<path d="${pathOf(outline, drawing)}" fill="${SHADES[shadeOf(countOf(code), steps) - 1]}" stroke="${LINE}" stroke-width="2" fill-rule="evenodd"/>`
      : [],
  )
  const said = allProvinces.map(({ code, name }) => `${name}: ${countOf(code)}`).join('; ')
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${drawing.height}">${areas.join('')}</svg>`,
    alt: ctx.t('Mappa dei servizi che si offrono in ogni provincia. {said}.', { said }),
  }
}

/** A table with what its numbers look like: `heat` are columns on a ground, `bar` the column with a bar (-1: none). */
function partOf(
  ctx: ViewContext,
  synthesis: Synthesis,
  { name, title, sentence }: { name: TableName; title: string; sentence: string },
) {
  const [head = [], ...rows] = rowsOf(ctx, synthesis, name)
  const heat = name === 'services' ? head.map((_, at) => at).slice(1, -1) : []
  const bar = { offices: 1, services: -1, languages: 2, ages: 1 }[name]
  const numbers = (columns: readonly number[]) =>
    rows.flatMap((row) => columns.map((at) => row[at]).filter((value) => typeof value === 'number'))
  const warm = numbers(heat).filter((value) => value > 0)
  const steps = stepsOf(warm)
  return {
    title,
    sentence,
    head,
    rows,
    heat,
    shades: Object.fromEntries(warm.map((value) => [value, shadeOf(value, steps)])),
    bar,
    largest: Math.max(1, ...numbers([bar])),
    picture: name === 'services' ? mapOf(ctx, synthesis) : null,
  }
}

function themeOf(ctx: ViewContext, one: OnTheme) {
  const { t, local } = ctx
  const { theme, synthesis, mapped } = one
  const part = (name: TableName, title: string, sentence: string) =>
    partOf(ctx, synthesis, { name, title, sentence })
  return {
    name: local(theme.name).text,
    question: local(theme.question).text,
    figures: figuresOf(ctx, one),
    mapped: mapped.map(({ title, words }) => `${t(words)}: ${local(title).text}`),
    gaps: gapSentences(ctx, synthesis),
    parts: [
      part('offices', t('Gli uffici'), officesSentence(ctx, synthesis)),
      part('services', t('I servizi, provincia per provincia'), servicesSentence(ctx, synthesis)),
      part('languages', t('Le lingue'), languagesSentence(ctx, synthesis)),
      part('ages', t('Quanto sono recenti le verifiche'), agesSentence(ctx, synthesis)),
    ],
  }
}

export function renderReport(
  ctx: ViewContext,
  { body, day, kept, themes }: Report,
  at: Date,
): Promise<Buffer> {
  const { t } = ctx
  return renderPdf(
    TEMPLATE,
    {
      language: ctx.locale,
      title: t('Relazione sulla mappatura: {name}', { name: body.name }),
      body: body.name,
      day: ctx.date(day),
      lead: t(
        '{kept, plural, =0 {Nel registro non ha uffici suoi.} one {Nel registro tiene un ufficio.} other {Nel registro tiene # uffici.}} I numeri per tematica sono di tutta la rete.',
        { kept },
      ),
      themes: themes.map((one) => themeOf(ctx, one)),
      method: methodOf(ctx, day),
      words: {
        mapped: t('Che cosa ha scritto'),
        none: t('Su questa tematica non ha ancora pubblicato niente.'),
        gaps: t('Che cosa manca'),
        nothing: t('Da quello che è scritto non manca niente.'),
        method: t('Come sono fatti i numeri'),
      },
      demonstration: ctx.demo ? t('Dimostrazione: dati inventati, senza valore') : null,
    },
    'ua-1',
    at,
  )
}
