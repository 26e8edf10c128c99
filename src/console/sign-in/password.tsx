import { Field, Form } from './form';
import { ask, type Session } from './session';
import { Step } from './step';

interface PasswordProps {
  readonly session: Session;
  readonly isFirst: boolean;
  readonly onDone: (session: Session) => void;
}

/** A password of one's own (修改口令). */
export function Password({ session, isFirst, onDone }: PasswordProps) {
  return (
    <Step title={isFirst ? '第一步：设置自己的口令' : '修改口令'}>
      <Form
        action="保存新口令"
        send={async ({ current = '', next = '', again = '' }) => {
          if (next !== again) return '两次输入的新口令不一致。';
          const answer = await ask<Session>('POST', '/session/password', { current, next });
          if (!('body' in answer)) return answer.message;
          onDone(answer.body);
          return undefined;
        }}
      >
        {/* For password managers, which keep the name beside the password. */}
        <input
          className="aside"
          name="loginName"
          autoComplete="username"
          value={session.person.loginName}
          aria-hidden="true"
          tabIndex={-1}
          readOnly
        />
        <Field
          label={isFirst ? '管理员给的一次性口令' : '当前口令'}
          name="current"
          type="password"
          autoComplete="current-password"
          required
        />
        <Field
          label="新口令"
          name="next"
          type="password"
          autoComplete="new-password"
          hint="至少 10 个字符。一句容易记住的话就很好，不必混用大小写和符号。"
          required
        />
        <Field label="再输入一次新口令" name="again" type="password" autoComplete="new-password" required />
      </Form>
    </Step>
  );
}
