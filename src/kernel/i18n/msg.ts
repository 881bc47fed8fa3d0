// SPDX-License-Identifier: AGPL-3.0-or-later
/** Marks a source text where it is written (when a module loads); it is translated when shown. The extractor finds it. */
export const msg = (source: string): string => source
