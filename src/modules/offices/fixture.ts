// SPDX-License-Identifier: AGPL-3.0-or-later
/** What tests and guards know of the offices of the demonstration. */

/** The one location whose address nobody may find out: its words stand nowhere but on its own page. */
export const SECRET = {
  slug: 'casa-protetta-inventata-bologna',
  office: 'casa-per-donne-e-bambini-inventata',
  words: ['Casa protetta', 'Via che non si dice', '40121', '44,4949', '44.4949', '11,3426', '11.3426'],
} as const
