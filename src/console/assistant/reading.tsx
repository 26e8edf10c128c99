import { Fault } from './fault';
import type { Read } from './use-read';

/** That something is being read, or why it could not be: never as if there were nothing (读取状态). */
export function Reading({ of: { value, fault } }: { readonly of: Read<unknown> }) {
  if (fault !== undefined) return <Fault said={fault} />;
  return value === undefined ? <p role="status">正在读取…</p> : null;
}
