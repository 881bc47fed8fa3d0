// SPDX-License-Identifier: AGPL-3.0-or-later
/** Under which licence data leave, and which version of the API they leave by. */
export const LICENCE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/deed.it',
} as const

/** Raised by hand: the last number when something is added, the first when something that was there is not. */
export const API_VERSION = '1.0.0'
