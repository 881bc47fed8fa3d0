// SPDX-License-Identifier: AGPL-3.0-or-later
/** What tests and guards know of the offices of the demonstration. */

/** The one location whose address nobody may find out: its words stand nowhere but on its own page. */
export const SECRET = {
  slug: 'casa-protetta-inventata-ferrara',
  office: 'casa-per-donne-e-bambini-inventata',
  words: ['Casa protetta', 'Via che non si dice', '44123', '44,8949', '44.8949', '11,6426', '11.6426'],
} as const
