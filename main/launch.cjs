#!/usr/bin/env node
'use strict'
// Finds a Node that can run the controller and hands over to it. Plain JavaScript, because the machine's
// own Node may be too old for anything else: better-sqlite3 13 crashes on Node 20 without a word.
const { spawn } = require('node:child_process')
const { existsSync } = require('node:fs')
const { join, resolve } = require('node:path')

const neededMajor = 24
const root = resolve(__dirname, '..')

function bundledNode() {
  const os = process.platform === 'win32' ? 'win' : process.platform
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  return join(root, 'node_modules', `node-${os}-${process.arch}`, 'bin', binary)
}

function fittingNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath
  const bundled = bundledNode()
  return existsSync(bundled) ? bundled : null
}

const node = fittingNode()
if (!node) {
  console.error(
    `这台机器的 Node.js 是 ${process.version}，程序需要 Node.js ${neededMajor} 或更新的版本。` +
      `请在程序目录重新运行 npm ci（它会带来合适的版本），或自行安装 Node.js ${neededMajor}。`,
  )
  process.exit(1)
}

const given = process.argv.slice(2)
const [script, args] =
  given[0] === '--node' ? [given[1], given.slice(2)] : [join(root, 'main', 'ezhan.ts'), given]
// The channel lets the controller notice that its launcher is gone, however it went.
const child = spawn(node, [script, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
// A signal sent to this process alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
