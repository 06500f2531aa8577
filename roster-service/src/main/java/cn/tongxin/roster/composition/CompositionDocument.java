package cn.tongxin.roster.composition;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one place in one count.
 *
 * @param id the place and the count
 * @param sensitive absent in counts of an earlier version of this service
 */
record CompositionDocument(
    @BsonId String id,
    List<String> within,
    String order,
    String county,
    long count,
    String place,
    @Nullable Integer total,
    List<Cell> byCategory,
    List<Cell> byAge,
    List<Cell> byPlace,
    @Nullable List<Cell> sensitive)
    implements Listed {

  static CompositionDocument of(Composition composition, AreaCode county, long count) {
    return new CompositionDocument(
        id(composition.place(), count),
        composition.place().within(),
        id(composition.place(), count),
        county.value(),
        count,
        composition.place().value(),
        composition.total(),
        composition.byCategory(),
        composition.byAge(),
        composition.byPlace(),
        composition.sensitive());
  }

  static String id(AreaCode place, long count) {
    return place.value() + "@" + count;
  }

  Composition composition() {
    return new Composition(
        new AreaCode(place),
        total,
        byCategory,
        byAge,
        byPlace,
        Objects.requireNonNullElse(sensitive, List.of()));
  }
}
