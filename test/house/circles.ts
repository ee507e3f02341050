/**
 * The circles of a graph: every group of nodes that reach each other, sorted; none in a house that stands.
 * Tarjan, Depth-First Search and Linear Graph Algorithms (1972).
 */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const seen = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []

  function visit(node: string): number {
    const number = seen.size
    seen.set(node, number)
    open.push(node)
    let low = number
    for (const next of graph.get(node) ?? []) {
      if (!seen.has(next)) low = Math.min(low, visit(next))
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? seen.get(next) ?? low)
    }
    lowest.set(node, low)
    if (low === number) {
      const group = open.splice(open.indexOf(node))
      if (group.length > 1) circles.push(group.toSorted())
    }
    return low
  }

  for (const node of graph.keys()) if (!seen.has(node)) visit(node)
  return circles
}
