import { useState } from 'react';
import { Field, Form } from './form';
import { ask, type Session } from './session';
import { Step } from './step';

/** Login name, password and code (登录). */
export function Credentials({ onDone }: { readonly onDone: (session: Session) => void }) {
  const [withRecoveryCode, setWithRecoveryCode] = useState(false);
  return (
    <Step title="登录">
      <Form
        action="登录"
        send={async (typed) => {
          const answer = await ask<Session>('POST', '/session', typed);
          if (!('body' in answer)) return answer.message;
          onDone(answer.body);
          return undefined;
        }}
      >
        <Field label="登录名" name="loginName" autoComplete="username" required />
        <Field label="口令" name="password" type="password" autoComplete="current-password" required />
        {withRecoveryCode ? (
          <Field
            key="recovery"
            label="恢复码"
            name="code"
            autoComplete="off"
            hint="绑定动态验证码时保存的十个恢复码之一，每个只能用一次。"
          />
        ) : (
          <Field
            key="code"
            label="动态验证码"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            hint="手机验证器上的六位数字。首次登录还没有绑定时不填。"
          />
        )}
      </Form>
      <button type="button" className="link" onClick={() => setWithRecoveryCode(!withRecoveryCode)}>
        {withRecoveryCode ? '改用动态验证码' : '手机不在身边？改用恢复码'}
      </button>
    </Step>
  );
}
