package cn.tongxin.roster.member;

/** A consent and what it is for. */
record Agreement(Purpose purpose, Consent consent) {}
