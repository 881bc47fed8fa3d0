// SPDX-License-Identifier: AGPL-3.0-or-later
/** Sprites: the icons of Bootstrap Italia that a view names, and the emblems that we drew. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sourceFiles } from './build-inputs.ts'
import { type Manifest, ROOT, writeAsset } from './build-output.ts'

const SPRITE = join(ROOT, 'node_modules/bootstrap-italia/dist/svg/sprites.svg')
const DRAWINGS = join(ROOT, 'src/ui/drawings')

export async function buildSprites(): Promise<Manifest> {
  const symbols = symbolsOf(readFileSync(SPRITE, 'utf8'))
  const used = usedIcons(symbols)
  return {
    'icons.svg': writeAsset('icons.svg', spriteOf(used.map((name) => symbols.get(name)!))),
    'emblems.svg': writeAsset('emblems.svg', readDrawing('emblems.svg')),
    'mark.svg': writeAsset('mark.svg', readDrawing('mark.svg')),
  }
}

/** Name of each symbol of a sprite -> its element. */
export function symbolsOf(sprite: string): Map<string, string> {
  const found = sprite.matchAll(/<symbol id="([^"]+)".*?<\/symbol>/gs)
  return new Map([...found].map((match) => [match[1]!, match[0]]))
}

const spriteOf = (symbols: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`

/** A drawing without its comments and line breaks. */
const readDrawing = (name: string): string =>
  readFileSync(join(DRAWINGS, name), 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/>\s+</g, '><')
    .trim()

/** Where an icon is asked for by name: `<Icon name="it-x"`, `icon="it-x"`, `icon: 'it-x'`. */
const ASKED = /(?:<Icon\b[^>]*?\bname=|\bicon=|\bicon: ?)\{?["'](it-[\w-]+)["']/g
const QUOTED = /["'](it-[a-z0-9-]+)["']/g

/** Icons asked for in a source, which must exist, and every other quoted name that is one (tables of icons). */
export function iconsIn(source: string): { asked: string[]; quoted: string[] } {
  return {
    asked: [...source.matchAll(ASKED)].map((match) => match[1]!),
    quoted: [...source.matchAll(QUOTED)].map((match) => match[1]!),
  }
}

/** @throws naming each icon that does not exist and the file that asks for it. */
export function usedIcons(symbols: ReadonlyMap<string, string>, files = allSources()): string[] {
  const used = new Set<string>()
  const missing: string[] = []
  for (const { path, text } of files) {
    const { asked, quoted } = iconsIn(text)
    for (const name of asked) if (!symbols.has(name)) missing.push(`${path} asks for the icon "${name}"`)
    for (const name of [...asked, ...quoted]) if (symbols.has(name)) used.add(name)
  }
  if (missing.length > 0) throw new Error(`Icons that do not exist:\n${missing.join('\n')}`)
  return [...used].sort()
}

const allSources = (): { path: string; text: string }[] =>
  sourceFiles(join(ROOT, 'src'), ['.tsx', '.ts']).map((path) => ({
    path: relative(ROOT, path),
    text: readFileSync(path, 'utf8'),
  }))
