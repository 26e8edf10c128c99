import { useCallback, useEffect, useRef, useState } from 'react';
import { Field, Form } from './form';
import { type AuthenticatorDraft, ask, type Session } from './session';
import { Step } from './step';

interface AuthenticatorProps {
  /** Whoever has a second factor already shows it once more before it is replaced. */
  readonly isFirst: boolean;
  readonly onDone: (session: Session, recoveryCodes: readonly string[]) => void;
}

/** Sets up the second factor (绑定动态验证码). */
export function Authenticator({ isFirst, onDone }: AuthenticatorProps) {
  const [draft, setDraft] = useState<AuthenticatorDraft>();
  const [fault, setFault] = useState<string>();
  const begin = useCallback(async (code: string): Promise<string | undefined> => {
    const answer = await ask<AuthenticatorDraft>('POST', '/session/totp', { code });
    if (!('body' in answer)) return answer.message;
    setDraft(answer.body);
    return undefined;
  }, []);
  // Only the last draft can be confirmed: an effect that ran twice would show a code that is worth nothing.
  const hasBegun = useRef(false);
  useEffect(() => {
    if (!isFirst || hasBegun.current) return;
    hasBegun.current = true;
    void begin('').then(setFault);
  }, [isFirst, begin]);

  if (!draft && !isFirst) {
    return (
      <Step title="更换动态验证码">
        <Form action="继续" send={({ code = '' }) => begin(code)}>
          <Field label="现在的动态验证码或恢复码" name="code" autoComplete="one-time-code" required />
        </Form>
      </Step>
    );
  }
  return (
    <Step title={isFirst ? '第二步：绑定动态验证码' : '绑定新的动态验证码'}>
      <p>在手机上安装任意一款“身份验证器”应用，用它扫描二维码；以后每次登录都要输入它显示的六位数字。</p>
      {!draft && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {draft && (
        <>
          <img className="qr" src={draft.qrCode} alt="绑定动态验证码的二维码" width="220" height="220" />
          <p className="hint">
            不能扫描时，在本机的验证器中<a href={draft.uri}>打开</a>，或手工输入密钥：
            <code className="secret">{draft.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <Form
            action="确认绑定"
            send={async ({ code = '' }) => {
              const path = '/session/totp';
              const answer = await ask<Session & { recoveryCodes: string[] }>('PUT', path, { code });
              if (!('body' in answer)) return answer.message;
              onDone(answer.body, answer.body.recoveryCodes);
              return undefined;
            }}
          >
            <Field
              label="验证器上显示的六位数字"
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
            />
          </Form>
        </>
      )}
    </Step>
  );
}
