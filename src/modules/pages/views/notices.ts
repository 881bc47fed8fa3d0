// SPDX-License-Identifier: AGPL-3.0-or-later
/** Day on which the notices of the site were last read against what the platform does. Change it with their text. */
export const NOTICES_REVIEWED_ON = '2026-11-23'
