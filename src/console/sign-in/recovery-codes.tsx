import { Step } from './step';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** The codes for the day on which the phone is lost (恢复码). They are shown here and never again. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  return (
    <Step title="请保存恢复码">
      <p>
        手机丢失或损坏时，可用恢复码代替动态验证码登录。每个只能用一次，只在此显示一次，请打印或抄下后妥善保管。
      </p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row">
        <button type="button" className="second" onClick={() => window.print()}>
          打印
        </button>
        <button type="button" onClick={onDone}>
          我已保存
        </button>
      </div>
    </Step>
  );
}
