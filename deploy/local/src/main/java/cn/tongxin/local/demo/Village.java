package cn.tongxin.local.demo;

/**
 * A village of the demo county.
 *
 * @param code 12 digits
 */
record Village(String code, String name) {

  String township() {
    return code.substring(0, 9);
  }

  /** Who signs in for the village. */
  String user() {
    return "village-" + code;
  }
}
