import { relative, resolve, sep, dirname } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const folderOf = (path) => relative(root, path).split(sep)[0]

/** Reports a relative import that leaves a folder of the house for one it may not know. */
export const houseDirection = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object' }],
    messages: { wrong: '{{from}}/ may not import from {{to}}/' },
  },
  create(context) {
    const mayImport = context.options[0]
    const from = folderOf(context.filename)
    const allowed = mayImport[from]
    if (!allowed) return {}
    const check = (node) => {
      const target = node.source?.value
      if (typeof target !== 'string' || !target.startsWith('.')) return
      const to = folderOf(resolve(dirname(context.filename), target))
      if (to !== from && !allowed.includes(to))
        context.report({ node, messageId: 'wrong', data: { from, to } })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}
