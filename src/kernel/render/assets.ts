// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Reads the manifest that the build wrote: source name -> hashed file. The answer gives the address of an asset by its source name. */
export function readAssets(folder: string): (name: string) => string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>
  return (name) => {
    const file = manifest[name]
    if (!file) throw new Error(`No built asset is called ${name}: run the build.`)
    return `/assets/${file}`
  }
}
