// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * An address as `Location` may carry it (RFC 9110 section 10.2.2: a URI reference, ASCII alone). What is encoded already stays as it
 * is; a letter that came as itself, a line break or half of a surrogate pair never reaches the header as such.
 */
export const encodeLocation = (address: string): string =>
  address.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent)
