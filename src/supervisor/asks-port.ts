import { connect } from 'node:net';

const ANSWER_WITHIN_MS = 1_000;

/**
 * Whether a server on this machine answers.
 *
 * @param question what is sent, and how the answer begins; without it, taking the connection is answer enough
 */
export function asksPort(port: number, question?: { send: string; expect: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const answer = (good: boolean): void => {
      socket.destroy();
      resolve(good);
    };
    socket.setTimeout(ANSWER_WITHIN_MS, () => answer(false));
    socket.once('error', () => answer(false));
    socket.once('connect', () => (question ? socket.write(question.send) : answer(true)));
    if (question) socket.once('data', (data) => answer(data.toString('latin1').startsWith(question.expect)));
  });
}
