// SPDX-License-Identifier: AGPL-3.0-or-later
/** An XML part of a document, read as it unpacks: a sheet is never held as a tree. */
import { Parser } from 'htmlparser2'
import { BadZip } from '../../files/sniff/zip.ts'

export interface XmlReader {
  /** Names without their prefix. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Throws `BadZip` for a document type, which packages do not have (ISO/IEC 29500-2 section 9.1): its entities could hide anything. */
export async function readXml(bytes: AsyncIterable<Buffer>, reader: XmlReader): Promise<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open?.(local(name), attributes),
      ontext: (text) => reader.text?.(text),
      onclosetag: (name) => reader.close?.(local(name)),
      onprocessinginstruction: (name) => {
        if (name.startsWith('!')) throw new BadZip('a document type')
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of bytes) parser.write(decoder.decode(chunk, { stream: true }))
  parser.end(decoder.decode())
}
