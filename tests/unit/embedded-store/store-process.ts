import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');

/** The store in a process of its own. */
export interface StoreProcess {
  child: ChildProcess;
  /** The port, or undefined when it did not start. */
  port: number | undefined;
  /** What it wrote to standard error. */
  complaint: string;
  /** Kills it without a chance to tidy up, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Translates the store's source, so that Node can run it alone. Returns the script that serves one file. */
export function translateStore(folder: string): string {
  const source = join(root, 'src/embedded-store');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const all = [...files.map((file) => `src/embedded-store/${file}`), 'tests/unit/embedded-store/serve.ts'];
  for (const file of all) {
    const target = join(folder, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const { outputText } = ts.transpileModule(readFileSync(join(root, file), 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2024,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
      },
    });
    writeFileSync(target, outputText);
  }
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'tests/unit/embedded-store/serve.js');
}

/** Starts a store process and waits until it listens or ends. */
export function startStoreProcess(script: string, file: string, port = 0): Promise<StoreProcess> {
  const child = spawn(process.execPath, [script, file, String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const kill = (): Promise<void> => {
    child.kill('SIGKILL');
    return exited;
  };
  return new Promise((resolve) => {
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += String(chunk);
    });
    child.stdout.once('data', (chunk) => resolve({ child, port: Number(chunk), complaint, kill }));
    child.once('close', () => resolve({ child, port: undefined, complaint, kill }));
  });
}
