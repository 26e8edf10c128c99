import { useCallback, useEffect, useState } from 'react';
import { Account } from './account';
import { Authenticator } from './authenticator';
import { Credentials } from './credentials';
import { nextPage } from './next-page';
import { Password } from './password';
import { RecoveryCodes } from './recovery-codes';
import { ask, type Session } from './session';

/**
 * The page for signing in (登录页): from the first sign-in with a one-time password to the choice of a post, and then
 * on to where one wanted to go.
 */
export function Page() {
  return (
    <main>
      <h1>团结矛盾纠纷化解平台</h1>
      <Steps />
    </main>
  );
}

function Steps() {
  /** `undefined` before the hub was asked, `null` when nobody is signed in. */
  const [session, setSession] = useState<Session | null>();
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[]>();
  const [changing, setChanging] = useState<'password' | 'authenticator'>();

  /** Goes on to where one wanted to go, as soon as nothing is left to do here. */
  const goOn = useCallback((now: Session | null) => {
    const next = nextPage(location.search, location.origin);
    const isReady = now !== null && now.todo.length === 0 && now.actingAs !== null;
    if (isReady && next !== undefined) location.replace(next);
    else setSession(now);
  }, []);
  useEffect(() => {
    void ask<Session>('GET', '/session').then((answer) => goOn('body' in answer ? answer.body : null));
  }, [goOn]);

  const changed = (now: Session) => {
    setChanging(undefined);
    setSession(now);
  };

  if (session === undefined) return <p role="status">正在读取…</p>;
  if (session === null) return <Credentials onDone={goOn} />;
  if (recoveryCodes) {
    return (
      <RecoveryCodes
        codes={recoveryCodes}
        onDone={() => {
          setRecoveryCodes(undefined);
          goOn(session);
        }}
      />
    );
  }
  const [first] = session.todo;
  if (first === 'change-password' || changing === 'password') {
    return <Password session={session} isFirst={first === 'change-password'} onDone={changed} />;
  }
  if (first === 'set-up-authenticator' || changing === 'authenticator') {
    return (
      <Authenticator
        isFirst={first === 'set-up-authenticator'}
        onDone={(now, codes) => {
          setRecoveryCodes(codes);
          changed(now);
        }}
      />
    );
  }
  return (
    <Account session={session} onChosen={goOn} onSignedOut={() => setSession(null)} onChange={setChanging} />
  );
}
