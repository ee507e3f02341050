import { join } from 'node:path'

/** A path below a folder that nothing has yet, whatever the letter case: a second `a.jpg` is `a (2).jpg`. */
export function freeName(path: readonly string[], taken: Set<string>): string {
  const wanted = join(...path)
  const [, stem = wanted, ending = ''] = /^(.*?)(\.[^./\\]+)?$/su.exec(wanted) ?? []
  let name = wanted
  for (let nth = 2; taken.has(name.toLowerCase()); nth += 1) name = `${stem} (${nth})${ending}`
  taken.add(name.toLowerCase())
  return name
}
