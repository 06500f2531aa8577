package cn.tongxin.roster.member;

/**
 * One sensitive fact of a member. What it is about is under the key as well; the mark, another one
 * for each member, tells facts of one member apart.
 *
 * @param mark keyed hash of member and category
 * @param purpose the consent that it hangs on
 * @param kept how long it is kept after the member is no longer served, as ISO 8601
 * @param cipher category and text, in Base64
 */
record SealedFact(String mark, Purpose purpose, String kept, String cipher) {}
