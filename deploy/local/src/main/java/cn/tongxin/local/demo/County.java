package cn.tongxin.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** The county that does not exist: the same places and people each time. */
record County(List<Village> villages, List<Person> people) {
  static final String CODE = "410225";
  static final List<String> TOWNSHIPS = List.of("410225105", "410225106", "410225107");
  static final int MEMBERS = 2_000;

  private static final String NAME = "同心县";
  private static final List<String> TOWNSHIP_NAMES = List.of("青禾镇", "云溪镇", "松岭乡");
  private static final List<String> VILLAGE_NAMES =
      List.of(
          ("东禾村 西禾村 南塘村 北塘村 柳湾村 槐树营村 麦场村 杏花村 石桥村 双井村 新渠村 望河村 "
                  + "云头村 溪口村 竹园村 荷塘村 桃林村 渡口村 白鹭村 青石村 长堤村 金沙村 月牙村 兰圃村 "
                  + "松风村 岭上村 岭下村 红枫村 茶亭村 古井村 梨园村 枣林村 羊角村 清泉村 高坡村 云台村")
              .split(" ", -1));
  private static final int VILLAGES_EACH = 12;
  private static final int FIRST_VILLAGE = 201;

  /** One village shows the two smallest levels: a quarter with its households. */
  private static final String HOUSEHOLDS =
      """
      410225105201001,东禾一组
      410225105201001001,东禾一组1号院
      410225105201001002,东禾一组2号院
      """;

  private static final List<String> CATEGORIES =
      List.of(
          "民营企业家", "个体户", "新阶层人士", "自由职业者", "教师", "医生", "合作社负责人", "种养大户", "致富能手", "返乡人员", "乡贤",
          "手工艺人");
  private static final List<String> OCCUPATIONS =
      List.of(
          "粮油加工厂负责人",
          "小超市店主",
          "直播带货",
          "木工",
          "小学教师",
          "村医",
          "蔬菜合作社理事长",
          "养羊",
          "苗木种植",
          "农家乐店主",
          "退休干部",
          "剪纸");
  private static final List<Integer> CADENCES = List.of(120, 180, 180, 365);
  private static final long SEED = 410_225;
  private static final int REGISTERED_DAYS_BEFORE = 400;

  /** As it is on the day on which the demo was loaded first. */
  static County on(LocalDate day) {
    List<Village> villages =
        IntStream.range(0, VILLAGE_NAMES.size()).mapToObj(County::village).toList();
    return new County(villages, people(villages, day));
  }

  private static Village village(int index) {
    int number = FIRST_VILLAGE + index % VILLAGES_EACH;
    return new Village(TOWNSHIPS.get(index / VILLAGES_EACH) + number, VILLAGE_NAMES.get(index));
  }

  private static List<Person> people(List<Village> villages, LocalDate day) {
    Random random = new Random(SEED);
    Set<String> keys = new HashSet<>();
    List<Person> people = new ArrayList<>(MEMBERS);
    while (people.size() < MEMBERS) {
      int index = people.size();
      Person person = person(index, villages.get(index % villages.size()), day, random);
      if (keys.add(person.key())) {
        people.add(person);
      }
    }
    return List.copyOf(people);
  }

  private static Person person(int index, Village village, LocalDate day, Random random) {
    int calling = random.nextInt(CATEGORIES.size());
    return new Person(
        "DEMO-%04d".formatted(index + 1),
        Names.name(random, index),
        phone(index),
        village,
        CATEGORIES.get(calling),
        OCCUPATIONS.get(calling),
        CADENCES.get(random.nextInt(CADENCES.size())),
        day.minusDays(REGISTERED_DAYS_BEFORE + (long) random.nextInt(300)));
  }

  /** No mobile number in China begins with 100. */
  static String phone(int index) {
    return "1000000%04d".formatted(index);
  }

  /** The lines of the place import: code, name. */
  String placesCsv() {
    StringBuilder csv = new StringBuilder("code,name\n").append(CODE + "," + NAME + "\n");
    for (int i = 0; i < TOWNSHIPS.size(); i++) {
      csv.append(TOWNSHIPS.get(i)).append(',').append(TOWNSHIP_NAMES.get(i)).append('\n');
    }
    villages.forEach(v -> csv.append(v.code()).append(',').append(v.name()).append('\n'));
    csv.append(HOUSEHOLDS);
    return csv.toString();
  }

  /** The people of one township, in the order of its roster. */
  List<Person> of(String township) {
    return people.stream().filter(p -> p.village().township().equals(township)).toList();
  }
}
