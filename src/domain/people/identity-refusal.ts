/** What is said when something about signing in or about an account is not done, fit to be shown. */
const MESSAGES = {
  'sign-in-refused':
    '登录名、口令或验证码不正确；多次失败后账号会暂时锁定。请核对后再试，仍不能登录请联系系统管理员。',
  'sign-in-required': '请先登录，或登录已过期，请重新登录。',
  'foreign-origin': '请求不是从本平台的页面发出的，未予办理。',
  'two-identities': '请求同时带有令牌和会话，不能确定以谁的身份办理，请只用其中一种。',
  'setup-incomplete': '请先完成首次登录设置：修改口令，绑定动态验证码。',
  'post-required': '请先选择以哪个身份办理。',
  'post-not-yours': '您没有这个岗位，不能以此身份办理。',
  'post-not-held': '该岗位不在有效期内，不能以此身份办理。',
  'wrong-password': '当前口令不正确；多次失败后会暂时不能修改。',
  'wrong-code': '验证码不正确或已经用过，请等下一个验证码出现后再试。',
  'authenticator-not-begun': '二维码已过期，请重新获取。',
  'password-too-short': '新口令至少需要 10 个字符。',
  'password-too-long': '新口令过长，最多 256 字节。',
  'password-is-login-name': '新口令不能与登录名相同。',
  'password-too-common': '这个口令太常见，容易被猜到，请换一个。',
  'password-unchanged': '新口令不能与当前口令相同。',
  'invalid-login-name': '登录名须为 2 至 32 个小写字母、数字或 . _ -，并以字母或数字开头。',
  'login-name-taken': '该登录名已被使用，不能再次分配。',
  'invalid-name': '姓名不能为空，最多 50 个字。',
  'user-not-found': '没有该账号。',
  'role-not-assignable': '没有这个身份，或该身份不能授予工作人员。',
  'area-not-found': '没有这个辖区。',
  'invalid-period': '岗位的起止日期不正确。',
  'duties-conflict': '系统管理员、安全员、审计员三员分立，同一人不得兼任，也不得兼任其他身份。',
  'post-not-found': '没有这个岗位，或已经终止。',
} as const;

export type IdentityRefusalCode = keyof typeof MESSAGES;

/** An expected "no" about signing in or about an account (登录与账号的不予办理). */
export interface IdentityRefusal {
  readonly refused: true;
  readonly code: IdentityRefusalCode;
  /** One sentence in Simplified Chinese, fit to be shown. */
  readonly message: string;
}

export const refuseIdentity = (code: IdentityRefusalCode): IdentityRefusal => ({
  refused: true,
  code,
  message: MESSAGES[code],
});

export const isIdentityRefusal = (value: object): value is IdentityRefusal =>
  'refused' in value && value.refused === true;
