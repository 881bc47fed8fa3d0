// SPDX-License-Identifier: AGPL-3.0-or-later
/** Under which licence what everybody may read leaves the network. */
export const LICENCE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/deed.it',
} as const
