// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The one stylesheet: the rules of Bootstrap Italia that our pages use, then our own, each room's after those that all share.
 * Bootstrap Italia goes into a cascade layer, so that a plain rule of ours wins over its long selectors.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as esbuild from 'esbuild'
import { PurgeCSS } from 'purgecss'
import { sourceFiles } from './build-inputs.ts'
import { type Manifest, ROOT, writeAsset } from './build-output.ts'

const BOOTSTRAP_ITALIA = join(ROOT, 'node_modules/bootstrap-italia')
/** Letters that Titillium lacks; a browser asks for them only where a page has some. */
const NOTO = join(ROOT, 'node_modules/@expo-google-fonts')
const FONTS = join(BOOTSTRAP_ITALIA, 'dist/fonts/Titillium_Web')

/**
 * Names that Bootstrap Italia and our own sheet share, as its convention has them, and that ours defines whole: its
 * rules for them would only be weight under ours.
 */
const OURS =
  /^(accordion|alert|badge|breadcrumb|callout|card|field|figure|form|icon|it-footer|link-list|nav|page|placeholder|progress|section|skiplinks|steps|tab|table|timeline|upload|video)(-|$)/

/** Focus rings that need its script to tell a mouse from a keyboard: they would show on every click, and ours never. */
const NEEDS_SCRIPT = /[^{}]*data-focus-mouse[^{}]*\{[^{}]*\}/g

/** Reads where classes are written: views, islands, and what the kernel renders. Every word counts as a class. */
export function sourcesWithClasses(): string[] {
  const views = sourceFiles(join(ROOT, 'src'), ['.tsx'])
  const others = ['src/islands', 'src/kernel/content', 'src/kernel/render'].flatMap((folder) => {
    try {
      return sourceFiles(join(ROOT, folder), ['.ts'])
    } catch {
      return []
    }
  })
  return [...new Set([...views, ...others])]
}

/** The rules of Bootstrap Italia for the words found in the given sources. */
export async function purgeBootstrapItalia(sources: readonly string[]): Promise<string> {
  const raw = readFileSync(join(BOOTSTRAP_ITALIA, 'dist/css/bootstrap-italia.min.css'), 'utf8').replace(
    /^\uFEFF/,
    '',
  )
  const [result] = await new PurgeCSS().purge({
    css: [{ raw }],
    content: sources.map((path) => ({ raw: readFileSync(path, 'utf8'), extension: 'tsx' })),
    defaultExtractor: (content) => content.match(/[A-Za-z][\w-]*/g) ?? [],
    blocklist: [OURS],
    fontFace: true,
    keyframes: true,
    variables: true,
    safelist: { variables: ['--bootstrap-italia-version'] },
  })
  return logical(result!.css.replace(NEEDS_SCRIPT, ''))
}

/** Physical left and right become the start and end of the line, so that a right-to-left page needs no second sheet. */
export function logical(css: string): string {
  return css
    .replace(
      /(?<=[;{])(margin|padding)-(left|right)(?=:)/g,
      (_all, box, side) => `${box}-inline-${edge(side)}`,
    )
    .replace(/(?<=[;{])border-(left|right)(?=[-:])/g, (_all, side) => `border-inline-${edge(side)}`)
    .replace(/(?<=[;{])(left|right)(?=:)/g, (_all, side) => `inset-inline-${edge(side)}`)
    .replace(/(?<=[;{])text-align: ?(left|right)/g, (_all, side) => `text-align:${edge(side)}`)
    .replace(
      /(?<=[;{])border-(top|bottom)-(left|right)-radius(?=:)/g,
      (_all, block, side) => `border-${block === 'top' ? 'start' : 'end'}-${edge(side)}-radius`,
    )
}

const edge = (side: string): 'start' | 'end' => (side === 'left' ? 'start' : 'end')

export const ROOMS = join(ROOT, 'src/modules')

/** The sheets that rooms bring, in the order of their names: no rule of one may hang on another's. */
export const sheetsOfRooms = (rooms: string = ROOMS): string[] =>
  readdirSync(rooms)
    .sort()
    .map((room) => join(rooms, room, 'style.css'))
    .filter((sheet) => existsSync(sheet))

export async function buildStylesheet(): Promise<Manifest> {
  const fonts: Manifest = {}
  const css = await stylesheet(fonts)
  return { 'site.css': writeAsset('site.css', css), ...fonts }
}

/** The sheet, minified; the fonts that it names are put in place and named in `fonts`. */
export async function stylesheet(fonts: Manifest, rooms: string = ROOMS): Promise<Uint8Array> {
  const purged = await purgeBootstrapItalia(sourcesWithClasses())
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `@import "virtual:bootstrap-italia" layer(bootstrap-italia);@import "./site.css";`,
      resolveDir: join(ROOT, 'src/ui'),
      loader: 'css',
    },
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome109', 'firefox115'],
    logLevel: 'warning',
    plugins: [bootstrapItalia(purged), styleOfRooms(rooms), hashedFonts(fonts)],
  })
  return outputFiles[0]!.contents
}

const bootstrapItalia = (contents: string): esbuild.Plugin => ({
  name: 'bootstrap-italia',
  setup(bundler) {
    bundler.onResolve({ filter: /^virtual:bootstrap-italia$/ }, ({ path }) => ({
      path,
      namespace: 'virtual',
    }))
    bundler.onLoad({ filter: /.*/, namespace: 'virtual' }, () => ({ contents, loader: 'css' }))
  },
})

const styleOfRooms = (rooms: string): esbuild.Plugin => ({
  name: 'style of rooms',
  setup(bundler) {
    bundler.onResolve({ filter: /^style-of-rooms$/ }, ({ path }) => ({ path, namespace: 'rooms' }))
    bundler.onLoad({ filter: /.*/, namespace: 'rooms' }, () => ({
      contents: sheetsOfRooms(rooms)
        .map((sheet) => `@import ${JSON.stringify(sheet)};`)
        .join('\n'),
      loader: 'css',
      resolveDir: rooms,
    }))
  },
})

/** `url("titillium:400")` becomes a hashed copy of the face that Bootstrap Italia ships, under its open licence (OFL). */
const hashedFonts = (fonts: Manifest): esbuild.Plugin => ({
  name: 'fonts',
  setup(bundler) {
    bundler.onResolve({ filter: /^titillium:/ }, ({ path }) => {
      const weight = path.slice('titillium:'.length)
      const face = join(
        FONTS,
        `titillium-web-v10-latin-ext_latin-${weight === '400' ? 'regular' : weight}.woff2`,
      )
      const name = `titillium-web-${weight}.woff2`
      fonts[name] = writeAsset(name, readFileSync(face))
      fonts['titillium-web-OFL.txt'] ??= writeAsset(
        'titillium-web-OFL.txt',
        readFileSync(join(FONTS, 'OFL.txt')),
      )
      return { path: basename(fonts[name]), external: true }
    })
    bundler.onResolve({ filter: /^noto:/ }, ({ path }) => {
      const script = path.slice('noto:'.length)
      const name = `noto-sans-${script}.ttf`
      const face = script[0]!.toUpperCase() + script.slice(1)
      fonts[name] = writeAsset(
        name,
        readFileSync(join(NOTO, `noto-sans-${script}/400Regular/NotoSans${face}_400Regular.ttf`)),
      )
      fonts['noto-sans-OFL.txt'] ??= writeAsset(
        'noto-sans-OFL.txt',
        readFileSync(join(NOTO, `noto-sans-${script}/LICENSE_FONT`)),
      )
      return { path: basename(fonts[name]), external: true }
    })
  },
})
