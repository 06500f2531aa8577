package cn.tongxin.local.demo;

import java.util.random.RandomGenerator;

/** Names of people who do not exist; one in a hundred holds a character beyond the BMP. */
final class Names {
  /** U+20BB7, which some real names hold and careless software breaks in two. */
  static final String RARE = "𠮷";

  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭";
  private static final String GIVEN = "安柏晨岱恩帆谷禾嘉楷岚茗楠沛祺然森棠桐炜汐溪晓言屹雨远泽昭舟竹子青朗宁澄峻松麦川岭月星云行之清和";
  private static final int RARE_ONE_IN = 100;

  private Names() {}

  /** Another name each time, of two to four characters. */
  static String name(RandomGenerator random, int index) {
    String name = one(SURNAMES, random) + one(GIVEN, random);
    if (index % RARE_ONE_IN == 0) {
      return name + RARE;
    }
    return random.nextInt(4) == 0 ? name : name + one(GIVEN, random);
  }

  private static String one(String characters, RandomGenerator random) {
    int at = random.nextInt(characters.length());
    return characters.substring(at, at + 1);
  }
}
