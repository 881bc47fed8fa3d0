// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the rich editor says, in the language of the page: the island has no words of its own. */
import type { Translate } from '../render/context.ts'

export type EditorWords = ReturnType<typeof editorWords>

/** Handed to the island as JSON: `<x-editor data-words={JSON.stringify(editorWords(ctx.t))}>`. `{n}` is filled in there. */
export function editorWords(t: Translate) {
  const n = { n: '{n}' }
  return {
    ...controls(t),
    ...lawWords(t),
    lost: t('Che cosa non è stato incollato.'),
    lostPictures: t('Immagini: {n}. Caricale fra le immagini di questa pagina, poi mettile nel testo.', n),
    lostLinks: t('Collegamenti che da qui non portano da nessuna parte: {n}. Le parole sono rimaste.', n),
    lostRows: t('Righe di tabella oltre la millesima: {n}.', n),
    lostColumns: t('Colonne di tabella oltre la ventesima: {n}.', n),
    lostDeleted: t('Parti cancellate con le revisioni: {n}.', n),
    lostNotes: t('Note nei titoli: {n}. Scrivile nel testo che segue.', n),
    mode: t('Modo di scrivere'),
    rich: t('Con formattazione'),
    plain: t('Testo semplice'),
    help: t(
      'Barra degli strumenti: Alt+F10. Esc torna al testo. Ctrl+Invio scrive dopo il riquadro o la tabella.',
    ),
    minutesNone: t('Nessuna parola, per ora.'),
    minutesOne: t('Circa {n} minuto di lettura.', n),
    minutesOther: t('Circa {n} minuti di lettura.', n),
    tooLong: t(
      'È lungo: chi legge al lavoro viene interrotto. Dividi il testo, al massimo {n} minuti per parte.',
      n,
    ),
    unreadable: t('Il testo non si può mostrare con la formattazione. Correggi la riga {n} e riprova.', n),
    unreadableAnywhere: t(
      'Il testo non si può mostrare con la formattazione: è troppo lungo o contiene caratteri invisibili.',
    ),
    noteTitle: t('Nota'),
    warningTitle: t('Attenzione'),
    lawTitle: t('Che cosa dice la norma'),
  }
}

/** Names of the buttons for what the law writes, and of what they open. */
const lawWords = (t: Translate) => ({
  strike: t('Barrato'),
  sup: t('Apice'),
  sub: t('Pedice'),
  letteredList: t('Elenco con lettere'),
  letter: t('Cambia la lettera'),
  letterName: t('Lettera della voce'),
  letterHelp: t('Senza parentesi. Per esempio b, b-bis, iv.'),
  letterWrong: t('Questa lettera non è ammessa. Scrivi una lettera come b, b-bis, aa oppure iv.'),
  reletter: t('Riordina le lettere'),
  footnote: t('Nota a piè di pagina'),
  footnoteText: t('Testo della nota'),
  footnoteHelp: t('Su una riga. Per un collegamento scrivi [parole](indirizzo), per il corsivo _parole_.'),
  footnoteWrong: t(
    'La nota è vuota, o contiene qualcosa che non può stare in una nota. Scrivila su una riga.',
  ),
  footnotePlace: t('Qui una nota non può stare: mettila in un paragrafo, non in un titolo.'),
})

/** Names of the buttons and of what they open. */
const controls = (t: Translate) => ({
  toolbar: t('Formattazione'),
  heading2: t('Titolo'),
  heading3: t('Sottotitolo'),
  heading4: t('Titoletto'),
  strong: t('Grassetto'),
  em: t('Corsivo'),
  link: t('Collegamento'),
  lang: t('Altra lingua'),
  bulletList: t('Elenco puntato'),
  orderedList: t('Elenco numerato'),
  indent: t('Rientra'),
  outdent: t('Togli rientro'),
  quote: t('Citazione'),
  note: t('Nota'),
  warning: t('Attenzione'),
  law: t('Norma'),
  table: t('Tabella'),
  addRow: t('Aggiungi riga'),
  addColumn: t('Aggiungi colonna'),
  removeRow: t('Togli riga'),
  removeColumn: t('Togli colonna'),
  figure: t('Immagine'),
  rule: t('Linea'),
  undo: t('Annulla l’ultima modifica'),
  redo: t('Ripeti la modifica'),
  linkAddress: t('Indirizzo del collegamento'),
  linkHelp: t('Per esempio https://www.interno.gov.it, urp@comune.example.it oppure /tematiche.'),
  linkWrong: t(
    'Questo indirizzo non è ammesso. Scrivi un indirizzo che inizia con https://, un’e-mail o una pagina del sito.',
  ),
  langName: t('Lingua del passaggio'),
  figureFile: t('File dell’immagine'),
  figureAlt: t('Descrizione per chi non vede l’immagine'),
  figureCaption: t('Didascalia'),
  apply: t('Applica'),
  remove: t('Togli'),
  cancel: t('Chiudi'),
})
