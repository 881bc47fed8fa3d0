// SPDX-License-Identifier: AGPL-3.0-or-later
/** The slots of a contract, and the names that a source reads: by syntax, since a type checker would cost seconds. */
import ts from 'typescript'

const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : undefined,
  )

/** Names of the members of an interface. */
export function slotsOf(text: string, contract: string): string[] {
  const names: string[] = []
  ts.forEachChild(parse('contract.ts', text), (node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== contract) return
    names.push(...node.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? name.text : [])))
  })
  if (names.length === 0) throw new Error(`no interface ${contract}`)
  return names
}

/**
 * Names that a source takes out of something: `thing.name`, `{ name } = thing`, `thing['name']` with the name in a type or a variable.
 * What is only declared or written into an object is not read.
 */
export function namesRead(path: string, text: string): Set<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) names.add(node.name.text)
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
      names.add((node.propertyName ?? node.name).getText())
    if (ts.isStringLiteral(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(parse(path, text))
  return names
}

export interface Contract {
  readonly slots: readonly string[]
  /** Every thing of the house that the contract describes. */
  readonly things: readonly object[]
  /** Names read by each source that may read it. */
  readonly readers: readonly ReadonlySet<string>[]
}

/** 'nobody fills x', 'nobody reads x'. A slot whose name is a common word is hardly ever caught unread. */
export const idle = ({ slots, things, readers }: Contract): string[] =>
  slots.flatMap((slot) => [
    ...(things.some((thing) => (thing as Record<string, unknown>)[slot] !== undefined)
      ? []
      : [`nobody fills ${slot}`]),
    ...(readers.some((names) => names.has(slot)) ? [] : [`nobody reads ${slot}`]),
  ])
