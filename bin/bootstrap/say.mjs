/** Tells the person at the terminal what is being done; standard output belongs to the command. */
export function say(line) {
  process.stderr.write(`hub: ${line}\n`);
}
