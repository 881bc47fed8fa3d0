// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a part of an Office document points at (ISO/IEC 29500-2 section 9.3). */
import { FileRefused } from '../refusals.ts'
import { BadZip } from './zip.ts'

const TAG = /<(?:[\w.-]{1,40}:)?Relationship((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g
/** However it is written: what does not read as one of ours must not pass unseen. */
const LOOSE_TAG = /<[\w.:-]{0,41}Relationship(?=[\s/>])/g
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Outside parts that wait for the reader's hand: links, tables that ask before they are read again, pictures and films, of which nothing
 * runs. All others are fetched, and obeyed, as the document opens.
 */
const HARMLESS = /\/(hyperlink|externalLinkPath|xl[A-Za-z]+|image|video|audio|media)$/

/** Throws `FileRefused` for an OLE object, or a part that comes from another computer; `BadZip` when it cannot be read. */
export function refuseRemoteParts(xml: string): void {
  const tags = [...xml.matchAll(TAG)]
  if (tags.length !== (xml.match(LOOSE_TAG)?.length ?? 0)) throw new BadZip('broken relationships')
  for (const [, attributes = ''] of tags) {
    const of = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name, a, b]) => [name, a ?? b ?? '']))
    const [type = '', target = ''] = [of.get('Type'), of.get('Target')]
    if (/\/oleObject$/i.test(type)) throw new FileRefused('ole')
    const isExternal = of.get('TargetMode')?.toLowerCase() === 'external'
    if (!isExternal || HARMLESS.test(type) || isOnThisComputer(target)) continue
    throw new FileRefused('remote-part', { target: shown(target) })
  }
}

/** A path on the reader's own disk: Word writes that of the template to each document that is made from one. */
function isOnThisComputer(target: string): boolean {
  const path = target.trim()
  if (/^(file:\/{2,3})?[a-z]:[\\/]/i.test(path)) return true
  if (/^file:\/\/\/(?![\\/%])/i.test(path)) return true
  return !/^[a-z][a-z0-9+.-]*:/i.test(path) && !/^[\\/]{2}/.test(path)
}

const shown = (target: string): string => target.replace(/[^\x20-\x7e]/g, '').slice(0, 80)
