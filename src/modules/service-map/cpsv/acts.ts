// SPDX-License-Identifier: AGPL-3.0-or-later
/** What an act is called where everybody calls it the same: URN:NIR is an address already, CELEX has one at the Publications Office. */
import type { LegalReference, PlaceInAct } from '../../legislation/index.ts'

const CELEX = /^[0-9]\d{4}[A-Z]{1,2}\d{4}/

/** With a place: of the article (URN:NIR puts it behind `~`); where the act has no parts that can be named, of the act in the register. */
export function actAddress(
  baseUrl: string,
  { urn, slug }: Pick<LegalReference, 'urn' | 'slug'>,
  place: PlaceInAct | null,
): string {
  const isNir = urn.startsWith('urn:')
  const act = isNir
    ? urn
    : CELEX.test(urn)
      ? `http://publications.europa.eu/resource/celex/${urn}`
      : `${baseUrl}/normativa/${slug}`
  if (place === null || place.article === '') return act
  const parts = [
    `art${place.article.replaceAll('-', '')}`,
    place.comma && `com${place.comma.replaceAll('-', '')}`,
    place.letter && `let${place.letter.replaceAll('-', '')}`,
  ].filter(Boolean)
  return `${act}${isNir ? '~' : '#'}${parts.join('-')}`
}
