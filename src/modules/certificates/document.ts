// SPDX-License-Identifier: AGPL-3.0-or-later
/** The certificate on paper: one A4 page that a screen reader can read as well. */
import { renderPdf } from '#kernel/pdf.ts'

/** Every sentence comes ready in the language of the document. */
export interface CertificateSheet {
  language: string
  heading: string
  network: string
  issuer: string
  certifies: string
  holder: string
  completed: string
  course: string
  facts: { label: string; value: string }[]
  statement: string
  checkSentence: string
  checkAddress: string
  code: string
  /** Notes that go with it, such as "not reviewed by a lawyer". */
  notes: string[]
  /** The demonstration's mark, null outside it. */
  demonstration: string | null
}

const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.heading + " - " + d.course, author: d.issuer)
#set text(font: ("Titillium Web", "Libertinus Serif"), size: 12pt, lang: d.language, fill: rgb("#17324d"))
#set page(paper: "a4", margin: (x: 2.2cm, top: 2cm, bottom: 2cm))
#set par(leading: 0.7em)
#show heading: set text(fill: rgb("#0b3d91"), weight: 700)
#show link: set text(fill: rgb("#0b3d91"))

#if d.demonstration != none [
  #block(width: 100%, fill: rgb("#fff3cd"), stroke: 1pt + rgb("#7a5a00"), inset: 9pt, radius: 3pt)[
    #text(weight: 700, fill: rgb("#4a3700"))[#d.demonstration]
  ]
]

#text(size: 11pt, weight: 600)[#d.issuer]
#linebreak()
#text(size: 11pt)[#d.network]

#v(1fr)
#align(center)[
  #heading(level: 1, outlined: true)[#text(size: 30pt)[#d.heading]]
  #v(0.6cm)
  #d.certifies
  #v(0.1cm)
  #text(size: 22pt, weight: 700)[#d.holder]
  #v(0.1cm)
  #d.completed
  #v(0.1cm)
  #block(width: 90%)[#text(size: 16pt, weight: 600)[#d.course]]
]
#v(0.8cm)

#align(center)[
  #block(width: 80%)[
    #set align(left)
    #for fact in d.facts [
      #text(weight: 600)[#fact.label:] #fact.value #linebreak()
    ]
  ]
]

#v(1fr)
#block(width: 100%, fill: rgb("#eef3fb"), inset: 12pt, radius: 3pt)[
  #set text(size: 10.5pt)
  #d.checkSentence
  #linebreak()
  #link(d.checkAddress)[#d.checkAddress]
  #linebreak()
  #text(size: 15pt, weight: 700, font: "DejaVu Sans Mono")[#d.code]
]
#v(0.4cm)
#block(width: 100%)[#text(size: 10pt)[#d.statement]]
#for note in d.notes [
  #block(width: 100%)[#text(size: 9.5pt)[#note]]
]
`

export const renderCertificate = (sheet: CertificateSheet, at: Date): Promise<Buffer> =>
  renderPdf(TEMPLATE, sheet, 'ua-1', at)
