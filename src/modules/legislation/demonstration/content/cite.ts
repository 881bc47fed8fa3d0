// SPDX-License-Identifier: AGPL-3.0-or-later
/** A place in a law: the key of a reference in legal-references.ts, and where in it; no article cites the whole act. */
export interface DemoCitation {
  reference: string
  article?: string
  comma?: string
  letter?: string
}

/** A citation in one line: `cite('dlgs-286-1998', '34', '1', 'b')` is article 34, comma 1, letter b; no article cites the whole act. */
export function cite(reference: string, article?: string, comma?: string, letter?: string): DemoCitation {
  return {
    reference,
    ...(article && { article }),
    ...(comma && { comma }),
    ...(letter && { letter }),
  }
}
