package cn.tongxin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.roster.member.ManyMembers;
import cn.tongxin.roster.member.Member;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The places and people of the roster's bench: a county that grows by townships, each with two
 * thousand people in twelve villages, numbered through.
 */
final class RosterCounty {
  static final String CODE = "410225";
  static final String FIRST_TOWNSHIP = township(0);
  private static final int OF_A_TOWNSHIP = 2_000;
  private static final int VILLAGES = 12;
  private static final int FIRST = 105;
  private static final int FIRST_VILLAGE = 201;
  private static final int MONTHS = 600;
  private static final int RARE = 40;
  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张";
  private static final String GIVEN = "安邦晨春达东恩方国海和宏家嘉建杰金军康乐立林明宁平强青庆秋荣瑞山胜松天文祥欣兴雪永玉云泽志";

  private int people;

  /** How many people it has so far. */
  int people() {
    return people;
  }

  /** The list of places with room for that many people. */
  static byte[] places(int most) {
    var csv = new StringBuilder("code,name\n" + CODE + ",同心县\n");
    for (int t = 0; t * OF_A_TOWNSHIP < most; t++) {
      csv.append(township(t)).append(",第").append(t + 1).append("镇\n");
      for (int v = 0; v < VILLAGES; v++) {
        csv.append(village(t, v)).append(",第").append(t + 1).append("镇");
        csv.append(v + 1).append("村\n");
      }
    }
    return csv.toString().getBytes(UTF_8);
  }

  private static String township(int index) {
    return CODE + (FIRST + index);
  }

  private static String village(int township, int index) {
    return township(township) + (FIRST_VILLAGE + index);
  }

  /** The next person, as the service keeps one. */
  Member next() {
    Member next =
        ManyMembers.of(
            name(people), YearMonth.of(1950, 1).plusMonths(months(people)), village(people));
    people++;
    return next;
  }

  /** The next people, as a roster of that many rows. */
  byte[] roster(int rows) {
    var csv = new StringBuilder("编号,姓名,出生年月,联系电话,所属村,类别,职业,走访周期,登记日期\n");
    for (int end = people + rows; people < end; people++) {
      csv.append(
          "B-%d,%s,%s,100%08d,%s,医生,村医,90,2026-01-01%n"
              .formatted(people, name(people), month(people), people, village(people)));
    }
    return csv.toString().getBytes(UTF_8);
  }

  private static String village(int person) {
    return village(person / OF_A_TOWNSHIP, person % VILLAGES);
  }

  /** Names are spread as they are in life: everywhere some, and some of them twice. */
  private static String name(int person) {
    if (person < RARE) {
      return rareName(person);
    }
    int mixed = Math.floorMod(person * 0x9E3779B1, 1 << 30);
    return ""
        + SURNAMES.charAt(mixed % SURNAMES.length())
        + GIVEN.charAt(mixed / 31 % GIVEN.length())
        + GIVEN.charAt(mixed / 2029 % GIVEN.length());
  }

  private static String month(int person) {
    int months = months(person);
    return "%d.%02d".formatted(1950 + months / 12, 1 + months % 12);
  }

  private static int months(int person) {
    return Math.floorMod(person * 0x85EBCA6B, MONTHS);
  }

  /** What somebody may type: a surname in pinyin, of which there is more than a page everywhere. */
  static List<String> surnames() {
    return List.of("zhao", "qian", "sun", "zhou", "wu", "zheng", "feng", "chen", "zhu", "shi");
  }

  /** Whom there is one of in the county, however large: some of the first township. */
  static List<String> rareNames() {
    return IntStream.range(0, RARE).mapToObj(RosterCounty::rareName).toList();
  }

  private static String rareName(int person) {
    return "欧阳" + GIVEN.charAt(person) + "麟";
  }

  /** What somebody may type to find people: the first letters of names in pinyin. */
  static List<String> searches() {
    List<String> all = new ArrayList<>();
    for (String surname : List.of("zhao", "qian", "sun", "li", "zhou", "wu", "yang", "chen")) {
      for (String given : List.of("an", "ch", "guo", "jia", "ming", "rong", "wen", "yu")) {
        all.add(surname + given);
      }
    }
    return all;
  }
}
