/**
 * What may help against an error of WeChat's (错误码分类): try again soon, in a minute, or tomorrow; fetch another
 * token, once; try another channel to the same person; or only a person at the hub.
 */
export type ErrorClass =
  | 'retry'
  | 'next-minute'
  | 'next-day'
  | 'refresh-token'
  | 'switch-channel'
  | 'alert'
  | 'never';

/** WeChat's codes that are known to the hub; any other is `never`: refused for good, with its code on record. */
const CLASSES: ReadonlyMap<number, ErrorClass> = new Map([
  [-1, 'retry'], // system busy
  [61450, 'retry'], // system error
  [45011, 'next-minute'], // too often within a minute
  [45009, 'next-day'], // the day's quota is used up
  [40001, 'refresh-token'], // the token, or the secret, is not right
  [40014, 'refresh-token'], // the token is not legal
  [42001, 'refresh-token'], // the token has expired
  [40003, 'switch-channel'], // no such openid here
  [43004, 'switch-channel'], // the receiver does not follow the account
  [43101, 'switch-channel'], // the receiver has not agreed to such notices
  [45015, 'switch-channel'], // out of the time in which may be answered
  [45047, 'switch-channel'], // too many messages since the receiver last wrote
  [48002, 'switch-channel'], // the receiver refuses messages
  [50002, 'switch-channel'], // the receiver's account is limited
  [48001, 'alert'], // the account has no right to this interface
  [48004, 'alert'], // the interface was taken from the account
  [40013, 'alert'], // the app id is not right
  [40125, 'alert'], // the secret is not right
  [40164, 'alert'], // our address is not on the account's list
  [40243, 'alert'], // the secret is frozen
  [89503, 'alert'], // a call from this address wants an administrator's consent
]);

export const classOfError = (code: number): ErrorClass => CLASSES.get(code) ?? 'never';
