import { useEffect, useState } from 'react';
import { ask, type Reply } from './graph';

/** What was read of the graph (读取), or why it was not; neither while it is on its way. */
export interface Read<Value> {
  readonly value?: Value;
  readonly fault?: string;
}

/** Reads something of the graph, anew when it is asked about something else; what comes late is not shown for that. */
export function useRead<Value>(query: string, variables: object = {}): Read<Value> {
  const about = JSON.stringify(variables);
  const [read, setRead] = useState<Reply<Value>>();
  useEffect(() => {
    let isWanted = true;
    setRead(undefined);
    void ask<Value>(query, JSON.parse(about) as object).then((reply) => isWanted && setRead(reply));
    return () => {
      isWanted = false;
    };
  }, [query, about]);
  return read ?? {};
}
