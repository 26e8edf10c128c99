/** Plays a platform's own user at its sandbox: sends what `body` holds, or only asks (操作沙箱). */
export async function callSandbox<Answer>(url: string, body?: object): Promise<Answer> {
  const response = await fetch(url, {
    ...(body
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
  return JSON.parse(text) as Answer;
}
