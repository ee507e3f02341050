import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTool, type RunTool } from '../../main/power/run-tool.ts'

/** A stand-in for a tool, as a real child process: it writes down how it was called, and keeps a panel's state in a file. */
export function aTool(name: string, script: string) {
  const folder = mkdtempSync(join(tmpdir(), 'ezhan-tool-'))
  const [state, calls] = [join(folder, 'state'), join(folder, 'calls')]
  writeFileSync(state, 'on')
  writeFileSync(calls, '')
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\nSTATE=${state}\nINPUT=$(cat)\necho "$* $INPUT" >> ${calls}\n${script}\n`)
  chmodSync(path, 0o755)
  const run: RunTool = (command, words, input) =>
    command === name ? runTool(path, words, input) : Promise.resolve(null)
  return {
    run,
    set: (to: string) => writeFileSync(state, to),
    state: () => readFileSync(state, 'utf8').trim(),
    calls: () =>
      readFileSync(calls, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.trim()),
  }
}

export const xset = `case "$*" in
*force\\ on) echo on > $STATE;;
*force\\ off) echo off > $STATE;;
*\\ q) echo "DPMS (Energy Star):"; echo "  DPMS is Enabled"
  if [ "$(cat $STATE)" = on ]; then echo "  Monitor is On"; else echo "  Monitor is Off"; fi;;
esac`

export const ddcutil = `case "$1" in
setvcp) if [ "$3" = 0x01 ]; then echo on > $STATE; else echo off > $STATE; fi;;
getvcp) if [ "$(cat $STATE)" = on ]; then echo "VCP D6 SNC x01"; else echo "VCP D6 SNC x04"; fi;;
esac`

export const cecClient = `case "$INPUT" in
on*) echo on > $STATE;;
standby*) echo standby > $STATE;;
pow*) echo "opening a connection to the CEC adapter..."; echo "power status: $(cat $STATE)";;
esac`
