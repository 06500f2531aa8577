package cn.tongxin.roster.member;

/** What a member may agree to. */
public enum Purpose {
  /** To be called. */
  CONTACT,
  /** To have categories recorded that say something private. */
  CATEGORY,
  /** To be greeted on occasions. */
  GREETING,
  /** To have hardship recorded. */
  HARDSHIP,
  /** To have public roles and honours recorded. */
  PUBLIC_PROFILE,
  /** To stand in the address book of people who can lead others to income. */
  ADDRESS_BOOK
}
