// SPDX-License-Identifier: AGPL-3.0-or-later
/** Where the text of an act is published officially. */

/**
 * Normattiva holds numbered acts of the State only: laws, decrees and the Constitution. A circular, an agreement or a
 * decree without a number has a URN and no text there.
 */
const ON_NORMATTIVA =
  /^urn:nir:(?:stato|presidente\.repubblica|presidente\.consiglio\.ministri|ministero\.[a-z.]+):(?:(?:legge|legge\.costituzionale|decreto(?:\.[a-z.]+)?|regio\.decreto):\d{4}(?:-\d{2}-\d{2})?;\d+|costituzione:\d{4}-\d{2}-\d{2})$/

/** CELEX of legislation in force (sector 3) and treaties (sector 1), such as 32003L0109. */
const CELEX = /^[13]\d{4}[A-Z]{1,2}\d{4}$/

/**
 * The address of an act's text in force, at the article when one is given; null where no official address can be told from
 * the URN. Normattiva: `urn!vig=~art34bis`; EUR-Lex takes no article.
 */
export function officialAddress(urn: string, article: string, locale: 'it' | 'en'): string | null {
  if (ON_NORMATTIVA.test(urn)) {
    const at = /^\d+(?:-[a-z]+)?$/.test(article) ? `~art${article.replace('-', '')}` : ''
    return `https://www.normattiva.it/uri-res/N2Ls?${urn}!vig=${at}`
  }
  if (CELEX.test(urn))
    return `https://eur-lex.europa.eu/legal-content/${locale.toUpperCase()}/TXT/?uri=CELEX:${urn}`
  return null
}
