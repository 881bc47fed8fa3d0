// SPDX-License-Identifier: AGPL-3.0-or-later
/** Pages of a few words that need nothing: no database, no session, no style. In both languages, since nobody knows the reader's. */

interface Words {
  title: string
  /** Sentences, in HTML of ours. */
  it: string
  en: string
}

const bare = ({ title, it, en }: Words, requestId: string): string => `<!DOCTYPE html>
<html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><main><h1>${title}</h1>
<p>${it}</p>
<p lang="en">${en}</p>
<p>Codice: ${requestId}</p></main></body></html>`

export const awayPage = (requestId: string): string =>
  bare(
    {
      title: 'Servizio non disponibile',
      it: 'La piattaforma non risponde. Riprova fra qualche minuto: quello che avevi già inviato è salvo.',
      en: 'The platform does not answer. Please try again in a few minutes: what you had already sent is safe.',
    },
    requestId,
  )

export const brokenPage = (requestId: string): string =>
  bare(
    {
      title: 'Errore del servizio',
      it: 'La pagina non si può mostrare per un nostro errore. Riprova; se succede di nuovo, segnalaci il codice qui sotto.',
      en: 'The page cannot be shown because of a mistake of ours. Please try again; if it happens again, tell us the code below.',
    },
    requestId,
  )

/** `baseUrl` is a setting of ours, an origin: nothing of what was asked is said back. */
export const wrongHostPage = (baseUrl: string, requestId: string): string => {
  const link = `<a href="${baseUrl}/">${baseUrl}</a>`
  return bare(
    {
      title: 'Indirizzo sbagliato',
      it: `A questo indirizzo il sito non risponde. Apri ${link}. Se lo amministri: scrivi in BASE_URL l’indirizzo che le persone usano, e controlla che il proxy passi l’intestazione Host.`,
      en: `The site does not answer at this address. Open ${link}. If you run it: write in BASE_URL the address that people use, and see that the proxy passes the Host header.`,
    },
    requestId,
  )
}
