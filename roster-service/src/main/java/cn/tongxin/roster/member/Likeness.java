package cn.tongxin.roster.member;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether two entries may be of one person. Who is alike shares at least one mark, so that those
 * who may be are found by an index.
 */
public final class Likeness {
  private static final int SHORTEST = 3;

  /** The kinds of marks: telephone, birth, sound of the name, name but for one character. */
  private static final String STRONGEST_FIRST = "PBNW";

  /** What makes two entries look like one person. */
  public enum Reason {
    /** The same name and the same telephone number. */
    NAME_AND_PHONE,
    /** The same name and month of birth in one township. */
    NAME_AND_BIRTH,
    /** Names that sound the same, or differ by one character, in one village. */
    SIMILAR_NAME
  }

  /** What a member shares with whoever is alike; nothing for who is not served. */
  public static List<String> marks(Member member) {
    List<String> marks = new ArrayList<>();
    Profile profile = member.profile();
    if (!profile.status().isServed()) {
      return marks;
    }
    String name = NameKeys.plain(profile.name());
    String village = profile.area().upTo(12).value();
    YearMonth born = profile.person().birthMonth();
    marks.add("N " + village + " " + NameKeys.sortKey(profile.name()));
    if (phone(member) != null) {
      marks.add("P " + phone(member) + " " + name);
    }
    if (born != null) {
      marks.add("B " + profile.area().upTo(9) + " " + born + " " + name);
      apart(name).forEach(pattern -> marks.add("W " + village + " " + born + " " + pattern));
    }
    return marks;
  }

  /** The same marks; who shares an earlier one is likelier the same person. */
  public static List<String> strongestFirst(List<String> marks) {
    return marks.stream()
        .sorted(Comparator.comparingInt(mark -> STRONGEST_FIRST.indexOf(mark.charAt(0))))
        .toList();
  }

  /** The name with each of its characters left open; none of a short one. */
  private static List<String> apart(String name) {
    int[] points = name.codePoints().toArray();
    List<String> patterns = new ArrayList<>();
    for (int open = 0; points.length >= SHORTEST && open < points.length; open++) {
      int[] pattern = points.clone();
      pattern[open] = '?';
      patterns.add(new String(pattern, 0, pattern.length));
    }
    return patterns;
  }

  /** Why both may be one person; empty where nothing says so, or something says otherwise. */
  public static Optional<Reason> between(Member one, Member other) {
    Person a = one.profile().person();
    Person b = other.profile().person();
    List<String> shared = new ArrayList<>(marks(one));
    shared.retainAll(marks(other));
    if (shared.isEmpty() || differ(a.gender(), b.gender())) {
      return Optional.empty();
    }
    if (begins(shared, "P")) {
      return Optional.of(Reason.NAME_AND_PHONE);
    }
    if (begins(shared, "B")) {
      return Optional.of(Reason.NAME_AND_BIRTH);
    }
    boolean others = differ(a.birthMonth(), b.birthMonth());
    return others ? Optional.empty() : Optional.of(Reason.SIMILAR_NAME);
  }

  private static boolean begins(List<String> marks, String kind) {
    return marks.stream().anyMatch(mark -> mark.startsWith(kind));
  }

  private static boolean differ(@Nullable Object a, @Nullable Object b) {
    return a != null && b != null && !a.equals(b);
  }

  private static @Nullable String phone(Member member) {
    Secret secret = member.state().secret();
    return secret == null ? null : secret.phoneMark();
  }

  /** The state of the marks in short: while it is the same, nobody has to compare anew. */
  static String digest(List<String> marks) {
    return Integer.toHexString(marks.hashCode());
  }

  private Likeness() {}
}
