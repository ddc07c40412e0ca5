import type { Said } from '../language.ts'
import type { SignInRefusal } from '../refusal-code.ts'

/** Why someone is not signed in. A wrong login and a wrong password are one refusal: it names neither. */
export const signInRefusals: Readonly<Record<SignInRefusal, Said>> = {
  WRONG_LOGIN: {
    zh: '没有登录：账号或密码不正确。请核对后重试；连续输错五次将暂停登录。',
    en: 'Not signed in: account or password is wrong. After five wrong tries sign-in is paused.',
  },
  LOCKED_OUT: {
    zh: '没有登录：连续输错次数过多，已暂停登录。请稍后再试，或联系系统管理员。',
    en: 'Not signed in: too many wrong tries, sign-in is paused. Try later, or ask the administrator.',
  },
  ACCOUNT_DISABLED: {
    zh: '没有登录：此账号已停用。请联系系统管理员。',
    en: 'Not signed in: this account is disabled. Ask the administrator.',
  },
  TOO_MANY_TRIES: {
    zh: '没有登录：本机登录尝试过于频繁，已暂停。请过十五分钟再试，或联系系统管理员。',
    en: 'Not signed in: too many tries from this address. Try again in a quarter of an hour, or ask the administrator.',
  },
  DEMO_ACCOUNT: {
    zh: '没有登录：演示账号不能用于正式环境。请使用正式账号。',
    en: 'Not signed in: demo accounts are refused in production.',
  },
  BUSY: {
    zh: '没有登录：同时登录的人较多，系统暂时忙。请稍等片刻再试。',
    en: 'Not signed in: many people are signing in at once. Wait a moment and try again.',
  },
  OTHER_DESK: {
    zh: '没有登录：此账号目前没有岗位，或岗位不在本系统办理业务。请核对网址，进入本级的系统；仍不能登录的，请联系系统管理员。',
    en: 'Not signed in: the account holds no post, or none that works here. Check the address for your level.',
  },
}
