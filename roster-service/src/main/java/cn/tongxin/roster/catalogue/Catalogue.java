package cn.tongxin.roster.catalogue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** All that the roster keeps of a person. What has no entry here is not kept. */
public final class Catalogue {
  private static final Pattern SEVERAL = Pattern.compile("[/|、]");
  private static final Pattern NOISE = Pattern.compile("\\(.*?\\)|[\\s*_\\-:,.;·]");

  private final List<Datum> data;
  private final Map<String, Datum> byKey = new HashMap<>();
  private final Map<String, Datum> byHeader = new HashMap<>();
  private final Set<String> noData = new HashSet<>();

  /**
   * @param noData headers of columns that are no data of a person, such as the number of a row
   */
  Catalogue(List<Datum> data, List<String> noData) {
    noData.forEach(header -> this.noData.add(plain(header)));
    this.data = List.copyOf(data);
    for (Datum datum : data) {
      if (byKey.put(datum.key(), datum) != null) {
        throw new IllegalArgumentException("twice in the catalogue: " + datum.key());
      }
      note(datum.key(), datum);
      note(datum.name().zh(), datum);
      note(datum.name().en(), datum);
      datum.headers().forEach(header -> note(header, datum));
    }
  }

  private void note(String header, Datum datum) {
    Datum other = byHeader.putIfAbsent(plain(header), datum);
    if (other != null && !other.equals(datum)) {
      throw new IllegalArgumentException(
          header + " is both " + other.key() + " and " + datum.key());
    }
  }

  /** Every entry, in the order of the file. */
  public List<Datum> all() {
    return data;
  }

  /**
   * The last day on which somebody can have left of whom nothing is to be kept any more today:
   * before that, the time of every datum has passed.
   */
  public LocalDate leftLongAgo(LocalDate today) {
    return data.stream()
        .map(datum -> today.minus(datum.retention()))
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  /**
   * The entry with this key.
   *
   * @throws IllegalArgumentException if there is none: keys are written in code
   */
  public Datum get(String key) {
    Datum datum = byKey.get(key);
    if (datum == null) {
      throw new IllegalArgumentException("not in the catalogue: " + key);
    }
    return datum;
  }

  /** What a column with this header holds; one of several names is enough, as in 电话/手机. */
  public Optional<Datum> named(String header) {
    String whole = plain(header);
    return Optional.ofNullable(byHeader.get(whole))
        .or(
            () ->
                Arrays.stream(SEVERAL.split(header, -1))
                    .map(part -> byHeader.get(plain(part)))
                    .filter(Objects::nonNull)
                    .findFirst());
  }

  /** Whether a column with this header says nothing of a person. */
  public boolean isNoDatum(String header) {
    return noData.contains(plain(header));
  }

  /** Without what is written differently each time: case, width, spaces, marks and remarks. */
  public static String plain(String header) {
    String narrow = Normalizer.normalize(header, Normalizer.Form.NFKC);
    return NOISE.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
