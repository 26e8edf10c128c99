import { useState } from 'react';
import { ask, type Session } from './session';
import { Step } from './step';

const FEW_CODES = 3;

interface AccountProps {
  readonly session: Session;
  readonly onChosen: (session: Session) => void;
  readonly onSignedOut: () => void;
  readonly onChange: (what: 'password' | 'authenticator') => void;
}

/** Whoever is signed in: which post she acts in (办理身份), and what concerns her account. */
export function Account({ session, onChosen, onSignedOut, onChange }: AccountProps) {
  const [fault, setFault] = useState<string>();
  const { person, posts, actingAs, recoveryCodesLeft } = session;

  const choose = async (postId: string) => {
    const answer = await ask<Session>('PUT', '/session/acting-as', { postId });
    if ('body' in answer) onChosen(answer.body);
    else setFault(answer.message);
  };
  const signOut = async (path: string) => {
    const answer = await ask('DELETE', path);
    if ('message' in answer && answer.code !== 'SIGN_IN_REQUIRED') return setFault(answer.message);
    // What was typed elsewhere in this window goes with whoever typed it.
    sessionStorage.clear();
    return onSignedOut();
  };
  const title = actingAs === null && posts.length > 0 ? '请选择办理身份' : `${person.name}，您好`;
  return (
    <Step key={title} title={title}>
      {posts.length === 0 && <p>您目前没有在有效期内的岗位，请联系系统管理员。</p>}
      <ul className="posts">
        {posts.map(({ id, roleName, areaName, until }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === actingAs} onClick={() => choose(id)}>
              <strong>{roleName}</strong>
              <span>
                {areaName}
                {until === null ? '' : `，至 ${until}`}
              </span>
              {id === actingAs && <em>当前身份</em>}
            </button>
          </li>
        ))}
      </ul>
      {recoveryCodesLeft <= FEW_CODES && (
        <p className="notice">恢复码只剩 {recoveryCodesLeft} 个，请更换动态验证码以获得新的恢复码。</p>
      )}
      <p className="fault" role="alert">
        {fault}
      </p>
      {actingAs !== null && (
        <p>
          <a href="/assistant/">去法律助手</a>
        </p>
      )}
      <div className="links">
        <button type="button" className="link" onClick={() => onChange('password')}>
          修改口令
        </button>
        <button type="button" className="link" onClick={() => onChange('authenticator')}>
          更换动态验证码
        </button>
        <button type="button" className="link" onClick={() => signOut('/sessions')}>
          退出所有设备
        </button>
      </div>
      <button type="button" className="second" onClick={() => signOut('/session')}>
        退出登录
      </button>
    </Step>
  );
}
