import { useEffect, useState } from 'react';

const NAMES: Readonly<Record<string, string>> = {
  grid: '网格平台',
  'governance-app': '综治App',
  court: '法院在线调解平台',
  'public-account': '微信公众号',
};

/** Says which platforms are not real (沙箱提示), as the hub itself does at `/readyz`. */
export function SandboxNotice() {
  const [sandboxes, setSandboxes] = useState<readonly string[]>([]);
  useEffect(() => {
    fetch('/readyz')
      .then((response) => response.json() as Promise<{ platforms?: Record<string, string> }>)
      .then(({ platforms = {} }) =>
        setSandboxes(Object.keys(platforms).filter((name) => platforms[name] === 'sandbox')),
      )
      // Without an answer nothing can be said; the page itself still works.
      .catch(() => undefined);
  }, []);
  if (sandboxes.length === 0) return null;
  return (
    <p className="hub-sandbox" role="status">
      试用环境：{sandboxes.map((name) => NAMES[name] ?? name).join('、')}为沙箱，不是真实平台。
    </p>
  );
}
