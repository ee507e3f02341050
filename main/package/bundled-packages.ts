/** Packages that keep modules in a node_modules of their own beneath dist, which electron-builder leaves out. */
export const bundledPackages = ['feedsmith'] as const
