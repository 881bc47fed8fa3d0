// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the database has kept of tests, as one text a row: bench compares it with what was acknowledged. */
export const KEPT = {
  begun: 'select id::text from attempt',
  answers: "select attempt_id || ' ' || position || ' ' || (response ->> 'typed') from answer",
  handedIn: 'select attempt_id::text from attempt_result',
} as const
