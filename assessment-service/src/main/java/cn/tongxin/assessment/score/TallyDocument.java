package cn.tongxin.assessment.score;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.Listed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A tally as it is stored. {@code redo} is the evidence that this version counted: it is written to
 * its own documents after this one, and once more by whoever comes next, in case we died between;
 * whoever only wants the sums does not read it.
 *
 * @param newborn true until all that the first evidence brings with it is there as well
 */
record TallyDocument(
    @BsonId String id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    int year,
    List<Sum> sums,
    Instant asOf,
    @Nullable List<Tally.Frozen> frozen,
    @Nullable Boolean newborn,
    @Nullable Binary redo)
    implements Versioned, Listed {

  static TallyDocument of(Tally tally, UUID writer) {
    TallyKey key = tally.key();
    long version = tally.version() + 1;
    return new TallyDocument(
        key.toString(),
        version,
        writer,
        key.area().within(),
        key.year() + "|" + key.area(),
        key.year(),
        tally.sums(),
        tally.asOf(),
        tally.frozen(),
        tally.isNewborn() ? true : null,
        RedoDocument.of(tally).bytes());
  }

  Tally tally() {
    return new Tally(key(), version, sums, held(), isNewborn(), asOf);
  }

  Tallies.Totals totals() {
    return new Tallies.Totals(key(), version, new ArrayList<>(sums), held(), asOf);
  }

  /** The evidence that this version counted. */
  List<EvidenceDocument> counted() {
    Tally tally = tally();
    return redo == null
        ? List.of()
        : RedoDocument.read(redo).entries().stream()
            .map(one -> EvidenceDocument.of(tally, version, one.evidence(), one.hasLine()))
            .toList();
  }

  /** The same without what is to be written once more. */
  TallyDocument written() {
    return copy(newborn, null);
  }

  /** The same with all that its first evidence brings with it. */
  TallyDocument grown() {
    return copy(null, redo);
  }

  private TallyDocument copy(@Nullable Boolean young, @Nullable Binary log) {
    return new TallyDocument(
        id, version, writer, within, order, year, sums, asOf, frozen, young, log);
  }

  TallyKey key() {
    return TallyKey.parse(id);
  }

  boolean isNewborn() {
    return Boolean.TRUE.equals(newborn);
  }

  /** What it keeps for closings. */
  List<Tally.Frozen> held() {
    return Objects.requireNonNullElse(frozen, List.of());
  }
}
