// SPDX-License-Identifier: AGPL-3.0-or-later
/** Why a file is not accepted, and in which words: each sentence says what to do. Codes are kept with refused files. */
import type { FieldError } from '../forms/text.ts'
import { msg } from '../i18n/msg.ts'

const SENTENCES = {
  empty: msg('Il file è vuoto. Aprilo sul tuo computer per controllarlo, poi caricalo di nuovo.'),
  'too-large': msg('Il file supera {limit}, il massimo per questo tipo. Riducilo o dividilo in più file.'),
  'too-large-plain': msg(
    'Il file supera {limit}, il massimo quando il browser non usa JavaScript. Attiva JavaScript o riduci il file.',
  ),
  'longer-than-declared': msg('Sono arrivati più dati del previsto. Scegli di nuovo il file e ricomincia.'),
  quota: msg(
    'Lo spazio per i tuoi file è finito: il massimo è {limit}. Togli quelli che non servono più o chiedi altro spazio a chi amministra il sito.',
  ),
  'instance-full': msg(
    'Lo spazio per i file di tutto il sito è finito: il massimo è {limit}. Avvisa chi amministra il sito.',
  ),
  'too-many-unused': msg(
    'Hai caricato troppi file che non usi ancora. Salva i moduli aperti o togli qualche file, poi riprova.',
  ),
  'unknown-extension': msg(
    'I file “.{extension}” non si possono caricare. Usa PDF, immagini PNG o JPEG, video MP4, audio MP3, documenti ODT o DOCX.',
  ),
  'wrong-extension': msg(
    'Il nome finisce in “.{extension}”, ma dentro c’è un file {kind}. Correggi il nome o esporta di nuovo il file.',
  ),
  unknown: msg(
    'Non riconosciamo il contenuto del file. Usa PDF, immagini PNG o JPEG, video MP4, audio MP3, documenti ODT o DOCX.',
  ),
  damaged: msg(
    'Il file {kind} è incompleto o rovinato. Aprilo sul tuo computer, salvalo di nuovo e ricaricalo.',
  ),
  svg: msg('Le immagini SVG possono contenere programmi. Esporta l’immagine in PNG e carica quella.'),
  html: msg('Le pagine HTML possono contenere programmi. Salva la pagina in PDF e carica quello.'),
  xml: msg('I file XML non si possono caricare. Salva il contenuto in PDF o in CSV.'),
  script: msg('Il file è un programma e non si può caricare. Per mostrarlo, copia il testo in un documento.'),
  executable: msg('Il file è un programma e non si può caricare.'),
  archive: msg('Gli archivi compressi non si possono caricare. Estrai i file e caricali uno per uno.'),
  'old-office': msg('Il file è in un vecchio formato di Office. Salvalo in DOCX, XLSX, PPTX o in PDF.'),
  rtf: msg('I file RTF non si possono caricare. Salva il documento in DOCX, ODT o PDF.'),
  macros: msg('Il documento contiene macro, cioè programmi. Salvalo senza macro o in PDF.'),
  'locked-document': msg('Il documento è protetto da password. Togli la password e caricalo di nuovo.'),
  ole: msg(
    'Il documento contiene un oggetto di un altro programma (OLE), che può eseguire comandi. Sostituiscilo con un’immagine o con il suo testo, oppure esporta il documento in PDF.',
  ),
  'remote-part': msg(
    'Quando si apre, il documento carica una sua parte da un altro computer: {target}. Togli il modello o il collegamento e salvalo di nuovo, oppure esportalo in PDF.',
  ),
  'program-inside': msg(
    'Dentro il documento c’è un programma: {name}. Toglilo e salva di nuovo il documento.',
  ),
  'archive-inside': msg(
    'Dentro il documento c’è un archivio compresso: {name}. Toglilo e salva di nuovo il documento.',
  ),
  'false-size': msg(
    'Il documento dice il falso sulla grandezza di ciò che contiene. Aprilo sul tuo computer, salvalo di nuovo e ricaricalo.',
  ),
  'too-complex': msg('Il file è troppo complesso da controllare. Salvalo di nuovo o esportalo in PDF.'),
  bomb: msg('Il documento, una volta aperto, diventa troppo grande. Salvalo di nuovo o esportalo in PDF.'),
  'image-format': msg('Il formato dell’immagine non si vede in tutti i browser. Esportala in PNG o JPEG.'),
  'image-too-large': msg('L’immagine ha più di {limit} milioni di punti. Riduci le sue dimensioni.'),
  'video-format': msg(
    'I browser non mostrano questo formato di video. Esportalo in MP4 con video H.264 e audio AAC.',
  ),
  hevc: msg(
    'Il video è in formato HEVC (H.265), che molti browser non mostrano. Esportalo in MP4 con video H.264 e audio AAC.',
  ),
  'video-codec': msg(
    'Le immagini del video sono in formato {codec}, che molti browser non mostrano. Esportalo in MP4 con video H.264 e audio AAC.',
  ),
  'audio-codec': msg(
    'Il suono è in formato {codec}, che molti browser non riproducono. Esportalo in AAC, MP3 o Opus.',
  ),
  'audio-format': msg('I browser non riproducono questo formato audio. Esportalo in MP3 o M4A.'),
  'locked-media': msg(
    'Il file è protetto contro la copia e i browser non possono riprodurlo. Usane uno senza protezione.',
  ),
  'no-tracks': msg('Nel file non c’è né video né audio. Esportalo di nuovo.'),
  'not-utf8': msg(
    'Il testo non è in UTF-8, perciò gli accenti andrebbero persi. Salvalo scegliendo la codifica UTF-8.',
  ),
  'control-characters': msg(
    'Il testo contiene caratteri di controllo alla riga {line, number}. Cancellali e caricalo di nuovo.',
  ),
  srt: msg(
    'I sottotitoli sono in formato SRT. Convertili in WebVTT (.vtt): lo fa ogni programma di sottotitoli.',
  ),
  'vtt-header': msg(
    'La prima riga dei sottotitoli deve essere WEBVTT. Aggiungila o esporta di nuovo il file.',
  ),
  'vtt-empty': msg('Nel file dei sottotitoli non c’è nessun sottotitolo.'),
  'vtt-timing': msg(
    'Riga {line, number}: il tempo dei sottotitoli non è scritto bene. Deve essere come 00:01:05.000 --> 00:01:08.500',
  ),
  'vtt-comma': msg(
    'Riga {line, number}: i millesimi vanno scritti con il punto, non con la virgola, come 00:01:05.000',
  ),
  'vtt-backwards': msg('Riga {line, number}: il sottotitolo finisce prima di cominciare. Correggi i tempi.'),
  'vtt-order': msg(
    'Riga {line, number}: il sottotitolo comincia prima di quello che lo precede. Mettili in ordine di tempo.',
  ),
  'vtt-text': msg('Riga {line, number}: manca il testo del sottotitolo.'),
  'vtt-too-long': msg(
    'I sottotitoli sono troppo lunghi: il massimo è {cues, number} sottotitoli e {characters, number} caratteri. Dividi il video in parti.',
  ),
  infected: msg(
    'L’antivirus ha trovato un programma pericoloso ({name}). Il file è stato tolto: controlla il tuo computer.',
  ),
  'scan-limit': msg(
    'Il file è troppo grande per l’antivirus. Riducilo o chiedi aiuto a chi amministra il sito.',
  ),
  'not-allowed': msg(
    'Il tuo ruolo non permette di caricare file. Chiedi a chi scrive i materiali del tuo ente.',
  ),
  'storage-full': msg('Non c’è più spazio sul server. Avvisa chi amministra il sito, poi riprova.'),
} as const

export type RefusalCode = keyof typeof SENTENCES

/** Kept with a refused file. */
export interface Refusal {
  readonly code: RefusalCode
  readonly values?: Record<string, string | number>
}

/** A file, or the wish to send one, that is not accepted. */
export class FileRefused extends Error {
  override name = 'FileRefused'
  readonly refusal: Refusal
  constructor(code: RefusalCode, values?: Refusal['values']) {
    super(`file refused: ${code}`)
    this.refusal = values ? { code, values } : { code }
  }
}

const BY_CODE = new Map<string, string>(Object.entries(SENTENCES))

/** The words for a refusal, to translate where they are shown. A code of an older version says the least that is true. */
export function refusalText(refusal: { code: string; values?: Refusal['values'] }): FieldError {
  const source = BY_CODE.get(refusal.code) ?? SENTENCES.unknown
  return refusal.values ? { source, values: refusal.values } : { source }
}
