// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a document may not carry with it: programs, objects of other programs, parts that it fetches from elsewhere when it opens. */
import { cleanName } from '../names.ts'
import { FileRefused } from '../refusals.ts'
import { isProgram } from './identify.ts'
import { refuseRemoteParts } from './relationships.ts'
import type { ByteSource } from './source.ts'
import { xmlText } from './xml-text.ts'
import { readEntry, unpacked, type ZipEntry } from './zip.ts'

const MB = 1024 * 1024
/** A document inside another one is held whole. */
const MOST_INSIDE = 64 * MB
const HEAD_BYTES = 512

/** Endings that Windows runs at a double click, or passes to what runs them. */
const PROGRAM_ENDINGS =
  /\.(exe|dll|com|scr|cpl|msi|msp|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|lnk|jar|scf|reg|chm|url|app|sh|py)$/i

/** A compound file, as OLE objects are kept ([MS-CFB] section 2.2). */
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ZIP = Buffer.from('PK\x03\x04', 'latin1')

/** Parts of OpenDocument in which an event or a link may name a program (ISO/IEC 26300-1 sections 4.13 and 10.4). */
const SPEAKING_PARTS = /^(.*\/)?(content|styles|settings|meta)\.xml$/
const SCRIPT_ADDRESS = /vnd\.sun\.star\.(script|expand|ole)|macro:\/\//i

/** Unpacks every part. `inspectInner` is given each document inside this one. Throws `FileRefused`, `BadZip`. */
export async function refuseActiveParts(
  source: ByteSource,
  entries: readonly ZipEntry[],
  inspectInner: (bytes: Buffer, name: string) => Promise<void>,
): Promise<void> {
  for (const entry of entries) {
    const name = cleanName(entry.name)
    if (PROGRAM_ENDINGS.test(entry.name)) throw new FileRefused('program-inside', { name })
    const head = await lookThrough(source, entry)
    if (isProgram(head)) throw new FileRefused('program-inside', { name })
    if (startsWith(head, COMPOUND_FILE)) throw new FileRefused('ole')
    if (startsWith(head, ZIP)) await inspectInner(await readEntry(source, entry, MOST_INSIDE), name)
    if (/\.rels$/i.test(entry.name)) refuseRemoteParts(xmlText(await readEntry(source, entry, 4 * MB)))
  }
}

const startsWith = (head: Buffer, signature: Buffer): boolean =>
  head.subarray(0, signature.length).equals(signature)

/** Unpacks an entry to its end, which shows that it is as long as it says, and gives its first bytes. */
async function lookThrough(source: ByteSource, entry: ZipEntry): Promise<Buffer> {
  const speaks = SPEAKING_PARTS.test(entry.name)
  let head = Buffer.alloc(0)
  let tail = ''
  for await (const chunk of unpacked(source, entry)) {
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)])
    if (!speaks) continue
    const text = tail + chunk.toString('latin1')
    if (SCRIPT_ADDRESS.test(text)) throw new FileRefused('macros')
    tail = text.slice(-32)
  }
  return head
}
