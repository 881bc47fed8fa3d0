// SPDX-License-Identifier: AGPL-3.0-or-later
/** Types that a migration may name in the comment of a jsonb column (`ts:Doc`), and where they are written. */
export const NAMED_TYPES: Readonly<Record<string, string>> = {
  Part: '../src/contracts/editions.ts',
  Doc: '../src/kernel/content/schema.ts',
  LocalText: '../src/kernel/i18n/local-text.ts',
  QuestionBody: '../src/modules/learning/question.ts',
  Response: '../src/modules/learning/question.ts',
}
