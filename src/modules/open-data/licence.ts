// SPDX-License-Identifier: AGPL-3.0-or-later
/** Which version of the API data leave by. Raised by hand: the last number when something is added, the first when something that was there is not. */
export const API_VERSION = '1.1.0'
