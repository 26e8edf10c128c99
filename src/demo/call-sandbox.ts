/** Plays a platform's own user at its sandbox: sends what `body` holds, or only asks. */
export async function callSandbox<Answer>(url: string, body?: object): Promise<Answer> {
  const response = await fetch(url, {
    ...(body
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {}),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}
