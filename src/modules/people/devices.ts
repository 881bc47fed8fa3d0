// SPDX-License-Identifier: AGPL-3.0-or-later
/** From where somebody entered, as coarsely as a person would say it: no version, no address, nothing that tells two machines apart. */

/** In this order: most browsers claim to be some of those after them. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrom(e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux|X11/, 'Linux'],
]

const nameIn = (names: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  names.find(([sign]) => sign.test(text))?.[1]

/** 'Firefox/Windows'; null for what neither says: a program, or a browser that keeps to itself. */
export function deviceOf(userAgent: string): string | null {
  const [browser, system] = [nameIn(BROWSERS, userAgent), nameIn(SYSTEMS, userAgent)]
  return browser && system ? `${browser}/${system}` : null
}

/** The same in two words, for a sentence. */
export function deviceWords(device: string): { browser: string; system: string } {
  const [browser = '', system = ''] = device.split('/')
  return { browser, system }
}
